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
import type { ReplayServer } from './replay-server.ts';

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
  server: ReplayServer,
  id: string,
  { kinds, steps, stays }: FaultPlan,
  folder: string,
): Promise<FaultyLife> {
  let now = '2020-01-01T06:00:00.000Z' as Instant;
  const house = await openHouse(
    {},
    {
      config: writeConfig(server, id, { kinds, language: await languageOf(server, id, steps) }, folder),
      data: path.join(folder, 'snapshots'),
    },
    { clock: { now: () => now } },
  );
  const wrong: string[] = [];
  let [faults, refused] = [0, 0];
  const look = async (name: string): Promise<CheckOutcome> => {
    const pages = house.context.pages.filter(({ id: page }) => page === pageOf(name));
    let outcome: CheckOutcome | undefined;
    await runRound(house.context, { pages, force: true, onCheck: (check) => (outcome = check.outcome) });
    if (outcome === undefined) throw new Error(`${name} was not looked at`);
    return outcome;
  };
  const lookAtFault = async (kind: string): Promise<CheckOutcome> => {
    await server.misbehave(id, kind);
    const outcome = await look(kind);
    faults += 1;
    if (BAD.has(outcome)) refused += 1;
    return outcome;
  };
  try {
    for (const step of steps) {
      await server.show(step);
      now = addMs(now, 24 * HOUR_MS);
      // What the archive recorded is not always the page: a fault before a wall is no fault alone.
      if (!GOOD.has(await look(CONTROL))) continue;
      for (const kind of kinds) {
        await lookAtFault(kind);
        now = addMs(now, HOUR_MS / 60);
        await look(kind);
      }
    }
    const expected = await changesOf(house, CONTROL);
    for (const kind of kinds) {
      const found = await changesOf(house, kind);
      wrong.push(
        ...found.filter((change) => !expected.includes(change)).map((each) => `${kind}: false ${each}`),
      );
      wrong.push(
        ...expected.filter((change) => !found.includes(change)).map((each) => `${kind}: lost ${each}`),
      );
      wrong.push(...(await tellings(house, kind)).filter(isTooSoon).map((each) => `${kind}: told ${each}`));
    }
    if (stays) {
      for (const kind of kinds) wrong.push(...(await stay(kind)));
    }
    for await (const { page, problems } of verify(house.context, []))
      wrong.push(...problems.map((problem) => `${page}: ${problem}`));
    return { faults, refused, changes: expected.length, wrong };
  } finally {
    await house.close();
  }

  /** A fault that stays is told once, whoever is told: as silence, as a page that needs somebody, or as news. */
  async function stay(kind: string): Promise<readonly string[]> {
    await look(kind);
    const before = await tellings(house, kind);
    const begin = now;
    let stayed = 0;
    for (const hours of STAYING_HOURS) {
      now = addMs(begin, hours * HOUR_MS);
      if (BAD.has(await lookAtFault(kind))) stayed += 1;
    }
    // The server was asked again at once, or the fault took nothing away.
    if (stayed === 0) return [];
    const told = (await tellings(house, kind)).slice(before.length);
    now = addMs(now, HOUR_MS);
    await look(kind);
    const back = (await tellings(house, kind)).slice(before.length + told.length);
    // A page that is followed in another language by now must be back in its own for as long.
    const isBack = back.length === 1 || told.includes('other-language');
    return [
      ...(told.length === 1 ? [] : [`${kind}: told ${told.join(', ') || 'nothing'} while it stays`]),
      ...(isBack ? [] : [`${kind}: told ${back.join(', ') || 'nothing'} when it is over`]),
    ];
  }
}

/** Of a fault that is over at the next look nobody is told but where only a person can help. */
function isTooSoon(telling: string): boolean {
  return telling !== 'needs-person' && telling !== 'recovery' && !telling.startsWith('change');
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
  return (await historyOf(house, name)).flatMap((entry) => {
    if (entry.type === 'notice') return [entry.notice.kind];
    return entry.type === 'change' ? [`change: ${entry.change.kind}`] : [];
  });
}

/** Which language a page is in, its maintainer says: at first sight, a page in another one looks like any page. */
async function languageOf(
  server: ReplayServer,
  id: string,
  steps: readonly number[],
): Promise<string | undefined> {
  const extractor = openExtractor();
  try {
    const bytes = await server.bytes(id, steps.at(-1) ?? 0);
    const read = await extractor.extract(
      requestOf(`${server.url}s/${id}`, bytes, 'text/html; charset=utf-8'),
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

function writeConfig(
  { url }: ReplayServer,
  id: string,
  { kinds, language }: Watched,
  folder: string,
): string {
  const config = path.join(folder, 'config');
  mkdirSync(path.join(config, 'vendors'), { recursive: true });
  writeFileSync(
    path.join(config, 'settings.yaml'),
    `fetch:
  allow: [127.0.0.0/8]
  perHostDelay: 0
  perHostConcurrency: 8
  robots: ignore
  timeout: 1s
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
      `  - id: ${name}\n    url: ${url}s/${id}?for=${name}\n    fetcher: http\n${language === undefined ? '' : `    language: ${language}\n`}`,
  );
  writeFileSync(path.join(config, 'vendors/replay.yaml'), `vendor: Replay\npages:\n${pages.join('')}`);
  return config;
}
