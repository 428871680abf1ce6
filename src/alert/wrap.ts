import { withoutControls } from './clean-text.ts';

/** Lines of plain text are folded at this width, so that they read well in any client (RFC 3676 §4.2). */
const WIDTH = 72;

/** Folds lines at spaces; what follows a fold keeps the indent of its line. Only addresses stay longer. */
export function wrapped(lines: readonly string[]): string {
  return `${lines.flatMap((line) => fold(withoutControls(line.replace(/[\n\t]/g, ' ')))).join('\n')}\n`;
}

function fold(line: string): readonly string[] {
  const [prefix = ''] = /^ {0,4}(?:- )?/.exec(line) ?? [];
  const width = WIDTH - prefix.length;
  const folded: string[] = [];
  let current: string | undefined;
  for (const word of line
    .slice(prefix.length)
    .split(/ +/)
    .flatMap((each) => pieces(each, width))) {
    if (current === undefined) current = word;
    else if (current.length + 1 + word.length <= width) current += ` ${word}`;
    else {
      folded.push(current);
      current = word;
    }
  }
  const indent = prefix.replace('-', ' ');
  return [...folded, current ?? ''].map((each, index) => (index === 0 ? prefix : indent) + each);
}

/** A word without end, or a script without spaces, is broken; an address would no longer lead anywhere. */
function pieces(word: string, most: number): readonly string[] {
  if (word.length <= most || word.includes('://')) return [word];
  const result: string[] = [];
  for (const letter of word) {
    const last = result.at(-1);
    if (last === undefined || last.length + letter.length > most) result.push(letter);
    else result[result.length - 1] = last + letter;
  }
  return result;
}
