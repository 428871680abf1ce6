import { isDeepStrictEqual } from 'node:util';
import { configStamp, filledFiles } from '../config/config-stamp.ts';
import { type Config, loadConfig } from '../config/load.ts';
import { ConfigError, sentenceOfProblem } from '../config/problem.ts';
import type { Clock, Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { Settings } from '../model/settings.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { ConfigPlaces } from './edit-config.ts';

/** What the files came to when they were read anew. */
export type ReadAnew =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'taken-in';
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly altered: readonly string[];
      readonly subscribers: number;
      /** Nothing stands in the way any more, and before something did. */
      readonly mended: boolean;
    }
  /** `fresh`: the problems that have not been told yet. */
  | { readonly kind: 'refused'; readonly fresh: readonly string[] };

/**
 * The configuration that a running monitor works with. Its lists and sections are the same objects for as long as the
 * process lives, and what is in them is exchanged at once: whoever holds one sees what holds now.
 */
export interface ConfigInUse {
  readonly places: ConfigPlaces;
  readonly settings: Settings;
  readonly pages: readonly Page[];
  readonly subscribers: Subscriber[];
  vendors(): readonly string[];
  /** The addresses of the subscribers that a person wrote down. */
  writtenByHand(): readonly string[];
  /** When the list of subscribers was read. */
  readAt(): Instant;
  /** Why the files as they are now cannot be used; what is used is what stood there before. */
  problems(): readonly string[];
  /** What somebody should see to, though nothing is kept from by it. */
  warnings(): readonly string[];
  /** The settings that were changed and hold from the next start on. */
  waiting(): readonly string[];
  /** Reads the files again where they have changed; costs next to nothing where they have not. */
  readAnew(): ReadAnew;
  /** Does what reads files and writes them anew, one after the other: nobody writes over what somebody else just wrote. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function configInUse(places: ConfigPlaces, clock: Clock): ConfigInUse {
  let stamp = configStamp(places.configDir);
  let filled = filledFiles(places.configDir);
  let readAt = clock.now();
  let config = loadConfig(places);
  let problems: readonly string[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const { settings } = config;
  const started = structuredClone(settings);
  const pages = [...config.pages];
  const subscribers = [...config.subscribers];
  return {
    places,
    settings,
    pages,
    subscribers,
    vendors: () => config.vendors.map(({ id }) => id),
    writtenByHand: () => config.writtenByHand,
    readAt: () => readAt,
    problems: () => problems,
    warnings: () => config.warnings.map(sentenceOfProblem),
    waiting: () => heldBack(started, config.settings),
    readAnew() {
      // Taken before the files are read: what is written meanwhile is read the next time.
      const now = configStamp(places.configDir);
      if (now === stamp) return { kind: 'same' };
      const at = clock.now();
      const present = filledFiles(places.configDir);
      const read = emptied(filled, present) ?? tryToLoad(places);
      // What somebody wrote while we read is read whole the next time.
      if (configStamp(places.configDir) !== now) return { kind: 'same' };
      stamp = now;
      if ('problems' in read) {
        const fresh = read.problems.filter((problem) => !problems.includes(problem));
        problems = read.problems;
        return { kind: 'refused', fresh };
      }
      const mended = problems.length > 0;
      const told = differences(pages, read.config.pages);
      [config, readAt, problems, filled] = [read.config, at, [], present];
      pages.splice(0, pages.length, ...config.pages);
      subscribers.splice(0, subscribers.length, ...config.subscribers);
      takeOver(settings, config.settings);
      return { kind: 'taken-in', ...told, subscribers: subscribers.length, mended };
    },
    alone(work) {
      const done = turn.then(work);
      // The next comes whether or not this one failed; its caller is told.
      turn = done.catch(() => undefined);
      return done;
    },
  };
}

type Read = { readonly config: Config } | { readonly problems: readonly string[] };

/**
 * A file that is empty or gone all of a sudden is about to be written, or could not be on a full disk: to take that for
 * a wish would settle the mails under way as unwanted.
 */
function emptied(before: readonly string[], now: readonly string[]): Read | undefined {
  const gone = before.filter((file) => !now.includes(file));
  if (gone.length === 0) return undefined;
  return { problems: gone.map((file) => sentenceOfProblem({ file, message: EMPTIED })) };
}

const EMPTIED =
  'this was emptied or taken away while Exigent runs, so what stood in it holds on; if that is meant, write a comment into it, or start Exigent anew';

function tryToLoad(places: ConfigPlaces): Read {
  try {
    return { config: loadConfig(places) };
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.problems.map(sentenceOfProblem) };
    throw error;
  }
}

function differences(before: readonly Page[], now: readonly Page[]) {
  const old = new Map(before.map((page) => [page.id, page]));
  const kept = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    altered: now
      .filter((page) => old.has(page.id) && !isDeepStrictEqual(old.get(page.id), page))
      .map(({ id }) => id),
  };
}

/** What is built of them at the start, the fetcher, the mailer, the listening web page, is not built anew. */
const SINCE_START = {
  fetch: 'all',
  web: 'all',
  log: 'all',
  schedule: ['tick'],
  mail: ['outboxDir', 'smtpUrl', 'dkim', 'filesWanted'],
} as const satisfies Partial<Record<keyof Settings, 'all' | readonly string[]>>;

type Section = Record<string, unknown>;

function takeOver(settings: Settings, next: Settings): void {
  for (const name of Object.keys(next) as (keyof Settings)[]) {
    const fixed = fixedIn(name);
    if (fixed === 'all') continue;
    const [section, values] = [settings[name] as unknown as Section, next[name] as unknown as Section];
    for (const key of Object.keys({ ...section, ...values })) {
      if (fixed.includes(key)) continue;
      if (key in values) section[key] = values[key];
      else delete section[key];
    }
  }
}

function heldBack(started: Settings, now: Settings): readonly string[] {
  return (Object.keys(SINCE_START) as (keyof typeof SINCE_START)[]).flatMap((name) => {
    const fixed = fixedIn(name);
    if (fixed === 'all') return isDeepStrictEqual(started[name], now[name]) ? [] : [name];
    const [before, after] = [started[name] as unknown as Section, now[name] as unknown as Section];
    return fixed.filter((key) => !isDeepStrictEqual(before[key], after[key])).map((key) => `${name}.${key}`);
  });
}

function fixedIn(name: keyof Settings): 'all' | readonly string[] {
  return name in SINCE_START ? SINCE_START[name as keyof typeof SINCE_START] : [];
}
