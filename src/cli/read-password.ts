import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { WrongUse } from './wrong-use.ts';

/** A password: asked for twice, and not shown, where somebody types; else the first line of standard input. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const [one, two] = [await ask(terminal, 'Password: '), await ask(terminal, 'Once more: ')];
    if (one !== two) throw new WrongUse('The two are not the same. Nothing was changed.');
    return one;
  } finally {
    terminal.close();
  }
}

async function ask(terminal: ReturnType<typeof createInterface>, question: string): Promise<string> {
  process.stderr.write(question);
  const answer = await terminal.question('');
  process.stderr.write('\n');
  return answer;
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new WrongUse('No password came from standard input.');
}
