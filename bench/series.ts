import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSmall } from '../bin/start-small.mjs';
import { capturesOf } from './captures-history.ts';
import { truthOf } from './captures-steps-labels.ts';
import { type LivedStep, liveThrough } from './live-through.ts';
import { openReplayServer } from './replay-server.ts';
import { openRestlessServer } from './restless-server.ts';
import { sharedData } from './shared-data.ts';

/**
 * Lives through every capture of every recorded series, one day a capture, and says what came of it. It fails when a
 * body was not kept, when showing the same capture again changed something, when the evidence does not hold, or when
 * what differs from look to look has hidden a change. With --restless every second look gets another capture in which
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
  const { found, held, hidden, reported, same } = againstTruth(steps);
  const lines = [
    `${server.series.length} series, ${rounds} rounds, ${Math.round((performance.now() - begun) / 1000)} s`,
    ...[...outcomes].map(([outcome, count]) => `${outcome.padEnd(12)} ${count}`),
    `changes      ${found.length} of ${found.length + held.length + hidden.length} found, by reading the steps`,
    ...held.map(({ series, step }) => `  held ${series} ${step}`),
    ...hidden.map(({ series, step, outcomes }) => `  HIDDEN ${series} ${step} ${outcomes.join(', ')}`),
    `no changes   ${reported.length} of ${same.length} reported as changed`,
    ...reported.map(({ series, step }) => `  FALSE ${series} ${step}`),
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
  if (lost.length + restless.length + damaged.length + hidden.length > 0) process.exitCode = 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Sets what the monitor made of each step against what it is when it is read. */
function againstTruth(steps: readonly LivedStep[]) {
  const folder = path.join(sharedData(), 'replay/series');
  const golds = new Map(server.series.map(({ id }) => [id, capturesOf(folder, id).map(({ gold }) => gold)]));
  const isFound = ({ outcomes }: LivedStep): boolean => outcomes.includes('changed');
  // What does not fit to the page as it was is believed after some looks: two at one capture are not enough.
  const isHeld = ({ outcomes }: LivedStep): boolean => outcomes.includes('suspect');
  const are = (truth: 'same' | 'changed'): readonly LivedStep[] =>
    steps.filter(({ series, step }) => truthOf(series, step, golds.get(series)?.[step] ?? '') === truth);
  const [same, changed] = [are('same'), are('changed')];
  return {
    same,
    reported: same.filter(isFound),
    found: changed.filter(isFound),
    held: changed.filter((step) => !isFound(step) && isHeld(step)),
    hidden: changed.filter((step) => !isFound(step) && !isHeld(step)),
  };
}
