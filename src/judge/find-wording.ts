import { type Fault, type FaultCode, fault } from '../model/fault.ts';
import { ownChars, type ReadCapture } from './read-capture.ts';
import { type WallWording, wallWordings } from './wall-wording.ts';

/** A wall's title stands over no more text than this; a page that explains such walls is longer. */
const TITLE_LIMIT_CHARS = 2_500;

/** A page that opens like a wall, but has another title, may have a help text and links below it. */
const OPENING_LIMIT_CHARS = 1_200;

/** A wall with neither a telling title nor opening is as short as this. */
const SENTENCE_LIMIT_CHARS = 800;

/** How many blocks at the top are its opening. */
const OPENING_BLOCKS = 3;

/** Blocks are only looked at from their beginning. */
const LOOK_AT_CHARS = 200;

/** Whether a page says of itself that it is not the page: in its title, in its first lines, or in all that it says. */
export function findWording(read: ReadCapture): Fault | undefined {
  for (const wording of wallWordings) {
    const found = tell(wording, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findWordingOf(code: FaultCode, read: ReadCapture): Fault | undefined {
  return wallWordings
    .filter((wording) => wording.code === code)
    .map((wording) => tell(wording, read))
    .find((found) => found !== undefined);
}

function tell({ code, titles, sentences }: WallWording, read: ReadCapture): Fault | undefined {
  const chars = ownChars(read);
  const { title, blocks } = read.document;
  if (chars <= TITLE_LIMIT_CHARS && title !== undefined && titles.test(title)) {
    return fault(code, `title ${quoted(title)}`);
  }
  if (chars > OPENING_LIMIT_CHARS) return undefined;
  const opening = blocks.slice(0, OPENING_BLOCKS).find(({ text }) => titles.test(text));
  if (opening !== undefined) return fault(code, `opens with ${quoted(opening.text)}`);
  if (chars > SENTENCE_LIMIT_CHARS) return undefined;
  const sentence = blocks.find(({ text }) => sentences.test(text.slice(0, LOOK_AT_CHARS)));
  return sentence === undefined ? undefined : fault(code, `says ${quoted(sentence.text)}`);
}

export function quoted(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}
