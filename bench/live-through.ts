import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openHouse } from '../src/compose.ts';
import { sha256 } from '../src/model/digest.ts';
import { addMs, type Instant } from '../src/model/instant.ts';
import type { CheckOutcome, PageCheck } from '../src/monitor/page-check.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { verify } from '../src/monitor/verify.ts';
import type { ReplayServer } from './replay-server.ts';

/** What was seen while living through recorded history, one day a capture. */
export interface Lived {
  readonly rounds: number;
  readonly steps: readonly LivedStep[];
  readonly outcomes: ReadonlyMap<string, number>;
  readonly alerts: readonly string[];
  /** Captures whose very bytes are not in the archive afterwards. */
  readonly lost: readonly string[];
  /** Pages that were something else than unchanged, or suspect as before, when the same capture was shown again. */
  readonly restless: readonly string[];
  /** Pages whose evidence does not hold together. */
  readonly damaged: readonly string[];
}

/** What the two looks at one capture came to. */
export interface LivedStep {
  readonly series: string;
  readonly step: number;
  readonly outcomes: readonly CheckOutcome[];
}

export const DAY_MS = 24 * 3_600_000;

/** What a second look at the same capture may come to: a page that is gone counts as withdrawn in the end. */
const STILL: ReadonlySet<string> = new Set(['unchanged', 'suspect', 'withdrawn']);

/** Lets the monitor live through every capture of a server, twice each: once as it comes, once more with nothing new. */
export async function liveThrough(
  server: ReplayServer,
  folder: string,
  told: (line: string) => void,
): Promise<Lived> {
  const config = writeConfig(server, folder);
  let now = '2020-01-01T06:00:00.000Z' as Instant;
  const house = await openHouse(
    {},
    { config, data: path.join(folder, 'snapshots') },
    { clock: { now: () => now } },
  );
  const outcomes = new Map<string, number>();
  const alerts: string[] = [];
  const lost: string[] = [];
  const restless: string[] = [];
  const damaged: string[] = [];
  const lived: LivedStep[] = [];
  const steps = Math.max(...server.series.map(({ captures }) => captures));
  try {
    const round = async (): Promise<readonly PageCheck[]> => {
      const checks: PageCheck[] = [];
      await runRound(house.context, { force: true, onCheck: (check) => checks.push(check) });
      return checks;
    };
    for (let step = 0; step < steps; step += 1) {
      await server.show(step);
      now = addMs(now, DAY_MS);
      const first = await round();
      for (const { page, outcome, alert } of first) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (alert) alerts.push(`${page} ${step}`);
      }
      now = addMs(now, DAY_MS / 24);
      const second = await round();
      for (const { page, outcome } of second) {
        if (!STILL.has(outcome)) restless.push(`${page} ${step} ${outcome}`);
      }
      for (const { id, captures } of server.series) {
        if (step >= captures) continue;
        const looks = [...first, ...second].filter(({ page }) => page === `replay/${id}`);
        lived.push({ series: id, step, outcomes: looks.map(({ outcome }) => outcome) });
      }
      for (const { id, captures } of server.series) {
        if (step >= captures) continue;
        const digest = sha256(await server.bytes(id, step));
        if (!(await house.context.archive.blobs.has(digest))) lost.push(`${id} ${step}`);
      }
      told(`step ${step + 1} of ${steps}`);
    }
    for await (const { page, problems } of verify(house.context, [])) {
      if (problems.length > 0) damaged.push(`${page}: ${problems.join('; ')}`);
    }
  } finally {
    await house.close();
  }
  return { rounds: steps * 2, steps: lived, outcomes, alerts, lost, restless, damaged };
}

/** Settings and one vendor file for what a server shows. */
export function writeConfig({ url, series }: ReplayServer, folder: string): string {
  const config = path.join(folder, 'config');
  mkdirSync(path.join(config, 'vendors'), { recursive: true });
  writeFileSync(
    path.join(config, 'settings.yaml'),
    'fetch:\n  allow: [127.0.0.0/8]\n  perHostDelay: 0\n  perHostConcurrency: 8\n  robots: ignore\n  screenshots: never\nlog:\n  level: warn\n',
  );
  const pages = series.map(({ id }) => `  - id: ${id}\n    url: ${url}s/${id}\n    fetcher: http\n`);
  writeFileSync(path.join(config, 'vendors/replay.yaml'), `vendor: Replay\npages:\n${pages.join('')}`);
  return config;
}
