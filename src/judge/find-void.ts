import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import type { MarkupSignals } from '../model/signals.ts';
import { nameIn, sentenceOf } from './find-wall-wording.ts';
import { isOneOf, statementsOf } from './phrase.ts';
import { charsOf, openingOf, quoted, type ReadCapture, tellsSomething } from './read-capture.ts';
import { wallWording } from './wall-wording.ts';

/** A page that asks for scripts has a slogan and a few labels beside. */
const ASKING_CHARS = 300;

/** What stands around the place that scripts are to fill: menus, a name, legal links. */
const FRAME_CHARS = 300;

/** Around a program it may be more. */
const PROGRAM_FRAME_CHARS = 600;

/** More script than this is a program. */
const PROGRAM_CHARS = 2_000;

/** What a browser has filled may be a short page, but hardly only a name. */
const NAME_CHARS = 60;

/** What is shown without scripts comes to the point. */
const NOSCRIPT_STATEMENTS = 3;

/** No text, or only what an application shows before its scripts have filled it. */
export function findVoid({ via }: Exchange, { document, signals }: ReadCapture): Fault | undefined {
  const chars = charsOf(document);
  const { markup } = signals;
  if (chars === 0) {
    const isProgram = markup !== undefined && (markup.scriptChars > 0 || markup.noscript !== '');
    return isProgram ? fault('shell', 'no text, only scripts') : fault('empty', 'no text');
  }
  if (markup !== undefined && chars <= ASKING_CHARS) {
    const asked = nameIn(openingOf(document), wallWording.shell) ?? sentenceOf(wallWording.shell, document);
    if (asked !== undefined) return fault('shell', `says ${quoted(asked)}`);
    if (markup.refreshTo !== undefined)
      return fault('shell', `sends its reader on to ${quoted(markup.refreshTo)}`);
  }
  const limit = markup === undefined || via === 'browser' ? NAME_CHARS : frameChars(markup);
  if (chars > limit || tellsSomething(document)) return undefined;
  return fault('shell', `not one sentence in ${chars} characters`);
}

function frameChars({ noscript, scriptChars }: MarkupSignals): number {
  const isProgram = scriptChars > PROGRAM_CHARS || asksForScripts(noscript);
  return isProgram ? PROGRAM_FRAME_CHARS : FRAME_CHARS;
}

function asksForScripts(noscript: string): boolean {
  return statementsOf(noscript, NOSCRIPT_STATEMENTS).some((said) =>
    isOneOf(wallWording.shell.sentences, said),
  );
}
