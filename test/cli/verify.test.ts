import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { asPromised } from '../../src/archive/as-promised.ts';
import { verifyPage } from '../../src/archive/verify-page.ts';
import { chainLine } from '../../src/model/chain.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { PageId } from '../../src/model/page.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runExigent } from './run-exigent.ts';

/** A vendor with two pages, of which one has changed once and one was never looked at. */
async function aScene(t: TestContext) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const { config, data } = writeConfig(t, {
    vendor: `vendor: Lumicam
pages:
  - {id: le, url: "${site.url}/le", fetcher: http}
  - {id: other, url: "${site.url}/other", fetcher: http, paused: true}
`,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
  });
  const house = await openTestHouse(t, { config, data });
  for (const clause of [clauses.imminent, clauses.anyRisk]) {
    site.set('/le', policyPage([clauses.process, clause]));
    await runRound(house.context, { pages: house.context.pages.slice(0, 1), force: true });
    await dispatchMail(house.context);
  }
  await house.close();
  const places = ['--config', config, '--data', data];
  return { config, data, run: (...args: string[]) => runExigent([...args, ...places]) };
}

test('a vendor’s name stands for its pages, also for those that are no longer watched', async (t) => {
  const { config, run } = await aScene(t);
  for (const name of ['lumicam', 'lumicam/le']) {
    const { code, out } = await run('verify', name);
    assert.equal(code, 0);
    assert.match(out, /stands {2}lumicam\/le: 4 records, 2 bodies, 2 texts\n1 of 1 page stands\./);
  }
  rmSync(path.join(config, 'vendors/lumicam.yaml'));
  assert.match((await run('verify', 'lumicam')).out, /1 of 1 page stands/);
});

test('a name that there is no evidence of is wrong use, not evidence that stands', async (t) => {
  const { run } = await aScene(t);
  for (const name of ['nosuch', 'nosuch/page', '../../../etc/passwd', 'lumicam/other']) {
    const { code, out } = await run('verify', name);
    assert.deepEqual([code, out], [2, ''], name);
  }
});

test('what was forged in the text, a version, the mails’ log or the records is told', async (t) => {
  const { data, run } = await aScene(t);
  const page = path.join(data, 'pages/lumicam/le');
  const [version = ''] = readdirSync(path.join(page, 'versions'));
  const forgeries: readonly (readonly [file: string, was: string, told: RegExp])[] = [
    [path.join(page, 'text.md'), 'warrant', /text\.md was altered/],
    [path.join(page, 'versions', version), 'warrant', /versions\/.* was altered/],
    [path.join(page, 'history.ndjson'), '"alert"', /history\.ndjson: line/],
    [path.join(data, 'deliveries.ndjson'), '"sent"', /deliveries\.ndjson: line 1 is not the one/],
  ];
  for (const [file, was, told] of forgeries) {
    const sound = readFileSync(file, 'utf8');
    const forged = sound.replace(was, was.toUpperCase());
    assert.notEqual(forged, sound, file);
    writeFileSync(file, forged);
    const { code, out } = await run('verify');
    assert.equal(code, 1, file);
    assert.match(out, told);
    assert.equal(readFileSync(file, 'utf8'), forged, 'it is left as it is');
    writeFileSync(file, sound);
  }
  rmSync(path.join(page, 'captures.ndjson'));
  assert.match((await run('verify')).out, /BROKEN {2}lumicam\/le\n.*captures\.ndjson: it has 0 lines/);
});

test('a text that was read again by other rules is checked too', async (t) => {
  const { data, run } = await aScene(t);
  const page = path.join(data, 'pages/lumicam/le');
  const linesOf = (name: string) => readFileSync(path.join(page, name), 'utf8').trimEnd().split('\n');
  const history = linesOf('history.ndjson');
  const { change } = JSON.parse(history[0] ?? '') as { change: { after: object } };
  const after = {
    ...change.after,
    record: sha256(linesOf('captures.ndjson').at(-1) ?? ''),
    text: 'a'.repeat(64),
  };
  const head = { lines: history.length, bytes: 0, digest: sha256(history.at(-1) ?? '') };
  const reread = { type: 'change', change: { ...change, cause: 'our-rules', after } };
  appendFileSync(path.join(page, 'history.ndjson'), chainLine(head, reread).text);

  const { code, out } = await run('verify', 'lumicam/le');
  assert.equal(code, 1);
  assert.match(out, /versions\/.*-aaaaaaaa\.md is missing/);
  assert.match(out, /text\.md was altered/);
});

test('a record that is well chained and is no record is told, and verify goes on', async (t) => {
  const { data, run } = await aScene(t);
  const page = path.join(data, 'pages/lumicam/le');
  const captures = readFileSync(path.join(page, 'captures.ndjson'), 'utf8');
  const good = JSON.parse(captures.split('\n')[0] ?? '') as { exchange: object };
  const history = readFileSync(path.join(page, 'history.ndjson'), 'utf8');
  const change = JSON.parse(history.split('\n')[0] ?? '') as { change: object };
  writeFileSync(path.join(page, 'captures.ndjson'), captures + nextLine(captures, { ...good, body: null }));
  const { code, out, err } = await run('verify');
  assert.equal(code, 1, err);
  assert.match(out, /BROKEN {2}lumicam\/le\n[\s\S]*0 of 1 page stands/);
  writeFileSync(path.join(page, 'captures.ndjson'), captures);

  const forgeries: readonly (readonly [name: string, entry: Record<string, unknown>, told: RegExp])[] = [
    ['captures', { outcome: 'good' }, /captures\.ndjson: line 3: "page" /],
    ['captures', { ...good, body: null }, /line 3: "body" is not there as it should be/],
    ['captures', { ...good, body: { sha256: '../../../../etc/passwd', bytes: 1 } }, /"body\.sha256" is no/],
    ['captures', { ...good, at: '../../../../etc/passwd' }, /line 3: "at" is no time in UTC/],
    ['captures', { ...good, text: 7 }, /line 3: "text" /],
    ['captures', { ...good, outcome: 'splendid' }, /line 3: "outcome" is no outcome/],
    ['history', { type: 'change' }, /history\.ndjson: line 3: "change" /],
    ['history', { ...change, change: { ...change.change, after: 'x' } }, /line 3: "change\.after" /],
  ];
  for (const [name, entry, told] of forgeries) {
    const file = path.join(page, `${name}.ndjson`);
    const sound = name === 'captures' ? captures : history;
    writeFileSync(file, `${sound}${nextLine(sound, entry)}`);
    const verdict = await verifyPage(openArchive(data), asPromised(data, []), 'lumicam/le' as PageId);
    assert.match(verdict.problems.join('\n'), told);
    writeFileSync(file, sound);
  }
});

/** The line that would follow in a log, whatever it says. */
function nextLine(log: string, { seq: _, previous: __, ...entry }: Record<string, unknown>): string {
  const lines = log.trimEnd().split('\n');
  return chainLine({ lines: lines.length, bytes: 0, digest: sha256(lines.at(-1) ?? '') }, entry).text;
}

test('a copy of the evidence is verified with or without its database, and nothing is written to it', async (t) => {
  const { data } = await aScene(t);
  const empty = temporaryFolder(t);
  const verified = async (copy: string): Promise<void> => {
    const was = treeOf(copy);
    const { code, out, err } = await runExigent(['verify', '--data', copy, '--config', empty]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /stands {2}lumicam\/le: 4 records, 2 bodies, 2 texts/);
    assert.deepEqual(treeOf(copy), was);
  };
  await verified(data);

  const withWal = path.join(temporaryFolder(t), 'snapshots');
  const writing = new DatabaseSync(path.join(data, 'exigent.sqlite'));
  writing.exec("insert into meta (key, value) values ('test', 'x')");
  assert.ok(existsSync(path.join(data, 'exigent.sqlite-wal')), 'a monitor is at work');
  cpSync(data, withWal, { recursive: true });
  rmSync(path.join(withWal, 'exigent.sqlite-shm'));
  assert.equal((await runExigent(['verify', '--data', data, '--config', empty])).code, 0);
  writing.close();
  await verified(withWal);

  for (const file of readdirSync(data)) if (file.startsWith('exigent.sqlite')) rmSync(path.join(data, file));
  await verified(data);
  assert.deepEqual(readdirSync(empty), []);
});

test('a copy that cannot be written to is verified as well', {
  skip: process.getuid?.() !== 0 && 'only root can hand a folder to somebody who may not write to it',
}, async (t) => {
  const { data } = await aScene(t);
  const open = path.join(tmpdir(), `exigent-copy-${process.pid}`);
  t.after(() => rmSync(open, { recursive: true, force: true }));
  cpSync(data, open, { recursive: true });
  chmodSync(open, 0o755);
  const database = new DatabaseSync(path.join(open, 'exigent.sqlite'));
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
  const was = treeOf(open);
  const { code, out, err } = await runExigent(['verify', '--data', open, '--config', open], { uid: 65_534 });
  assert.deepEqual([code, err], [0, ''], out);
  assert.deepEqual(treeOf(open), was);
});

/** Every file below a folder, with the digest of what it holds. */
function treeOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${path.relative(folder, file)} ${sha256(readFileSync(file))}`)
    .toSorted();
}

test('verify writes nothing, and takes what a crash left half-written for what it will be', async (t) => {
  const { data, run } = await aScene(t);
  const captures = path.join(data, 'pages/lumicam/le/captures.ndjson');
  const whole = readFileSync(captures, 'utf8');
  const [, second = ''] = whole.split('\n');
  const position = Buffer.byteLength(whole) - Buffer.byteLength(second) - 1;
  const database = new DatabaseSync(path.join(data, 'exigent.sqlite'));
  database
    .prepare('insert into pending_writes (path, kind, position, text) values (?, ?, ?, ?)')
    .run('pages/lumicam/le/captures.ndjson', 'append', position, `${second}\n`);
  database.close();
  for (const left of [whole.slice(0, position), whole.slice(0, position + 9)]) {
    writeFileSync(captures, left);
    const { code, out } = await run('verify');
    assert.equal(code, 0, out);
    assert.equal(readFileSync(captures, 'utf8'), left);
  }
  assert.equal((await run('status')).code, 0);
  assert.equal(readFileSync(captures, 'utf8'), whole, 'the next command that may write completes it');
});
