import path from 'node:path';
import type { z } from 'zod';
import type { Page, Vendor } from '../model/page.ts';
import type { DkimSettings, Settings, TimestampAuthority } from '../model/settings.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { lookThrough, type VendorPath, vendorPath } from './config-folder.ts';
import { readTextFile } from './disk.ts';
import { dkimSettings } from './dkim.ts';
import { duplicates, type Seen } from './duplicates.ts';
import type { Environment } from './env.ts';
import { expandPages, vendorOf } from './expand-pages.ts';
import { askedForAnother, neverTold } from './idle.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import { SettingsFile } from './settings-file.ts';
import { settingsOf } from './settings-of.ts';
import { sightings } from './sightings.ts';
import { readSignUps } from './sign-ups.ts';
import { type SubscribersFile, subscribersFile, subscribersOf } from './subscribers-file.ts';
import { timestampAuthorities } from './timestamps.ts';
import { twinAddresses } from './twin-addresses.ts';
import { VendorFile } from './vendor-file.ts';
import { parseYaml, type YamlTree } from './yaml/yaml-tree.ts';
import { checkYaml } from './yaml-file.ts';

/** Everything that a person sets, checked. */
export interface Config {
  readonly settings: Settings;
  readonly vendors: readonly Vendor[];
  readonly pages: readonly Page[];
  readonly subscribers: readonly Subscriber[];
  /** The addresses of those that stand in `subscribers.yaml`; the others have signed up by themselves. */
  readonly writtenByHand: readonly string[];
  /** What somebody should see to, and what nothing is kept from by. */
  readonly warnings: readonly ConfigProblem[];
}

export interface ConfigRequest {
  /** The folder with `settings.yaml`, `vendors/` and `subscribers.yaml`; each of these may be missing. */
  readonly configDir: string;
  /** Where evidence and database lie; the outbox is relative to it. */
  readonly dataDir: string;
  readonly environment: Environment;
  /** Vendors' files as they are about to be written, to be read in place of those on the disk. */
  readonly instead?: readonly { readonly vendor: string; readonly text: string }[];
}

/** What one file came to; without a value there is at least one problem. */
interface FileRead<T> {
  readonly value?: T;
  readonly problems: readonly ConfigProblem[];
}

interface VendorRead extends FileRead<VendorFile> {
  readonly id: string;
  readonly seen?: Seen;
}

interface SettingsRead extends FileRead<SettingsFile> {
  readonly timestamps: readonly TimestampAuthority[];
  readonly dkim: DkimSettings | undefined;
}

const nothingSet: YamlTree = { data: {}, positionOf: () => ({ line: 1, column: 1 }) };

/** Reads the configuration. Throws a ConfigError that lists every problem of all files at once. */
export function loadConfig({ configDir, dataDir, environment, instead = [] }: ConfigRequest): Config {
  const folder = shortest(configDir);
  const found = lookThrough(folder);
  if (!('vendors' in found)) throw new ConfigError(found.problems);
  const settings = readSettings(path.join(folder, 'settings.yaml'), environment);
  const drafts = new Map(instead.map(({ vendor, text }) => [vendor, text]));
  const paths = withDrafts(folder, found.vendors, [...drafts.keys()]);
  const vendors = paths.map((vendor) => readVendor(vendor, drafts.get(vendor.id)));
  const subscribers = readSubscribers(
    path.join(folder, 'subscribers.yaml'),
    paths.map(({ id }) => id),
  );
  const problems = [
    ...found.problems,
    ...settings.problems,
    ...vendors.flatMap((vendor) => vendor.problems),
    ...duplicates(vendors.flatMap(({ seen }) => seen ?? [])),
    ...subscribers.problems,
  ];
  if (problems.length > 0 || settings.value === undefined || subscribers.value === undefined) {
    throw new ConfigError(inOrder(problems));
  }
  const { value } = settings;
  const written = subscribersOf(subscribers.value);
  const signedUp = readSignUps(
    folder,
    paths.map(({ id }) => id),
    written,
  );
  const refused = [...signedUp.problems, ...signUpProblems(value, environment)];
  if (refused.length > 0) throw new ConfigError(inOrder(refused));
  const known = vendors.flatMap(({ id, value: file }) =>
    file === undefined ? [] : [{ vendor: vendorOf(id, file), file }],
  );
  const told = [...written, ...signedUp.subscribers];
  if (told.some(({ webhook }) => webhook === true) && environment.webhookSecret === undefined)
    throw new ConfigError([{ file: 'environment', message: NO_WEBHOOK_SECRET }]);
  const pages = known.flatMap(({ vendor, file }) => expandPages(vendor, file, value.schedule.default));
  const warnings = [
    ...paths.flatMap(({ id, file }) =>
      askedForAnother(
        file,
        pages.filter((page) => page.vendor.id === id),
      ),
    ),
    ...neverTold(path.join(folder, 'subscribers.yaml'), written, pages),
    ...signedUp.warnings,
  ];
  return {
    settings: settingsOf(value, settings, environment, dataDir),
    vendors: known.map(({ vendor }) => vendor),
    pages,
    subscribers: told,
    writtenByHand: written.map(({ address }) => address),
    warnings: inOrder(warnings),
  };
}

const NO_WEBHOOK_SECRET =
  'EXIGENT_WEBHOOK_SECRET is not set, and subscribers.yaml names webhooks: without it nobody can tell our posts from others';

/** A sign-up is confirmed by a link that we sign, in a mail that leads to the web page. */
function signUpProblems({ web }: SettingsFile, { secret }: Environment): readonly ConfigProblem[] {
  if (!web.signUp || (web.url !== undefined && secret !== undefined)) return [];
  const missing = [
    ...(web.url === undefined ? ['web.url'] : []),
    ...(secret === undefined ? ['EXIGENT_SECRET'] : []),
  ];
  return [{ file: 'settings.yaml', message: `web.signUp needs ${missing.join(' and ')}, too` }];
}

/** The vendors' files, with those that are about to be written. */
function withDrafts(
  folder: string,
  vendors: readonly VendorPath[],
  drafts: readonly string[],
): readonly VendorPath[] {
  const known = new Set(vendors.map(({ id }) => id));
  const others = drafts.filter((draft) => !known.has(draft));
  return [...vendors, ...others.map((id) => ({ id, file: vendorPath(folder, id) }))];
}

function readVendor({ id, file }: VendorPath, draft: string | undefined): VendorRead {
  const tree = draft === undefined ? readTree(file) : parseYaml(file, draft);
  if ('problems' in tree) return { id, problems: tree.problems };
  const seen = { file, positionOf: tree.positionOf, sightings: sightings(id, tree.data) };
  return { id, seen, ...checked(VendorFile, file, tree) };
}

function readSubscribers(file: string, vendors: readonly string[]): FileRead<SubscribersFile> {
  const tree = readTree(file);
  if ('problems' in tree) return tree;
  const { problems, ...read } = checked(subscribersFile(vendors), file, tree);
  return { ...read, problems: [...problems, ...twinAddresses(file, tree)] };
}

function readSettings(file: string, environment: Environment): SettingsRead {
  const tree = readTree(file);
  const read: FileRead<SettingsFile> = 'problems' in tree ? tree : checked(SettingsFile, file, tree);
  if ('problems' in tree || read.value === undefined) return { ...read, timestamps: [], dkim: undefined };
  const { authorities, problems } = timestampAuthorities(file, read.value, tree.positionOf);
  const { dkim, problems: dkimProblems } = dkimSettings(file, read.value, tree.positionOf, environment);
  return {
    ...read,
    timestamps: authorities,
    dkim,
    problems: [...read.problems, ...problems, ...dkimProblems],
  };
}

function readTree(file: string): YamlTree | { readonly problems: readonly ConfigProblem[] } {
  const read = readTextFile(file);
  if ('missing' in read) return nothingSet;
  return 'problems' in read ? read : parseYaml(file, read.text);
}

function checked<T>(schema: z.ZodType<T>, file: string, tree: YamlTree): FileRead<T> {
  const read = checkYaml(schema, file, tree);
  return 'problems' in read ? read : { value: read.value, problems: [] };
}

/** File by file, each from top to bottom. */
function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) =>
    problems.filter((problem) => problem.file === file).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );
}

/** The folder as a person would name it: relative where it lies below the working directory. */
function shortest(folder: string): string {
  const relative = path.relative('', folder);
  return relative.startsWith('..') || path.isAbsolute(relative) ? folder : relative || '.';
}
