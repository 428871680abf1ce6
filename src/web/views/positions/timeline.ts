import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import { eventOf } from '../../../alert/subject.ts';
import type { Change } from '../../../model/change.ts';
import { directionOf } from '../../../model/direction-of.ts';
import { epochMsOf, type Instant } from '../../../model/instant.ts';
import type { PageId } from '../../../model/page.ts';
import type { WebWords } from '../../words/web-words.ts';

const MOST_PAGES = 24;
const TITLE_CHARS = 90;
const YEAR_MS = 366 * 24 * 3_600_000;

export interface TimelineMatter {
  readonly changes: readonly Change[];
  /** What each page is called, with where it holds. */
  readonly titleOf: (page: PageId) => string;
  readonly until: Instant;
}

/** What happened to a page: never told by colour alone, each has its shape. */
type Sign = 'weakened' | 'strengthened' | 'both' | 'other' | 'withdrawn' | 'returned';

export const shapes: Readonly<Record<Sign, Html>> = {
  weakened: html`<path d="M-6-5H6L0 6z"/>`,
  strengthened: html`<path d="M-6 5H6L0-6z"/>`,
  both: html`<path d="M0-7L6 0L0 7L-6 0z"/>`,
  other: html`<circle r="4"/>`,
  withdrawn: html`<path class="stroke" d="M-5-5L5 5M-5 5L5-5"/>`,
  returned: html`<circle class="stroke" r="4.5"/>`,
};

/**
 * The changes of a vendor over time, a line for each page. It is drawn in percent of its width, so that signs keep
 * their size on every screen; the list of the changes beside it says the same in words.
 */
export function timeline({ changes, titleOf, until }: TimelineMatter, words: WebWords): Html {
  const byPage = [...Map.groupBy(changes, ({ page }) => page)].slice(0, MOST_PAGES);
  const first = changes.map(({ before }) => before.at).reduce((a, b) => (a < b ? a : b), until);
  const place = (at: Instant): string => {
    const [from, to] = [epochMsOf(first), epochMsOf(until)];
    return `${(to === from ? 50 : 2 + ((epochMsOf(at) - from) / (to - from)) * 96).toFixed(2)}%`;
  };
  if (byPage.length === 0) return html``;
  return html`<div class="timeline" role="img" aria-label="${summary(changes, words)}">
${byPage.map(
  ([page, own]) => html`<p>${shortened(titleOf(page), TITLE_CHARS)}</p>
<svg width="100%" height="22" focusable="false"><line x1="0" x2="100%" y1="11" y2="11"/>${own.map((change) => mark(change, place(change.at), words))}</svg>`,
)}
<svg class="axis" width="100%" height="20" focusable="false">${ticks(first, until).map(({ at, label }) => html`<text x="${place(at)}" y="14" text-anchor="middle">${label}</text>`)}</svg>
<p class="key">${(Object.keys(shapes) as Sign[]).map((sign) => html`<span class="${sign}"><svg width="16" height="16" focusable="false"><g transform="translate(8 8)">${shapes[sign]}</g></svg>${signWord(sign, words)}</span> `)}</p>
</div>`;
}

export function summary(changes: readonly Change[], words: WebWords): string {
  const signs = changes.map(signOf);
  const count = (sign: Sign): number => signs.filter((each) => each === sign).length;
  return words.position.timelineSays(changes.length, count('weakened'), count('strengthened'));
}

function mark(change: Change, x: string, words: WebWords): Html {
  const sign = signOf(change);
  return html`<svg x="${x}" y="11" overflow="visible" class="${sign}"><title>${change.at.slice(0, 10)}: ${eventOf(change, words.mail)}</title>${shapes[sign]}</svg>`;
}

export function signOf(change: Change): Sign {
  if (change.kind !== 'wording') return change.kind;
  const signs = { broader: 'weakened', narrower: 'strengthened', mixed: 'both', neutral: 'other' } as const;
  return signs[directionOf(change)];
}

export function signWord(sign: Sign, { mail }: WebWords): string {
  switch (sign) {
    case 'weakened':
      return mail.direction.broader;
    case 'strengthened':
      return mail.direction.narrower;
    case 'both':
      return mail.direction.mixed;
    case 'other':
      return mail.direction.neutral;
    case 'withdrawn':
      return mail.withdrawn;
    case 'returned':
      return mail.returned;
  }
}

interface Tick {
  readonly at: Instant;
  readonly label: string;
}

/** The beginnings of years; of months where it is less than a year. */
export function ticks(from: Instant, to: Instant): readonly Tick[] {
  const byYear = epochMsOf(to) - epochMsOf(from) > YEAR_MS;
  const [first, last] = [from, to].map((at) => Number(at.slice(0, 4)));
  const all: Tick[] = [];
  for (let year = first ?? 0; year <= (last ?? 0); year++) {
    for (let month = 1; month <= (byYear ? 1 : 12); month++) {
      const day = `${year}-${String(month).padStart(2, '0')}`;
      all.push({ at: `${day}-01T00:00:00.000Z` as Instant, label: byYear ? String(year) : day });
    }
  }
  return all.filter(({ at }) => at >= from && at <= to);
}
