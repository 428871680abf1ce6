import type { Change } from '../model/change.ts';
import type { Page } from '../model/page.ts';
import { directionOf } from './direction-of.ts';
import { oneLine } from './html.ts';
import { markWords } from './mark-words.ts';
import type { Words } from './words.ts';

/** A line of a header is best kept below this (RFC 5322 §2.1.1), and lists of mails cut what is longer. */
const SUBJECT_LENGTH = 77;

/** A word or two of a quote fit into a subject; a sentence does not. */
const QUOTED_LENGTH = 28;

/** Says vendor, place and what happened, in one line that a list of mails shows whole. */
export function subjectOf(page: Page, change: Change, words: Words): string {
  return fit(`${vendorAndPlace(page)}: `, eventOf(change, words), telling(change));
}

export function vendorAndPlace({ vendor, jurisdictions }: Page): string {
  const places = jurisdictions.slice(0, 2).join(', ') + (jurisdictions.length > 2 ? ' …' : '');
  return places === '' ? vendor.name : `${vendor.name} (${places})`;
}

/** What happened, in a few words: "emergency disclosure weakened". */
export function eventOf(change: Change, words: Words): string {
  if (change.kind === 'withdrawn') return words.withdrawn;
  if (change.kind === 'returned') return words.returned;
  if (change.findings.length === 0) return words.changed;
  return `${words.disclosure} ${words.direction[directionOf(change)]}`;
}

/** The word that fell or came, when it is one that tells by itself. */
function telling({ findings }: Change): string {
  for (const { before, after, direction } of findings) {
    if (before === undefined || after === undefined || direction === 'neutral') continue;
    const own = markWords(before, after).filter((run) => run.op !== 'same' && /\p{L}/u.test(run.text));
    const fallen = own.filter((run) => run.op === 'removed');
    const come = own.filter((run) => run.op === 'added');
    if (fallen.length === 1 && come.length === 0) return quoted('−', fallen[0]?.text);
    if (come.length === 1 && fallen.length === 0) return quoted('+', come[0]?.text);
  }
  return '';
}

function quoted(sign: string, text = ''): string {
  const word = oneLine(text).replace(/^[\s,;.]+|[\s,;.]+$/g, '');
  return word.length <= QUOTED_LENGTH ? ` (${sign}“${word}”)` : '';
}

/** The parts that say most stay: the vendor's name is shortened before the event is. */
function fit(head: string, event: string, detail: string): string {
  const whole = oneLine(`${head}${event}${detail}`);
  if (whole.length <= SUBJECT_LENGTH) return whole;
  const plain = oneLine(`${head}${event}`);
  if (plain.length <= SUBJECT_LENGTH) return plain;
  const room = Math.max(8, SUBJECT_LENGTH - oneLine(event).length - 3);
  return `${oneLine(head).slice(0, room)}…: ${oneLine(event)}`.slice(0, SUBJECT_LENGTH);
}
