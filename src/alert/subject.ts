import type { Change } from '../model/change.ts';
import { directionOf } from '../model/direction-of.ts';
import { isFigure, isNews } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import { oneLine, shortened, subjectLine } from './clean-text.ts';
import { gravestFirst } from './gravest-first.ts';
import { markWords } from './mark-words.ts';
import type { Words } from './words.ts';

/** A line of a header is best kept below 78 (RFC 5322 §2.1.1), and lists of mails cut what is longer. */
export const SUBJECT_LENGTH = 77;

/** A word or two of a quote fit into a subject; a sentence does not. */
const QUOTED_LENGTH = 28;

/** A name shorter than this names nobody. */
const LEAST_NAME = 8;

const MOST_NAME = 60;
const MOST_PLACES = 2;

/** Says vendor, place and what happened, in one line that a list of mails shows whole. */
export function subjectOf(page: Page, change: Change, words: Words): string {
  const happened = `: ${eventOf(change, words)}`;
  const whole = `${vendorAndPlace(page)}${happened}${telling(change, words)}`;
  if (whole.length <= SUBJECT_LENGTH) return whole;
  const room = SUBJECT_LENGTH - placeOf(page).length - happened.length;
  return shortened(`${vendorAndPlace(page, Math.max(LEAST_NAME, room))}${happened}`, SUBJECT_LENGTH);
}

/** "Lumicam (DE, EU)"; a name that is longer than `most` is shortened, the place is not. */
export function vendorAndPlace(page: Page, most = MOST_NAME): string {
  return `${shortened(subjectLine(page.vendor.name), most)}${placeOf(page)}`;
}

function placeOf({ jurisdictions }: Page): string {
  if (jurisdictions.length === 0) return '';
  const named = jurisdictions.slice(0, MOST_PLACES).map(oneLine).join(', ');
  return ` (${named}${jurisdictions.length > MOST_PLACES ? ' …' : ''})`;
}

/** The gravest of what happened, in a few words: "emergency disclosure weakened, elsewhere strengthened". */
export function eventOf(change: Change, words: Words): string {
  if (change.kind === 'withdrawn') return words.withdrawn;
  if (change.kind === 'returned') return words.returned;
  const [gravest] = gravestFirst(change.findings);
  if (gravest === undefined) return words.changed;
  const told = change.findings.filter(isNews);
  if (told.length > 0 && told.every(isFigure)) return words.figures;
  const event = `${words.disclosure[gravest.kind]} ${words.direction[gravest.direction]}`;
  const isOpposed = gravest.direction === 'broader' && directionOf(change) === 'mixed';
  return isOpposed ? `${event}, ${words.elsewhere}` : event;
}

/** The words that fell or came in the gravest passages, when they tell by themselves. */
function telling({ findings }: Change, words: Words): string {
  const [gravest, ...others] = gravestFirst(findings);
  if (gravest === undefined || gravest.direction === 'neutral') return '';
  const alike = others.filter(
    ({ kind, direction }) => kind === gravest.kind && direction === gravest.direction,
  );
  for (const { before, after } of [gravest, ...alike]) {
    if (before === undefined || after === undefined) continue;
    const own = markWords(before, after).filter(({ op, text }) => op !== 'same' && /\p{L}/u.test(text));
    const [first, second] = own;
    if (first !== undefined && second === undefined)
      return quoted(first.op === 'removed' ? '−' : '+', first.text, words);
  }
  return '';
}

function quoted(sign: string, text: string, { quotes: [open, close] }: Words): string {
  const word = subjectLine(text).replace(/^[\s,;.]+|[\s,;.]+$/g, '');
  return word.length <= QUOTED_LENGTH ? ` (${sign}${open}${word}${close})` : '';
}
