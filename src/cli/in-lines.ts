import { safeForTerminal } from './output.ts';
import type { Colour, Output } from './shell.ts';

/** A piece of a text, and its colour. */
export interface Run {
  readonly text: string;
  readonly colour?: Colour | undefined;
}

interface Indents {
  readonly first: string;
  /** Before every line but the first; as before the first when not set. */
  readonly rest?: string;
}

/** Prints runs as one paragraph, folded at spaces where a terminal has an edge. */
export function printInLines(out: Output, runs: readonly Run[], { first, rest = first }: Indents): void {
  const most = out.width - rest.length;
  let indent = first;
  let line: Run[] = [];
  let length = 0;
  for (const word of wordsOf(runs)) {
    const letters = word.reduce((sum, { text }) => sum + text.length, 0);
    if (line.length > 0 && length + 1 + letters > most) {
      out.line(indent + painted(out, line));
      indent = rest;
      line = [];
      length = 0;
    }
    const space = line.length === 0 ? [] : [{ text: ' ', colour: line.at(-1)?.colour }];
    line.push(...space, ...word);
    length += space.length + letters;
  }
  if (line.length > 0) out.line(indent + painted(out, line));
}

/** The words of a text; one that changes its colour within comes in pieces. */
function wordsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const words: Run[][] = [];
  let isOpen = false;
  for (const { text, colour } of runs) {
    for (const piece of safeForTerminal(text).match(/\s+|\S+/g) ?? []) {
      const isSpace = piece.trim() === '';
      if (!isSpace && isOpen) words.at(-1)?.push({ text: piece, colour });
      else if (!isSpace) words.push([{ text: piece, colour }]);
      isOpen = !isSpace;
    }
  }
  return words;
}

/** Neighbours of one colour are painted as one piece. */
function painted(out: Output, line: readonly Run[]): string {
  const pieces: { text: string; colour: Colour | undefined }[] = [];
  for (const { text, colour } of line) {
    const last = pieces.at(-1);
    if (last !== undefined && last.colour === colour) last.text += text;
    else pieces.push({ text, colour });
  }
  return pieces.map(({ text, colour }) => (colour === undefined ? text : out.paint(colour, text))).join('');
}
