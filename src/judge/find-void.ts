import { type Fault, fault } from '../model/fault.ts';
import { quoted } from './find-wording.ts';
import { ownChars, type ReadCapture } from './read-capture.ts';
import { NEEDS_SCRIPTS } from './wall-wording.ts';

/** A page that scripts fill has at most a slogan and a few labels before they run. */
const SHELL_CHARS = 250;

/** So much more script than text is a program and not a page. */
const SHELL_SCRIPT_CHARS = 2_000;

/** No text, or only what an application shows before its scripts have filled it. */
export function findVoid(read: ReadCapture): Fault | undefined {
  const { markup } = read.signals;
  const chars = ownChars(read);
  if (markup === undefined) return chars === 0 ? fault('empty', 'no text') : undefined;
  if (chars === 0) {
    return markup.scriptElements > 0
      ? fault('shell', `no text, ${markup.scriptElements} scripts`)
      : fault('empty', 'no text');
  }
  if (chars > SHELL_CHARS) return undefined;
  const asked = [markup.noscript, ...read.document.blocks.map(({ text }) => text)].find((text) =>
    NEEDS_SCRIPTS.test(text),
  );
  if (asked !== undefined) return fault('shell', `says ${quoted(asked)}`);
  if (markup.scriptChars > SHELL_SCRIPT_CHARS) {
    return fault('shell', `${chars} characters of text, ${markup.scriptChars} of script`);
  }
  return undefined;
}
