import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startSmall } from '../bin/start-small.mjs';
import type { House } from '../src/cli/shell.ts';
import { openHouse } from '../src/compose.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { openReplayServer } from './replay-server.ts';
import { sharedData } from './shared-data.ts';

/**
 * How fast a round is, over every real capture as a page of its own: at first sight, answered by 304, and with the
 * same words under other bytes. Prints pages per second, processor time per page and peak memory of the monitor.
 *
 *   EXIGENT_SHARED=… npm run bench:round
 */
startSmall();

const folder = mkdtempSync(path.join(tmpdir(), 'exigent-bench-'));
const stops: (() => void)[] = [];

try {
  const replay = await openReplayServer();
  stops.push(replay.close);
  const steps = replay.series.flatMap(({ id, captures }) =>
    Array.from({ length: captures }, (_, step) => ({ id, step })),
  );
  print(`${steps.length} pages of ${replay.series.length} series`);

  const quiet = await openBenchHouse('quiet', replay.url, steps);
  await measure('first sight', quiet, 'first');
  await measure('unchanged by 304', quiet, 'unchanged');
  await quiet.close();

  const noisy = await openBenchHouse(
    'noisy',
    await startServer([
      path.join(import.meta.dirname, 'noisy-server.ts'),
      path.join(sharedData(), 'replay/series'),
    ]),
    steps,
  );
  await measure('first sight, noisy', noisy, 'first');
  await measure('same words, other bytes', noisy, 'unchanged');
  await noisy.close();
} finally {
  for (const stop of stops) stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(what: string, { context }: House, expected: string): Promise<void> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  let peak = 0;
  const watch = new AbortController();
  const watching = watchMemory(watch.signal, (bytes) => {
    peak = Math.max(peak, bytes);
  });
  const { checked, outcomes } = await runRound(context, { force: true });
  const seconds = (performance.now() - begun) / 1000;
  watch.abort();
  await watching;
  const { user, system } = process.cpuUsage(cpu);
  const others = Object.entries(outcomes).filter(([outcome]) => outcome !== expected);
  print(
    `${what.padEnd(24)} ${(checked / seconds).toFixed(0).padStart(5)} pages/s  ${((user + system) / 1000 / checked).toFixed(2).padStart(6)} ms CPU a page  ${(peak / 2 ** 20).toFixed(0).padStart(4)} MB peak${others.length === 0 ? '' : `  ${JSON.stringify(Object.fromEntries(others))}`}`,
  );
}

async function watchMemory(signal: AbortSignal, seen: (bytes: number) => void): Promise<void> {
  while (!signal.aborted) {
    seen(process.memoryUsage.rss());
    await setTimeout(20);
  }
}

async function openBenchHouse(
  name: string,
  server: string,
  steps: readonly { readonly id: string; readonly step: number }[],
): Promise<House> {
  const config = path.join(folder, name, 'config');
  mkdirSync(path.join(config, 'vendors'), { recursive: true });
  writeFileSync(
    path.join(config, 'settings.yaml'),
    'fetch:\n  allow: [127.0.0.0/8]\n  perHostDelay: 0\n  perHostConcurrency: 16\n  robots: ignore\n  screenshots: never\nlog:\n  level: warn\n',
  );
  const pages = steps.map(
    ({ id, step }) => `  - id: ${id}.${step}\n    url: ${server}s/${id}?step=${step}\n    fetcher: http\n`,
  );
  writeFileSync(path.join(config, 'vendors/replay.yaml'), `vendor: Replay\npages:\n${pages.join('')}`);
  return openHouse({}, { config, data: path.join(folder, name, 'snapshots') });
}

/** Starts the noisy server as a process of its own and returns the address that it prints. */
async function startServer(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  stops.push(() => child.kill());
  child.stdout.setEncoding('utf8');
  const [line] = (await once(child.stdout, 'data')) as [string];
  const url = /http:\/\/\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`the server did not say where it is: ${line}`);
  return url;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
