import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { SignUpEntry } from '../model/sign-up.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { readFolder, readTextFile } from './disk.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import { entriesOf, keysOf } from './raw-keys.ts';
import { subscribersFile, subscribersOf } from './subscribers-file.ts';
import { parseYaml } from './yaml/yaml-tree.ts';
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

export interface SignUpsRead {
  readonly subscribers: readonly Subscriber[];
  readonly problems: readonly ConfigProblem[];
  readonly warnings: readonly ConfigProblem[];
}

/**
 * Those who signed up; what a person wrote into `subscribers.yaml` for the same address goes before it. A vendor that is
 * no longer there is a warning: readers wrote these files, and their sign-ups must not keep the monitor from starting.
 */
export function readSignUps(
  configDir: string,
  vendors: readonly string[],
  known: readonly Subscriber[],
): SignUpsRead {
  const folder = signUpsFolder(configDir);
  const found = readFolder(folder);
  if ('missing' in found) return { subscribers: [], problems: [], warnings: [] };
  if ('problems' in found) return { subscribers: [], problems: found.problems, warnings: [] };
  const seen = new Set(known.map(({ address }) => address.toLowerCase()));
  const subscribers: Subscriber[] = [];
  const problems: ConfigProblem[] = [];
  const warnings: ConfigProblem[] = [];
  for (const { name } of found.entries) {
    if (!name.endsWith('.yaml')) continue;
    const file = path.join(folder, name);
    const text = readTextFile(file);
    if (!('text' in text)) {
      if ('problems' in text) problems.push(...text.problems);
      continue;
    }
    const gone = vendorsGone(file, text.text, vendors);
    warnings.push(...gone.map((vendor) => ({ file, message: goneSentence(vendor) })));
    const read = readYamlFile(subscribersFile([...vendors, ...gone]), file, text.text);
    if ('problems' in read) problems.push(...read.problems);
    else
      for (const subscriber of subscribersOf(read.value)) {
        const address = subscriber.address.toLowerCase();
        if (seen.has(address)) continue;
        seen.add(address);
        subscribers.push(subscriber);
      }
  }
  return { subscribers, problems, warnings };
}

/** The vendors that a sign-up names and that have no file any more. */
function vendorsGone(file: string, text: string, vendors: readonly string[]): readonly string[] {
  const tree = parseYaml(file, text);
  if ('problems' in tree) return [];
  const named = entriesOf(keysOf(tree.data).subscribers).flatMap(({ vendors: some }) =>
    Array.isArray(some) ? some.filter((vendor) => typeof vendor === 'string') : [],
  );
  return [...new Set(named)].filter((vendor) => !vendors.includes(vendor));
}

function goneSentence(vendor: string): string {
  return `this sign-up is for "${vendor}", which has no vendor file any more; it is kept, and tells nothing of that vendor`;
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
