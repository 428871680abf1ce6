import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import { pageTitle } from '../../../alert/page-title.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Edition, PagePosition, StatedPassage } from '../../../model/position.ts';
import type { WordingDates } from '../../../monitor/wording-since.ts';
import { statementsIn } from '../../../positions/facet-positions.ts';
import type { WebWords } from '../../words/web-words.ts';
import { outside } from '../change.ts';
import { minute } from '../time.ts';
import type { SiteLinks } from './links.ts';
import { editionName } from './place-names.ts';

/** Quotes of one page, and of one vendor, that are shown; more are counted. */
const MOST_OF_PAGE = 12;
const MOST_IN_ALL = 90;

const QUOTE_CHARS = 900;
const LEAD_CHARS = 300;
const HEADING_CHARS = 120;

/** The passages of a vendor that are quoted, each with its number. */
export type QuoteNumbers = ReadonlyMap<StatedPassage, number>;

/** Numbers what is quoted: on each page first what a facet rests on, so that this is never what is left out. */
export function numberQuotes(editions: readonly Edition[]): QuoteNumbers {
  const numbers = new Map<StatedPassage, number>();
  for (const { pages, facets } of editions) {
    const telling = new Set([...facets.values()].flatMap(({ said }) => said.map(({ by }) => by[0]?.passage)));
    for (const position of pages) {
      const quoted = quotable(position);
      const first = quoted.filter((passage) => telling.has(passage));
      const rest = quoted.filter((passage) => !telling.has(passage));
      const shown = new Set([...first, ...rest].slice(0, MOST_OF_PAGE));
      for (const passage of quoted) {
        if (shown.has(passage) && numbers.size < MOST_IN_ALL) numbers.set(passage, numbers.size + 1);
      }
    }
  }
  return numbers;
}

/** A number by itself is no wording. */
function quotable(position: PagePosition): readonly StatedPassage[] {
  return position.kind === 'speaks' ? statementsIn(position).filter(({ nature }) => nature !== 'number') : [];
}

/** What each page says, word by word, edition by edition. */
export function wordingSection(
  editions: readonly Edition[],
  numbers: QuoteNumbers,
  dates: WordingDates,
  words: WebWords,
  links: SiteLinks,
): Html {
  return html`<section aria-labelledby="wording"><h2 id="wording">${words.position.wording}</h2>
<p class="soft">${words.position.wordingNote}</p>
${editions.map(
  (edition) => html`<section class="edition"><h3>${editionName(edition, words)}</h3>
${edition.pages.map((position) => pageQuotes(position, numbers, dates, words, links))}
</section>`,
)}
</section>`;
}

function pageQuotes(
  position: PagePosition,
  numbers: QuoteNumbers,
  dates: WordingDates,
  words: WebWords,
  links: SiteLinks,
): Html {
  const { page } = position;
  const more = links.page(page);
  const title = shortened(pageTitle(page, words.mail), HEADING_CHARS);
  return html`<article class="quoted-page">
<h4>${more === undefined ? title : html`<a href="${more}">${title}</a>`}</h4>
<p class="soft">${outside(page.url)}</p>
${said(position, numbers, dates.get(page.id) ?? new Map(), words)}
</article>`;
}

function said(
  position: PagePosition,
  numbers: QuoteNumbers,
  since: ReadonlyMap<string, Instant>,
  words: WebWords,
): Html {
  const { position: own } = words;
  switch (position.kind) {
    case 'silent':
      return html`<p class="none">${own.silentSince} ${own.lastSeen} ${minute(position.seen.confirmedAt)}.</p>`;
    case 'withdrawn':
      return html`<p class="none">${own.withdrawn} ${minute(position.since)}.</p>`;
    case 'never-good':
      return html`<p class="none">${own.neverGood} ${minute(position.since)}: ${words.mail.fault(position.fault)}</p>`;
    case 'new':
      return html`<p class="none">${own.isNew}</p>`;
    case 'unread':
      return html`<p class="none">${own.unread}</p>`;
    case 'speaks': {
      const quoted = quotable(position);
      const shown = quoted.filter((passage) => numbers.has(passage));
      const figures = position.passages.filter(({ nature }) => nature === 'number').length;
      const left = quoted.length - shown.length;
      return html`<ol class="quotes">${shown.map((passage) => quote(passage, numbers.get(passage) ?? 0, since.get(passage.quote) ?? position.seen.since, position.seen.confirmedAt, words))}</ol>
${left > 0 ? html`<p class="soft">${own.more(left)}</p>` : ''}
${figures > 0 ? html`<p class="soft">${own.publishedNumbers(figures)} ${own.lastSeen} ${minute(position.seen.confirmedAt)}.</p>` : ''}`;
    }
  }
}

function quote(
  { quote: text, leadIn, path, language }: StatedPassage,
  number: number,
  since: Instant,
  last: Instant,
  { position }: WebWords,
): Html {
  const heading = path.at(-1);
  return html`<li id="quote-${number}"><span class="number"><span class="unseen">${position.quoteNumber(number)}</span><span aria-hidden="true">${number}</span></span>
${heading === undefined ? '' : html`<p class="eyebrow" lang="${language}">${shortened(heading, HEADING_CHARS)}</p>`}
${leadIn.slice(-1).map((lead) => html`<p class="lead-in"><q lang="${language}" dir="auto">${shortened(lead, LEAD_CHARS)}</q></p>`)}
<blockquote lang="${language}" dir="auto">${shortened(text, QUOTE_CHARS)}</blockquote>
<p class="soft">${position.seenSince} ${minute(since)}, ${position.seenLast} ${minute(last)}.</p></li>`;
}
