import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import type { VersionRef } from '../../../model/change.ts';
import type { Page } from '../../../model/page.ts';
import type { ShownChange } from '../../site/shown-changes.ts';
import type { WebWords } from '../../words/web-words.ts';
import { changeTitle, meaning, outside } from '../change.ts';
import { fact } from '../evidence.ts';
import { pageName, places, spoken } from '../names.ts';
import type { SiteLinks } from '../positions/links.ts';
import { badge } from '../standing.ts';
import { second } from '../time.ts';

const BECAUSE_CHARS = 600;

/** One change for readers: what it means, word by word, whether a person stands behind it, and the digests of its proof. */
export function siteChangeView(
  shown: ShownChange,
  page: Page | undefined,
  words: WebWords,
  links: SiteLinks,
): Html {
  const { change, mark, retraction } = shown;
  const { lastSeen, firstSeen, withdrawnAt, address } = words.change;
  const { title, vendor } = pageName(change.page, page, words);
  return html`<article class="change">
<header class="head">
<p class="eyebrow">${title}${page === undefined ? '' : html` · ${places(page, words)}${spoken(page, words)}`}</p>
<h1>${changeTitle(change, page, words)}</h1>
<p class="badges">${markBadge(shown, words)}</p>
${retraction === undefined ? '' : html`<p class="warning">${words.site.retractedBecause(retraction.at.slice(0, 10))} ${shortened(retraction.because, BECAUSE_CHARS)}</p>`}
${mark === 'unreviewed' ? html`<p class="soft">${words.site.unreviewedNote}</p>` : ''}
<dl class="facts">
${fact(lastSeen, second(change.lastSeenBefore))}
${fact(change.kind === 'withdrawn' ? withdrawnAt : firstSeen, second(change.at))}
${page === undefined ? '' : fact(address, outside(page.url))}
</dl>
</header>
${meaning(change, words, 'told')}
<section class="evidence" aria-labelledby="evidence"><h2 id="evidence">${words.site.evidence}</h2>
<p>${words.site.evidenceNote} <a href="${links.methodology}#verify">${words.methodology.verify.heading}</a></p>
<div class="sides">${versionFacts(words.mail.before, change.before, words)}${change.kind === 'withdrawn' ? '' : versionFacts(words.mail.after, change.after, words)}</div>
</section>
${page === undefined ? '' : html`<p class="more"><a href="${links.vendor(page.vendor.id)}">${words.site.fullPosition(vendor)}</a></p>`}
</article>`;
}

export function markBadge({ mark }: Pick<ShownChange, 'mark'>, { site }: WebWords): Html {
  const tones = {
    confirmed: 'good',
    corrected: 'good',
    unreviewed: 'plain',
    retracted: 'warn',
    dismissed: 'plain',
  } as const;
  return badge(tones[mark], site.marks[mark]);
}

function versionFacts(label: string, version: VersionRef, { evidence }: WebWords): Html {
  return html`<section aria-label="${label}"><h3>${label}</h3><dl class="facts">
${fact(evidence.captured, second(version.at))}
${fact(evidence.asSent, html`<code class="digest">${version.body}</code>`)}
${fact(evidence.text, html`<code class="digest">${version.text}</code>`)}
${fact(evidence.record(undefined), html`<code class="digest">${version.record}</code>`)}
</dl></section>`;
}
