import { stripVTControlCharacters, styleText } from 'node:util';
import type { Output } from './shell.ts';

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** 0 where a terminal does not know. */
  readonly columns?: number;
}

/** Longer lines are hard to read, however wide the window is. */
const MOST_COLUMNS = 100;

/** Answers go to `out`, notes and progress to `err`; colours and overwriting only where a terminal is. */
export function openOutput(out: Stream, err: Stream, { plain = false } = {}): Output {
  let progressShown = false;
  const clearProgress = (): void => {
    if (!progressShown) return;
    err.write('\r\u001b[2K');
    progressShown = false;
  };
  return {
    line(text = '') {
      clearProgress();
      out.write(`${text}\n`);
    },
    json(value) {
      clearProgress();
      out.write(`${JSON.stringify(value)}\n`);
    },
    note(text) {
      clearProgress();
      err.write(`${text}\n`);
    },
    progress(text) {
      if (err.isTTY !== true || plain) return;
      clearProgress();
      err.write(safeForTerminal(text).slice(0, (err.columns || 80) - 1));
      progressShown = true;
    },
    get width() {
      return out.isTTY === true && !plain
        ? Math.min(out.columns || MOST_COLUMNS, MOST_COLUMNS)
        : Number.POSITIVE_INFINITY;
    },
    paint: (colour, text) => (out.isTTY === true && !plain ? styleText(colour, text) : text),
  };
}

/** Text from a vendor's page must not steer the terminal: control characters and bidirectional overrides are out. */
export function safeForTerminal(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
