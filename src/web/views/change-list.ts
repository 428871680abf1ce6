import { shortened } from '../../alert/clean-text.ts';
import { directionOf } from '../../alert/direction-of.ts';
import { type Html, html } from '../../alert/html.ts';
import { wordsFor } from '../../alert/words-for.ts';
import type { Cause, Change } from '../../model/change.ts';
import type { Direction } from '../../model/facet.ts';
import type { Page, PageId } from '../../model/page.ts';
import { paths } from '../paths.ts';
import { pageName, places } from './names.ts';
import { badge, type Tone } from './standing.ts';
import { minute } from './time.ts';

export const words = wordsFor(['en']);

const SUMMARY_CHARS = 320;

const toneOf: Readonly<Record<Direction, Tone>> = {
  broader: 'weak',
  narrower: 'strong',
  mixed: 'weak',
  neutral: 'plain',
};

const causes: Readonly<Record<Exclude<Cause, 'vendor'>, string>> = {
  'our-rules': 'our rules',
  language: 'other language',
};

/** Changes, each with what happened and one sentence on what it means. */
export function changeList(
  changes: readonly Change[],
  pages: ReadonlyMap<PageId, Page>,
  heading: 'h2' | 'h3',
): Html {
  const open = { markup: `<${heading}>` };
  const close = { markup: `</${heading}>` };
  return html`<ol class="changes">${changes.map((change) => {
    const { vendor, title, page } = pageName(change.page, pages.get(change.page));
    return html`<li>
<p class="when">${minute(change.at)}</p>
<div>${open}<a href="${paths.change(change.id)}">${vendor}: ${title}</a>${page === undefined ? '' : html` <span class="soft">${places(page)}</span>`}${close}
<p class="badges">${eventBadges(change)}</p>
${summaryOf(change)}</div>
</li>`;
  })}</ol>`;
}

/** What happened, in a badge or two; also said by words, never by colour alone. */
export function eventBadges(change: Change): Html {
  const told = change.alert ? badge('plain', 'alerted') : '';
  return html`${eventBadge(change)} ${change.cause === 'vendor' ? '' : badge('plain', causes[change.cause])} ${told}`;
}

function eventBadge(change: Change): Html {
  if (change.kind === 'withdrawn') return badge('weak', words.withdrawn);
  const back = change.kind === 'returned' ? badge('plain', words.returned) : '';
  if (change.findings.length === 0) return html`${back === '' ? badge('plain', 'other wording') : back}`;
  return html`${back} ${directionBadge(directionOf(change))}`;
}

export function directionBadge(direction: Direction): Html {
  return badge(toneOf[direction], words.direction[direction]);
}

function summaryOf(change: Change): Html {
  const [finding] = change.findings;
  const sentence =
    (finding && words.explain(finding)) ??
    (change.kind === 'withdrawn' ? words.withdrawnSentence(change.status) : change.reasons[0]);
  return sentence === undefined ? html`` : html`<p>${shortened(sentence, SUMMARY_CHARS)}</p>`;
}
