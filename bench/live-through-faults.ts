import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layout } from '../src/archive/layout.ts';
import type { House } from '../src/cli/shell.ts';
import { openHouse } from '../src/compose.ts';
import { openExtractor } from '../src/extract/extractor.ts';
import type { HistoryEntry } from '../src/model/history.ts';
import { addMs, type Instant } from '../src/model/instant.ts';
import type { PageId } from '../src/model/page.ts';
import type { CheckOutcome } from '../src/monitor/page-check.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { verify } from '../src/monitor/verify.ts';
import { requestOf } from './captures-history.ts';
import { openTwins, type ReplayServer } from './replay-server.ts';

/** All that the replay server can put in the place of a page. */
export const FAULT_KINDS = [
  ...['status-403', 'status-404', 'status-410', 'status-429', 'status-500', 'status-503'],
  ...[
    'bot-wall',
    'consent-wall',
    'login-redirect',
    'soft-404',
    'empty',
    'shell',
    'reset',
    'hang',
    'slow-body',
  ],
  ...['truncate', 'gzip-bomb', 'redirect-loop', 'redirect-private', 'wrong-language', 'half'],
] as const;

export interface FaultyLife {
  /** Looks at which a fault stood in the place of the page. */
  readonly faults: number;
  /** How many of them were not taken for the page; the others held all of its text. */
  readonly refused: number;
  readonly changes: number;
  /** Everything that a page with faults came to and the page without any did not, or the other way round. */
  readonly wrong: readonly string[];
}

export interface FaultPlan {
  readonly kinds: readonly string[];
  /** At which steps of the series a fault comes right before the capture. */
  readonly steps: readonly number[];
  /** At the end each fault stays for days. */
  readonly stays: boolean;
}

const HOUR_MS = 3_600_000;

/** A page that nothing happens to: what the others must come to as well. */
const CONTROL = 'control';

const GOOD: ReadonlySet<CheckOutcome> = new Set(['first', 'unchanged', 'changed']);
const BAD: ReadonlySet<CheckOutcome> = new Set(['suspect', 'failed', 'withdrawn']);

/** How far apart looks are at a fault that stays: after the last it has been silent for longer than two days. */
const STAYING_HOURS = [1, 13, 26, 49, 60] as const;

/**
 * Lives through a series with one page for each kind of fault: before every capture that the page without faults
 * sees, the others are given their fault once, and then see the same capture.
 */
export async function liveThroughFaults(
  id: string,
  { kinds, steps, stays }: FaultPlan,
  folder: string,
): Promise<FaultyLife> {
  const server = await openTwins(id, [CONTROL, ...kinds]);
  let now = '2020-01-01T06:00:00.000Z' as Instant;
  const language = await languageOf(server, steps);
  const house = await openHouse(
    {},
    { config: writeConfig(server, { kinds, language }, folder), data: path.join(folder, 'snapshots') },
    { clock: { now: () => now } },
  );
  const { withdrawnAfterLooks, withdrawnAfterMs } = house.context.settings.judge;
  const wrong: string[] = [];
  let [faults, refused] = [0, 0];
  const look = async (names: readonly string[]): Promise<ReadonlyMap<string, CheckOutcome>> => {
    const pages = house.context.pages.filter(({ id: page }) => names.some((name) => page === pageOf(name)));
    const outcomes = new Map<string, CheckOutcome>();
    await runRound(house.context, {
      pages,
      force: true,
      onCheck: ({ page, outcome }) => outcomes.set(page.slice(pageOf('').length), outcome),
    });
    if (outcomes.size !== names.length) throw new Error('not every page was looked at');
    return outcomes;
  };
  /** A fault stands there for one answer; or for all that a look asks for, the second one beside it, too. */
  const lookAtFaults = async (isStaying = false): Promise<ReadonlyMap<string, CheckOutcome>> => {
    for (const kind of kinds) await server.misbehave(kind, kind, isStaying ? 2 : 1);
    const outcomes = await look(kinds);
    if (isStaying) await server.behave();
    faults += kinds.length;
    refused += kinds.filter((kind) => isBad(outcomes.get(kind))).length;
    return outcomes;
  };
  try {
    let isInRow = false;
    for (const step of steps) {
      await server.show(step);
      now = addMs(now, 24 * HOUR_MS);
      const isPage = !isBad((await look([CONTROL])).get(CONTROL));
      // What the archive recorded is not always the page: a fault before a wall is no fault alone.
      if (isPage) {
        await lookAtFaults();
        now = addMs(now, HOUR_MS / 60);
      }
      // A fault amid the looks by which the page without faults came to be believed begins the row anew.
      const late = isInRow && isPage ? await lookUntilBelieved() : badOf(await look(kinds));
      if (isPage) wrong.push(...late.map((kind) => `${kind}: capture ${step} is not taken for the page`));
      isInRow = !isPage;
    }
    const expected = await changesOf(house, CONTROL);
    const told = await tellings(house, CONTROL);
    for (const kind of kinds) {
      const found = await changesOf(house, kind);
      wrong.push(...beyond(found, expected).map((each) => `${kind}: false ${each}`));
      wrong.push(...beyond(expected, found).map((each) => `${kind}: lost ${each}`));
      wrong.push(
        ...beyond((await tellings(house, kind)).filter(isTooSoon), told).map(
          (each) => `${kind}: told ${each}`,
        ),
      );
    }
    if (stays) wrong.push(...(await stay()));
    for await (const { page, problems } of verify(house.context, []))
      wrong.push(...problems.map((problem) => `${page}: ${problem}`));
    return { faults, refused, changes: expected.length, wrong };
  } finally {
    await house.close();
    server.close();
  }

  /** A fault that stays is told once, whoever is told: as silence, as a page that needs somebody, or as news. */
  async function stay(): Promise<readonly string[]> {
    await look(kinds);
    const before = await allTellings();
    const begin = now;
    const stayed = new Set<string>();
    for (const hours of STAYING_HOURS) {
      now = addMs(begin, hours * HOUR_MS);
      for (const [kind, outcome] of await lookAtFaults(true)) if (isBad(outcome)) stayed.add(kind);
    }
    const during = await allTellings();
    now = addMs(now, HOUR_MS);
    // Half a page that was believed makes the whole one look like twice the page.
    await lookUntilBelieved();
    const after = await allTellings();
    // Where none was refused, the fault took nothing away.
    return kinds
      .filter((kind) => stayed.has(kind))
      .flatMap((kind) => {
        const toldBefore = before.get(kind)?.length ?? 0;
        const told = (during.get(kind) ?? []).slice(toldBefore);
        const back = (after.get(kind) ?? []).slice(toldBefore + told.length);
        // A page that is followed in another language by now must be back in its own for as long.
        const isBack = back.length === 1 || told.includes('other-language');
        return [
          ...(told.length === 1 ? [] : [`${kind}: told ${told.join(', ') || 'nothing'} while it stays`]),
          ...(isBack ? [] : [`${kind}: told ${back.join(', ') || 'nothing'} when it is over`]),
        ];
      });
  }

  /**
   * A capture that does not fit to the page as it was is believed when look after look has come to the same. Gives who
   * is not even then.
   */
  async function lookUntilBelieved(): Promise<readonly string[]> {
    let late = badOf(await look(kinds));
    for (let again = 1; late.length > 0 && again < withdrawnAfterLooks; again += 1) {
      now = addMs(now, Math.ceil(withdrawnAfterMs / (withdrawnAfterLooks - 1)));
      late = badOf(await look(late));
    }
    return late;
  }

  async function allTellings(): Promise<ReadonlyMap<string, readonly string[]>> {
    return new Map(
      await Promise.all(kinds.map(async (kind) => [kind, await tellings(house, kind)] as const)),
    );
  }
}

function isBad(outcome: CheckOutcome | undefined): boolean {
  if (outcome === undefined || !(GOOD.has(outcome) || BAD.has(outcome)))
    throw new Error(`a page came to ${outcome ?? 'nothing'}`);
  return BAD.has(outcome);
}

function badOf(outcomes: ReadonlyMap<string, CheckOutcome>): readonly string[] {
  return [...outcomes].flatMap(([kind, outcome]) => (isBad(outcome) ? [kind] : []));
}

/** What of a list is not in another one, each as often as it is there more often. */
function beyond(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/**
 * Of a fault that is over at the next look nobody is told but where only a person can help; or where a wall of the
 * archive's stood there before it, and both together have kept the page silent for as long as its limit.
 */
function isTooSoon(telling: string): boolean {
  return !['needs-person', 'outage', 'recovery'].includes(telling) && !telling.startsWith('change');
}

function pageOf(name: string): PageId {
  return `replay/${name}` as PageId;
}

async function historyOf({ context }: House, name: string): Promise<readonly HistoryEntry[]> {
  const { lines } = await context.archive.log(layout.history(pageOf(name)));
  return lines.map(({ entry }) => entry as unknown as HistoryEntry);
}

/** The changes of a page by their texts. */
async function changesOf(house: House, name: string): Promise<readonly string[]> {
  return (await historyOf(house, name)).flatMap((entry) => {
    if (entry.type !== 'change') return [];
    const { change } = entry;
    const after = change.kind === 'withdrawn' ? 'nothing' : change.after.text.slice(0, 8);
    return [`${change.before.text.slice(0, 8)} to ${after}${change.alert ? ', alerted' : ''}`];
  });
}

/** What anybody was told of a page, oldest first. */
async function tellings(house: House, name: string): Promise<readonly string[]> {
  const { silentAfterMs } = house.context.settings.judge;
  return (await historyOf(house, name)).flatMap((entry) => {
    if (entry.type === 'notice') {
      const { notice } = entry;
      const isEarly = notice.kind === 'outage' && addMs(notice.since, silentAfterMs) > entry.at;
      return [isEarly ? 'outage too soon' : notice.kind];
    }
    return entry.type === 'change' ? [`change: ${entry.change.kind}`] : [];
  });
}

/** Which language a page is in, its maintainer says: at first sight, a page in another one looks like any page. */
async function languageOf(server: ReplayServer, steps: readonly number[]): Promise<string | undefined> {
  const extractor = openExtractor();
  try {
    const bytes = await server.bytes(CONTROL, steps.at(-1) ?? 0);
    const read = await extractor.extract(
      requestOf(`${server.url}s/${CONTROL}`, bytes, 'text/html; charset=utf-8'),
    );
    return read.kind === 'document' ? read.document.language : undefined;
  } finally {
    await extractor.close();
  }
}

interface Watched {
  readonly kinds: readonly string[];
  readonly language: string | undefined;
}

function writeConfig({ url }: ReplayServer, { kinds, language }: Watched, folder: string): string {
  const config = path.join(folder, 'config');
  mkdirSync(path.join(config, 'vendors'), { recursive: true });
  writeFileSync(
    path.join(config, 'settings.yaml'),
    `fetch:
  allow: [127.0.0.0/8]
  perHostDelay: 0
  perHostConcurrency: 24
  robots: ignore
  timeout: 2s
  maxBytes: 4MB
  screenshots: never
mail:
  operator: operator@server.example
log:
  level: silent
`,
  );
  writeFileSync(path.join(config, 'subscribers.yaml'), 'subscribers:\n  - address: desk@watchdog.example\n');
  const pages = [CONTROL, ...kinds].map(
    (name) =>
      `  - id: ${name}\n    url: ${url}s/${name}\n    fetcher: http\n${language === undefined ? '' : `    language: ${language}\n`}`,
  );
  writeFileSync(path.join(config, 'vendors/replay.yaml'), `vendor: Replay\npages:\n${pages.join('')}`);
  return config;
}
