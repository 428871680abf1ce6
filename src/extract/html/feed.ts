import { type Tokenizer, TokenizerMode } from 'parse5';

/** What may begin a script or style sheet, if the parser says so, too. */
const BEGINNING = /<(?:script|style)\b/gi;

/** An end tag needs one of these after its name to be one (HTML standard, 13.2.5.17). */
const SCRIPT_END = /<\/script[\s/>]/gi;
const STYLE_END = /<\/style[\s/>]/gi;

/** After this a script may go on beyond an end tag (HTML standard, 13.2.5.20). */
const COMMENT = /<!--/g;

/** Each stop costs the parser something, and shorter insides are read sooner. */
const WORTH_CHARS = 500;

/**
 * Feeds a page to a parser, all but the insides of scripts and style sheets: half of the characters of real pages, read
 * one by one and left out afterwards. The parser itself says whether it is in one; where in doubt, it is fed. Gives the
 * length of the scripts that were passed over, in UTF-16 units.
 */
export function feed(tokenizer: Tokenizer, source: string): number {
  const beginning = nextOf(BEGINNING, source);
  const scriptEnd = nextOf(SCRIPT_END, source);
  const styleEnd = nextOf(STYLE_END, source);
  const comment = nextOf(COMMENT, source);
  let scriptChars = 0;
  let fed = 0;
  let inside = 0;
  for (let at = beginning(0); at < source.length; at = beginning(inside)) {
    inside = source.indexOf('>', at) + 1;
    if (inside === 0) break;
    const isScript = /^<sc/i.test(source.slice(at, at + 3));
    const end = isScript ? scriptEnd(inside) : styleEnd(inside);
    if (end - inside < WORTH_CHARS || end === source.length || comment(inside) < end) continue;
    tokenizer.write(source.slice(fed, inside), false);
    fed = inside;
    if (!(isScript ? isInScript(tokenizer) : isInStyle(tokenizer))) continue;
    if (isScript) scriptChars += lengthOf(source.slice(inside, end));
    inside = end;
    fed = end;
  }
  tokenizer.write(source.slice(fed), false);
  return scriptChars;
}

function isInScript({ state }: Tokenizer): boolean {
  return state === TokenizerMode.SCRIPT_DATA;
}

function isInStyle({ state, lastStartTagName }: Tokenizer): boolean {
  return state === TokenizerMode.RAWTEXT && lastStartTagName === 'style';
}

/** Where a pattern is found next from a place on, or the length of the text. Asked from left to right, it reads once. */
function nextOf(pattern: RegExp, text: string): (from: number) => number {
  const own = new RegExp(pattern);
  let found = -1;
  return (from) => {
    if (found < from) {
      own.lastIndex = from;
      found = own.exec(text)?.index ?? text.length;
    }
    return found;
  };
}

/** As the parser counts: it takes the two characters of a line end for one. */
function lengthOf(script: string): number {
  return script.includes('\r') ? script.replaceAll('\r\n', '\n').length : script.length;
}
