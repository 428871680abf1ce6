import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { SignUpEntry } from '../model/sign-up.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { readFolder, readTextFile } from './disk.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import { subscribersFile, subscribersOf } from './subscribers-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** Beside `subscribers.yaml`, which is a person's own: a file for each who signed up on the web page. */
export function signUpsFolder(configDir: string): string {
  return path.join(configDir, 'subscribers.d');
}

const HEAD = `# Signed up on the web page, and confirmed by a mail to this address. Delete the file to forget it.
`;

/** The file of one sign-up as it is written. */
export function signUpText(entry: SignUpEntry): string {
  return HEAD + stringify({ subscribers: [entry] });
}

/** What an entry means, by the same rules as what a person writes; undefined when it breaks one of them. */
export function subscriberOf(entry: unknown, vendors: readonly string[]): Subscriber | undefined {
  const read = subscribersFile(vendors).safeParse({ subscribers: [entry] });
  return read.success ? subscribersOf(read.data)[0] : undefined;
}

/** Those who signed up; what a person wrote into `subscribers.yaml` for the same address goes before it. */
export function readSignUps(
  configDir: string,
  vendors: readonly string[],
  known: readonly Subscriber[],
): { readonly subscribers: readonly Subscriber[]; readonly problems: readonly ConfigProblem[] } {
  const folder = signUpsFolder(configDir);
  const found = readFolder(folder);
  if ('missing' in found) return { subscribers: [], problems: [] };
  if ('problems' in found) return { subscribers: [], problems: found.problems };
  const seen = new Set(known.map(({ address }) => address.toLowerCase()));
  const subscribers: Subscriber[] = [];
  const problems: ConfigProblem[] = [];
  for (const { name } of found.entries) {
    if (!name.endsWith('.yaml')) continue;
    const file = path.join(folder, name);
    const text = readTextFile(file);
    if (!('text' in text)) {
      if ('problems' in text) problems.push(...text.problems);
      continue;
    }
    const read = readYamlFile(subscribersFile(vendors), file, text.text);
    if ('problems' in read) problems.push(...read.problems);
    else
      for (const subscriber of subscribersOf(read.value)) {
        const address = subscriber.address.toLowerCase();
        if (seen.has(address)) continue;
        seen.add(address);
        subscribers.push(subscriber);
      }
  }
  return { subscribers, problems };
}

/** Nobody is to learn after the confirming mail that it could not be kept. */
export function requireWritable(configDir: string): void {
  const folder = signUpsFolder(configDir);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o750 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) throw error;
    throw new ConfigError([
      {
        file: folder,
        message: `web.signUp needs this folder, and it cannot be written to (${code}); give it to the user that Exigent runs as`,
      },
    ]);
  }
}
