import { shortened } from '../../alert/clean-text.ts';
import { type Html, html, safeUrl } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import { isNews } from '../../model/finding.ts';
import type { Page } from '../../model/page.ts';
import { paths } from '../paths.ts';
import { eventTitle, fateBadges, words } from './event.ts';
import { evidenceSection, type Side } from './evidence.ts';
import { findingSection, otherFindings } from './finding.ts';
import { pageName, places, spoken } from './names.ts';
import { sentence } from './sentence.ts';
import { second } from './time.ts';

export interface ChangeSheet {
  readonly change: Change;
  readonly page: Page | undefined;
  /** Both sides of the whole document. */
  readonly reading: Html;
  readonly sides: readonly Side[];
}

const URL_CHARS = 200;

export function changeTitle(change: Change, page: Page | undefined): string {
  return `${pageName(change.page, page).vendor}: ${eventTitle(change)}`;
}

/** One change: what it means, then the whole difference, then what proves it. */
export function changeView({ change, page, reading, sides }: ChangeSheet): Html {
  return html`<article class="change">
${head(change, page)}
${meaning(change)}
<section aria-labelledby="whole"><h2 id="whole">The whole page</h2>
${reading}
</section>
${evidenceSection(change, sides)}
</article>`;
}

function head(change: Change, page: Page | undefined): Html {
  const { vendor, title } = pageName(change.page, page);
  return html`<header class="head">
<p class="eyebrow"><a href="${paths.page(change.page)}">${title}</a>${page === undefined ? html` · no longer watched` : html` · ${places(page)}${spoken(page)}`}</p>
<h1>${vendor}: ${eventTitle(change)}</h1>
<p class="badges">${fateBadges(change)}</p>
<dl class="facts">
<div><dt>Last seen as it was before</dt><dd>${second(change.lastSeenBefore)}</dd></div>
<div><dt>${change.kind === 'withdrawn' ? 'Counted as withdrawn' : 'First seen as it is now'}</dt><dd>${second(change.at)}</dd></div>
${page === undefined ? '' : html`<div><dt>Address</dt><dd>${outside(page.url)}</dd></div>`}
</dl>
</header>`;
}

/** What a change means, finding by finding. */
export function meaning(change: Change): Html {
  const { findings, reasons, alert } = change;
  return html`<section aria-labelledby="meaning"><h2 id="meaning">What it means</h2>
${sentences(change).map((sentence) => html`<p class="lede">${sentence}</p>`)}
${findings.filter(isNews).map(findingSection)}
${otherFindings(findings.filter((finding) => !isNews(finding)))}
<p class="soft">${alert ? 'Subscribers who want such changes are told.' : 'It is recorded and nobody is told.'} ${sentence(reasons.map((reason) => shortened(reason, 300)).join('; '))}</p>
</section>`;
}

function sentences(change: Change): readonly string[] {
  if (change.cause === 'our-rules')
    return ['Nothing changed at the vendor: the stored capture was read again by newer rules of ours.'];
  if (change.kind === 'withdrawn') return [words.withdrawnSentence(change.status)];
  const back = change.kind === 'returned' ? [words.returnedSentence] : [];
  if (change.cause === 'language') return [...back, 'The page was served in another language.'];
  if (change.findings.some(isNews)) return back;
  return [...back, 'No wording on emergency disclosure was found to have changed; what did is shown below.'];
}

/** A link out, where the address is one that a reader may be sent to. */
export function outside(url: string): Html {
  const href = safeUrl(url);
  const shown = shortened(url, URL_CHARS);
  return href === ''
    ? html`${shown}`
    : html`<a class="outside" href="${href}" rel="noreferrer nofollow">${shown}</a>`;
}
