import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSmall } from '../bin/start-small.mjs';
import { openHouse } from '../src/compose.ts';
import type { PageFetcher } from '../src/fetch/page-fetcher.ts';
import type { Exchange, Fetched } from '../src/model/capture.ts';
import { sha256 } from '../src/model/digest.ts';
import { addMs, type Clock, type Instant } from '../src/model/instant.ts';
import { makeDailyRoot } from '../src/monitor/make-root.ts';
import { prune } from '../src/monitor/prune.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { verify } from '../src/monitor/verify.ts';
import { clauses, policyPage } from '../test/policy-page.ts';

/**
 * What a year of evidence takes on the disk: pages that are looked at every six hours, of which some change their
 * wording, some send other bytes at every look, and most stand still. The clock is set and the answers come from
 * memory; extraction, judging, records, roots and the database are the real ones. It fails when pages that stand
 * still keep more than one body, when the evidence does not hold, or when pruning leaves more than changes account for.
 *
 *   npm run bench:storage                  # 40 pages, some minutes; the last line says what 200 take
 *   npm run bench:storage -- --pages 200   # all of it
 */
startSmall();

const { values: given } = parseArgs({
  options: { pages: { type: 'string', default: '40' }, days: { type: 'string', default: '365' } },
});
const PAGES = Number(given.pages);
const DAYS = Number(given.days);
const LOOKS_A_DAY = 4;
const HOUR_MS = 3_600_000;

/** One page in twenty sends other bytes at every look; one in ten changes its wording every sixty days. */
const isRestless = (page: number): boolean => page % 20 === 7;
const isChanging = (page: number): boolean => page % 10 === 3;
const DAYS_A_VERSION = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'exigent-storage-'));
const data = path.join(folder, 'snapshots');
let now = '2026-01-01T00:00:00.000Z' as Instant;
const clock: Clock = { now: () => now };

function htmlOf(page: number): string {
  const day = Math.floor((Date.parse(now) - Date.parse('2026-01-01')) / (24 * HOUR_MS));
  const isSecond = isChanging(page) && Math.floor(day / DAYS_A_VERSION) % 2 === 1;
  const noise = isRestless(page) ? `<i data-now="${sha256(now + page)}"></i>` : '';
  const words = [clauses.process, clauses.fraud, isSecond ? clauses.anyRisk : clauses.imminent];
  return policyPage(words, { noise: `page ${page} ${noise}` });
}

const fetcher: PageFetcher = {
  async fetch({ url, via, validators }): Promise<Fetched> {
    const body = Buffer.from(htmlOf(Number(new URL(url).pathname.slice(1))));
    const etag = `"${sha256(body).slice(0, 16)}"`;
    const exchange: Exchange = {
      ...{ at: now, via, requestedUrl: url, finalUrl: url, redirects: [], status: 200, address: '192.0.2.1' },
      headers: [
        ['content-type', 'text/html; charset=utf-8'],
        ['etag', etag],
      ],
    };
    if (validators?.etag === etag) return { kind: 'not-modified', exchange: { ...exchange, status: 304 } };
    return { kind: 'answer', exchange, body };
  },
  close: async () => undefined,
};

try {
  const begun = performance.now();
  writeConfig();
  const house = await openHouse(
    {},
    { config: path.join(folder, 'config'), data },
    {
      clock,
      adapt: (context) => ({ ...context, fetcher }),
    },
  );
  const { context } = house;
  print(`${PAGES} pages, every ${24 / LOOKS_A_DAY} hours`);
  print('day    looks  bodies      bodies     records       roots    database');
  for (let look = 0; look < DAYS * LOOKS_A_DAY; look += 1) {
    await runRound(context, { force: true });
    await makeDailyRoot(context);
    now = addMs(now, (24 / LOOKS_A_DAY) * HOUR_MS);
    const day = (look + 1) / LOOKS_A_DAY;
    if (Number.isInteger(day) && (day === 1 || day % 73 === 0 || day === DAYS)) row(day, (look + 1) * PAGES);
  }
  const all = ['bodies', 'pages', 'roots'].flatMap(filesIn);
  print(`200 such pages: ${megabytes((sizeOf(all) / PAGES) * 200).trim()}, before pruning`);
  const versions = 1 + Math.floor((DAYS - 1) / DAYS_A_VERSION);
  const pagesOf = (is: (page: number) => boolean): number =>
    Array.from({ length: PAGES }, (_, page) => page).filter(is).length;
  const still = pagesOf((page) => !isRestless(page) && !isChanging(page));
  const expected =
    still + pagesOf(isChanging) * Math.min(2, versions) + pagesOf(isRestless) * DAYS * LOOKS_A_DAY;
  const kept = filesIn('bodies').length;
  check(
    kept === expected,
    `${kept} bodies are kept, ${expected} are due: one for each text and each other page that came`,
  );
  const done = await prune(context, now);
  const left = filesIn('bodies').length;
  const due = still + pagesOf(isChanging) * Math.min(2, versions) + pagesOf(isRestless) * 2;
  print(`pruned ${done?.bodies.length ?? 0} bodies, ${megabytes(done?.packedBytes ?? 0).trim()}`);
  check(left === due, `${left} bodies are left, ${due} are due`);
  for await (const { page, problems } of verify(context, []))
    check(problems.length === 0, `${page}: ${problems.join('; ')}`);
  await house.close();
  print(`${Math.round((performance.now() - begun) / 1000)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeConfig(): void {
  mkdirSync(path.join(folder, 'config/vendors'), { recursive: true });
  const pages = Array.from(
    { length: PAGES },
    (_, page) => `  - {id: p${page}, url: "https://lumicam.example/${page}", fetcher: http}\n`,
  );
  writeFileSync(
    path.join(folder, 'config/vendors/lumicam.yaml'),
    `vendor: Lumicam\npages:\n${pages.join('')}`,
  );
  writeFileSync(path.join(folder, 'config/settings.yaml'), 'log: {level: warn}\nfetch: {concurrency: 32}\n');
}

function row(day: number, looks: number): void {
  const records = filesIn('pages').filter((file) => file.endsWith('.ndjson'));
  const database = readdirSync(data)
    .filter((name) => name.includes('.sqlite'))
    .map((name) => path.join(data, name));
  const columns = [filesIn('bodies'), records, filesIn('roots'), database].map((files) =>
    megabytes(sizeOf(files)),
  );
  print(
    [
      String(day).padStart(3),
      String(looks).padStart(8),
      String(filesIn('bodies').length).padStart(7),
      ...columns,
    ].join(' '),
  );
}

function filesIn(name: string): readonly string[] {
  const below = path.join(data, name);
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`.padStart(11);
}

function check(isSo: boolean, sentence: string): void {
  if (isSo) return;
  print(`NOT SO: ${sentence}`);
  process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
