import { directionOf } from '../../alert/direction-of.ts';
import { type Html, html } from '../../alert/html.ts';
import { eventOf } from '../../alert/subject.ts';
import { wordsFor } from '../../alert/words-for.ts';
import type { Cause, Change } from '../../model/change.ts';
import type { Direction } from '../../model/facet.ts';
import { isNews } from '../../model/finding.ts';
import { badge, type Tone } from './standing.ts';

/** The words that mails use, too. */
export const words = wordsFor(['en']);

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

/** What happened, in a few words, as a title. */
export function eventTitle(change: Change): string {
  if (change.kind !== 'wording' || change.findings.some(isNews)) return eventOf(change, words);
  return words.changed;
}

/** What happened, in a word or two: never by colour alone. */
export function eventBadge(change: Change): Html {
  if (change.kind === 'withdrawn') return badge('weak', words.withdrawn);
  const back = change.kind === 'returned' ? badge('plain', words.returned) : undefined;
  if (change.findings.some(isNews)) return html`${back} ${directionBadge(directionOf(change))}`;
  return back ?? badge('plain', change.findings.length === 0 ? 'other wording' : 'only moved or reset');
}

export function directionBadge(direction: Direction): Html {
  return badge(toneOf[direction], words.direction[direction]);
}

/** Whose doing it was, where it was not the vendor's, and whether anybody was told. */
export function fateBadges({ cause, alert }: Change): Html {
  return html`${cause === 'vendor' ? '' : badge('plain', causes[cause])} ${badge('plain', alert ? 'alerted' : 'not mailed')}`;
}
