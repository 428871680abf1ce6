import { withoutControls } from './html.ts';

/** Lines of plain text are folded at this width, so that they read well in any client (RFC 3676 §4.2). */
const WIDTH = 72;

/** Folds lines at spaces; what follows a fold keeps the indent of its line. Words that are too long stay whole. */
export function wrapped(lines: readonly string[]): string {
  return `${lines.flatMap((line) => fold(withoutControls(line))).join('\n')}\n`;
}

function fold(line: string): readonly string[] {
  const indent = /^\s*(?:- )?/.exec(line)?.[0].replace('-', ' ') ?? '';
  const folded: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) +/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length <= WIDTH || current === '') current = longer;
    else {
      folded.push(current);
      current = indent + word;
    }
  }
  return [...folded, current];
}
