import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/** Asks a person who sits at a terminal; anything but yes is no, and so is going away. */
export async function askYes(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const gone = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(question), gone]);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

/** Whether somebody is there to ask. */
export function isAnyoneThere(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}
