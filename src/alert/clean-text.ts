/**
 * What can make a text read as what it is not: control characters, overrides of the writing direction, signs without
 * width that join nothing, and the invisible letters of the tag block.
 */
const UNSEEN =
  /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

const CUT = '…';

/** A text from somebody else as it may be shown: without what is not seen, and without half characters. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '');
}

/** One line of text from somebody else, fit for a subject or a header. */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ').trim();
}

/** One line for a subject: nothing in it begins what a mail program would decode (an encoded word, RFC 2047 §2). */
export function subjectLine(text: string): string {
  return oneLine(text).replaceAll('=?', '= ?');
}

/** At most `most` UTF-16 units of a text, cut between words where that saves most of it, and marked as cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - CUT.length).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}${CUT}`;
}
