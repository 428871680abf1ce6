import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import type { MarkupSignals } from '../model/signals.ts';
import { nameOf, sentenceOf } from './find-wall-wording.ts';
import { isOneOf, statementsOf } from './phrase.ts';
import { charsOf, quoted, type ReadCapture, tellsSomething } from './read-capture.ts';
import { wallWording } from './wall-wording.ts';

/** A page that asks for scripts has a slogan and a few labels beside. */
const ASKING_CHARS = 300;

/** So much text of menus and legal lines surrounds the place that scripts are to fill. */
const SHELL_CHARS = 600;

/** What a browser has filled may be a short page, but hardly only a name. */
const FILLED_SHELL_CHARS = 60;

/** So much more script than text is a program and not a page. */
const PROGRAM_CHARS = 2_000;

/** No text, or only what an application shows before its scripts have filled it. */
export function findVoid({ via }: Exchange, { document, signals }: ReadCapture): Fault | undefined {
  const chars = charsOf(document);
  const { markup } = signals;
  if (chars === 0) {
    const isProgram = markup !== undefined && (markup.scriptChars > 0 || markup.noscript !== '');
    return isProgram ? fault('shell', 'no text, only scripts') : fault('empty', 'no text');
  }
  if (markup === undefined || chars > SHELL_CHARS) return undefined;
  if (chars <= ASKING_CHARS) {
    const asked = nameOf(wallWording.shell, document) ?? sentenceOf(wallWording.shell, document);
    if (asked !== undefined) return fault('shell', `says ${quoted(asked)}`);
    if (markup.refreshTo !== undefined)
      return fault('shell', `sends its reader on to ${quoted(markup.refreshTo)}`);
  }
  if (tellsSomething(document) || chars > (via === 'browser' ? FILLED_SHELL_CHARS : SHELL_CHARS))
    return undefined;
  if (via === 'http' && asksForScripts(markup))
    return fault('shell', `says ${quoted(markup.noscript)} without scripts`);
  if (markup.scriptChars <= PROGRAM_CHARS) return undefined;
  return fault('shell', `no sentence in ${chars} characters, and ${markup.scriptChars} of script`);
}

function asksForScripts({ noscript }: MarkupSignals): boolean {
  return statementsOf(noscript, 3).some((statement) => isOneOf(wallWording.shell.sentences, statement));
}
