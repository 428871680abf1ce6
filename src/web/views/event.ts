import { type Html, html } from '../../alert/html.ts';
import { eventOf } from '../../alert/subject.ts';
import type { Change } from '../../model/change.ts';
import { directionOf } from '../../model/direction-of.ts';
import type { Direction } from '../../model/facet.ts';
import { isNews } from '../../model/finding.ts';
import type { WebWords } from '../words/web-words.ts';
import { badge, type Tone } from './standing.ts';

const toneOf: Readonly<Record<Direction, Tone>> = {
  broader: 'weak',
  narrower: 'strong',
  mixed: 'weak',
  neutral: 'plain',
};

/** What happened, in a few words, as a title. */
export function eventTitle(change: Change, { mail }: WebWords): string {
  if (change.kind !== 'wording' || change.findings.some(isNews)) return eventOf(change, mail);
  return mail.changed;
}

/** What happened, in a word or two: never by colour alone. */
export function eventBadge({ findings, ...change }: Change, words: WebWords): Html {
  const { mail } = words;
  if (change.kind === 'withdrawn') return badge('weak', mail.withdrawn);
  const back = change.kind === 'returned' ? badge('plain', mail.returned) : undefined;
  if (findings.some(isNews)) return html`${back} ${directionBadge(directionOf({ findings }), words)}`;
  return back ?? badge('plain', findings.length === 0 ? words.change.otherWording : words.change.onlyForm);
}

export function directionBadge(direction: Direction, { mail }: WebWords): Html {
  return badge(toneOf[direction], mail.direction[direction]);
}

/** Whose doing it was, where it was not the vendor's, and whether anybody was told. */
export function fateBadges({ cause, alert }: Change, { change: words }: WebWords): Html {
  return html`${cause === 'vendor' ? '' : badge('plain', words.cause[cause])} ${badge('plain', alert ? words.alerted : words.notMailed)}`;
}
