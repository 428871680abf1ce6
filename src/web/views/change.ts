import { shortened } from '../../alert/clean-text.ts';
import { type Html, html, safeUrl } from '../../alert/html.ts';
import type { ArchivedCopy } from '../../model/archived-copy.ts';
import type { Change } from '../../model/change.ts';
import { isNews } from '../../model/finding.ts';
import type { Page } from '../../model/page.ts';
import { paths } from '../paths.ts';
import type { WebWords } from '../words/web-words.ts';
import { eventTitle, fateBadges } from './event.ts';
import { evidenceSection, type Side } from './evidence.ts';
import { findingSection, otherFindings } from './finding.ts';
import { pageName, places, spoken } from './names.ts';
import { sentence } from './sentence.ts';
import { second } from './time.ts';

/** What becomes of its mails: they go out, they wait for a reviewer, or nobody is told. */
export type MailFate = 'told' | 'held' | 'none';

export interface ChangeSheet {
  readonly change: Change;
  readonly page: Page | undefined;
  readonly mails: MailFate;
  /** How it stands with its reviewers. */
  readonly review: Html;
  /** Both sides of the whole document. */
  readonly reading: Html;
  readonly sides: readonly Side[];
  /** What another archive keeps of the page since then. */
  readonly copy: ArchivedCopy | undefined;
  /** What else happened to the page, drawn. */
  readonly history: Html;
}

const URL_CHARS = 200;

export function changeTitle(change: Change, page: Page | undefined, words: WebWords): string {
  return `${pageName(change.page, page, words).vendor}: ${eventTitle(change, words)}`;
}

/** One change: what it means, then the whole difference, then what proves it. */
export function changeView(
  { change, page, mails, review, reading, sides, copy, history }: ChangeSheet,
  words: WebWords,
): Html {
  return html`<article class="change">
${head({ ...change, alert: mails === 'told' }, page, words)}
${meaning(change, words, mails)}
${review}
<section aria-labelledby="whole"><h2 id="whole">${words.change.whole}</h2>
${reading}
</section>
${evidenceSection(change, sides, copy, words)}
${history}
</article>`;
}

function head(change: Change, page: Page | undefined, words: WebWords): Html {
  const { vendor, title } = pageName(change.page, page, words);
  const { noLongerWatched, lastSeen, firstSeen, withdrawnAt, address } = words.change;
  return html`<header class="head">
<p class="eyebrow"><a href="${paths.page(change.page)}">${title}</a>${page === undefined ? html` · ${noLongerWatched}` : html` · ${places(page, words)}${spoken(page, words)}`}</p>
<h1>${vendor}: ${eventTitle(change, words)}</h1>
<p class="badges">${fateBadges(change, words)}</p>
<dl class="facts">
<div><dt>${lastSeen}</dt><dd>${second(change.lastSeenBefore)}</dd></div>
<div><dt>${change.kind === 'withdrawn' ? withdrawnAt : firstSeen}</dt><dd>${second(change.at)}</dd></div>
${page === undefined ? '' : html`<div><dt>${address}</dt><dd>${outside(page.url)}</dd></div>`}
</dl>
</header>`;
}

/** What a change means, finding by finding, and who is told. */
export function meaning(change: Change, words: WebWords, mails: MailFate): Html {
  const { findings, reasons } = change;
  const { told, held, notTold } = words.change;
  const fate = { told, held, none: notTold }[mails];
  return html`<section aria-labelledby="meaning"><h2 id="meaning">${words.change.meaning}</h2>
${sentences(change, words).map((sentence) => html`<p class="lede">${sentence}</p>`)}
${findings.filter(isNews).map((finding, index) => findingSection(finding, index, words))}
${otherFindings(
  findings.filter((finding) => !isNews(finding)),
  words,
)}
<p class="soft">${fate} <span lang="en">${sentence(reasons.map((reason) => shortened(reason, 300)).join('; '))}</span></p>
</section>`;
}

function sentences(change: Change, { mail, change: words }: WebWords): readonly string[] {
  if (change.cause === 'our-rules') return [words.ourRulesOnly];
  if (change.kind === 'withdrawn') return [mail.withdrawnSentence(change.status)];
  const back = change.kind === 'returned' ? [mail.returnedSentence] : [];
  if (change.cause === 'language') return [...back, words.otherLanguage];
  if (change.findings.some(isNews)) return back;
  return [...back, words.noDisclosure];
}

/** A link out, where the address is one that a reader may be sent to. */
export function outside(url: string): Html {
  const href = safeUrl(url);
  const shown = shortened(url, URL_CHARS);
  return href === ''
    ? html`${shown}`
    : html`<a class="outside" href="${href}" rel="noreferrer nofollow">${shown}</a>`;
}
