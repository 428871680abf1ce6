import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const program = path.resolve(import.meta.dirname, '../../bin/exigent.mjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What was printed on standard output, one JSON value a line. */
  json(): readonly Record<string, unknown>[];
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Run as this user; only root can. */
  readonly uid?: number;
}

/** Runs the real command line as a process of its own. */
export async function runExigent(
  args: readonly string[],
  { env = {}, cwd, uid }: RunOptions = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid }),
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    code,
    ...said,
    json: () =>
      said.out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
