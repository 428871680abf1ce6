import type { Document } from '../model/document.ts';
import { type Fault, fault } from '../model/fault.ts';
import { isOneOf, statementsOf } from './phrase.ts';
import { isRunningText, openingOf, ownChars, quoted, type ReadCapture } from './read-capture.ts';
import { type WallCode, type WallWording, wallWording } from './wall-wording.ts';

/** Under a wall's title stand at most its help text and the links of the site. */
const TITLED_CHARS = 2_500;

/** A wall that only its headline or a sentence gives away is shorter than a page that quotes such a sentence. */
const UNTITLED_CHARS = 1_000;

/** A statement that gives a wall away stands at the beginning of its paragraph. */
const STATEMENTS_OF_BLOCK = 2;

/** A title has a few parts at most: what the page is, where it stands, whose it is. */
const STATEMENTS_OF_TITLE = 5;

/** Blocks beyond these are not looked at; a text this short seldom has more. */
const MOST_BLOCKS = 60;

/** Walls that their wording alone gives away; a login form and a consent dialog need more than words. */
const BY_WORDING = ['bot-challenge', 'soft-404', 'error-page'] as const;

/** Whether a page says of itself that it is not the page. */
export function findWallWording(read: ReadCapture): Fault | undefined {
  for (const code of BY_WORDING) {
    const found = findWordingOf(code, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findWordingOf(code: WallCode, read: ReadCapture): Fault | undefined {
  const wording = wallWording[code];
  const chars = ownChars(read);
  const { document } = read;
  const { title } = document;
  if (chars <= TITLED_CHARS && title !== undefined && (isName(wording, title) || says(wording, title))) {
    return fault(code, `title ${quoted(title)}`);
  }
  if (chars > UNTITLED_CHARS) return undefined;
  const found = nameIn(openingOf(document), wording) ?? sentenceOf(wording, document);
  return found === undefined ? undefined : fault(code, `says ${quoted(found)}`);
}

/** The title or headline that is a wall's name. */
export function nameIn(texts: readonly string[], wording: WallWording): string | undefined {
  return texts.find((text) => isName(wording, text));
}

/** The block that begins like a wall's sentence. */
export function sentenceOf(wording: WallWording, { blocks }: Document): string | undefined {
  const texts = blocks.filter(isRunningText).slice(0, MOST_BLOCKS);
  return texts.find(({ text }) => says(wording, text))?.text;
}

function isName({ names }: WallWording, text: string): boolean {
  return statementsOf(text, STATEMENTS_OF_TITLE).some((statement) => isOneOf(names, statement));
}

function says({ sentences }: WallWording, text: string): boolean {
  return statementsOf(text, STATEMENTS_OF_BLOCK).some((statement) => isOneOf(sentences, statement));
}
