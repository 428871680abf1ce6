import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSmall } from '../bin/start-small.mjs';
import { againstTruth } from './against-truth.ts';
import { type Followed, followHeld } from './follow-held.ts';
import { liveThrough } from './live-through.ts';
import { openReplayServer } from './replay-server.ts';
import { openRestlessServer } from './restless-server.ts';

/**
 * Lives through every capture of every recorded series, one day a capture, and says what came of it. A change that was
 * held as suspect at both looks is followed with more of them, one a day. It fails when a body was not kept, when
 * showing the same capture again changed something, when the evidence does not hold, when what differs from look to
 * look has hidden a change, when a held one is not told whole in the end, or when a change is told where nothing changed,
 * other than at the steps that are known for it. With --restless every second look gets another capture in which
 * nothing changed, where there is one, so that all noise is learnt that there was in years.
 *
 *   EXIGENT_SHARED=… npm run bench:series -- [--restless]
 */
startSmall();

const isRestless = process.argv.includes('--restless');

const folder = mkdtempSync(path.join(tmpdir(), 'exigent-series-'));
const server = isRestless ? await openRestlessServer() : await openReplayServer();
try {
  const begun = performance.now();
  const lived = await liveThrough(server, folder, (line) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${line}   `);
  });
  const { rounds, steps, outcomes, alerts, lost, damaged } = lived;
  // The second look at a capture sees another one then: that a page is not still is what is wanted.
  const restless = isRestless ? [] : lived.restless;
  const { changed, found, held, hidden, same, late, back, known, wrong, editions } = againstTruth(steps);
  const followed: Followed[] = [];
  for (const [index, step] of held.entries())
    followed.push(await followHeld(server, path.join(folder, `held-${index}`), step));
  const astray = followed.filter(({ takenAt, isWhole }) => takenAt === undefined || !isWhole);
  const unsaid = editions.filter(({ isTold }) => !isTold);
  const lines = [
    `${server.series.length} series, ${rounds} rounds, ${Math.round((performance.now() - begun) / 1000)} s`,
    ...[...outcomes].map(([outcome, count]) => `${outcome.padEnd(12)} ${count}`),
    `changes      ${found.length} of ${changed.length} found, by reading the steps`,
    ...followed.map(({ series, step, takenAt, isWhole }) => {
      const end = takenAt === undefined ? 'NEVER TAKEN' : `taken at look ${takenAt}`;
      return `  held ${series} ${step}: ${end}, ${isWhole ? 'whole' : 'NOT WHOLE'}`;
    }),
    ...hidden.map(({ series, step, outcomes }) => `  HIDDEN ${series} ${step} ${outcomes.join(', ')}`),
    `no changes   ${known.length + wrong.length} of ${same.length} reported as changed`,
    ...known.map(({ series, step }) => `  known ${series} ${step}`),
    ...wrong.map(({ series, step }) => `  FALSE ${series} ${step}`),
    `told rightly ${late.length} held before, ${back.length} back after something else was believed`,
    ...late.map(({ series, step }) => `  late ${series} ${step}`),
    ...back.map(({ series, step }) => `  back ${series} ${step}`),
    `editions     ${editions.filter(({ isTold }) => isTold).length} of ${editions.length} that came in place of a page and stayed told`,
    ...unsaid.map(({ series, from }) => `  UNSAID ${series} ${from}`),
    `alerts       ${alerts.length}`,
    ...alerts.map((alert) => `  ${alert}`),
    `bodies lost  ${lost.length}`,
    ...lost.map((each) => `  ${each}`),
    `restless     ${restless.length}`,
    ...restless.map((each) => `  ${each}`),
    `damaged      ${damaged.length}`,
    ...damaged.map((each) => `  ${each}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const failures = [lost, restless, damaged, hidden, astray, wrong, unsaid];
  if (failures.some(({ length }) => length > 0)) process.exitCode = 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
