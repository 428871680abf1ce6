import type { Block, Document } from '../model/document.ts';
import type { Signals } from '../model/signals.ts';

/** What was read of a capture. */
export interface ReadCapture {
  readonly kind: 'document';
  readonly document: Document;
  readonly signals: Signals;
}

/** The page as it was in its last good capture. */
export interface LastGoodText {
  readonly document: Document;
  readonly finalUrl: string;
  readonly signals?: Signals;
}

/** A sentence tells something; a shorter text, or one that does not end like a sentence, is a label. */
const SENTENCE_CHARS = 25;

/** A text this long tells something, however it ends. */
const LONG_TEXT_CHARS = 150;

/** Whether anything in a document is more than a label: a sentence, or the row of a table. */
export function tellsSomething({ blocks }: Document): boolean {
  return blocks.some(({ kind, text }) => {
    if (kind === 'table-row' || text.length >= LONG_TEXT_CHARS) return true;
    return text.length >= SENTENCE_CHARS && /[.!?。！？]$/.test(text);
  });
}

/** The longest consent dialog: a choice of purposes with a paragraph for each. A page that stands in a dialog is longer. */
const DIALOG_CHARS = 4_000;

/** What a consent dialog asks about, in all watched languages. */
const ABOUT_CONSENT =
  /\b(?:cookies?|kakor|informasjonskapsl|tracking|partner|consent|samty[ck]k|privacy|datenschutz|vie privée|privacidade?|prywatnoś|privatliv|personvern)/i;

export function hasConsentDialog({ signals: { markup } }: ReadCapture): boolean {
  if (markup === undefined || markup.layerChars > DIALOG_CHARS) return false;
  return ABOUT_CONSENT.test(markup.layer);
}

/** The length of the text, in UTF-16 units, without a consent dialog that stands in it because it is most of all. */
export function ownChars(read: ReadCapture): number {
  const chars = charsOf(read.document);
  return hasConsentDialog(read) ? Math.max(0, chars - (read.signals.markup?.keptLayerChars ?? 0)) : chars;
}

export function charsOf({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** How many blocks at the top may be a headline without being marked as one. */
const OPENING_BLOCKS = 3;

/** A longer text is no headline. */
const HEADLINE_CHARS = 120;

/** What a page calls itself: its title and its first two headings. */
export function namesOf({ title, blocks }: Document): readonly string[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading').slice(0, 2);
  return [...(title === undefined ? [] : [title]), ...headings.map(({ text }) => text)];
}

/** Its names, and whatever else stands where a headline does. */
export function openingOf(document: Document): readonly string[] {
  const first = document.blocks.filter(isRunningText).slice(0, OPENING_BLOCKS);
  return [
    ...namesOf(document),
    ...first.map(({ text }) => text).filter((text) => text.length <= HEADLINE_CHARS),
  ];
}

export function isRunningText({ kind }: Block): boolean {
  return kind !== 'table-row';
}

/** A text as a reason quotes it. */
export function quoted(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}
