import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSmall } from '../bin/start-small.mjs';
import { liveThrough } from './live-through.ts';
import { openReplayServer } from './replay-server.ts';

/**
 * Lives through every capture of every recorded series, one day a capture, and says what came of it. It fails when a
 * body was not kept, when showing the same capture again changed something, or when the evidence does not hold.
 *
 *   EXIGENT_SHARED=… npm run bench:series
 */
startSmall();

const folder = mkdtempSync(path.join(tmpdir(), 'exigent-series-'));
const server = await openReplayServer();
try {
  const begun = performance.now();
  const lived = await liveThrough(server, folder, (line) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${line}   `);
  });
  const { rounds, outcomes, alerts, lost, restless, damaged } = lived;
  const lines = [
    `${server.series.length} series, ${rounds} rounds, ${Math.round((performance.now() - begun) / 1000)} s`,
    ...[...outcomes].map(([outcome, count]) => `${outcome.padEnd(12)} ${count}`),
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
  if (lost.length + restless.length + damaged.length > 0) process.exitCode = 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
