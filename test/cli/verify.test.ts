import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { chainLine } from '../../src/model/chain.ts';
import { sha256 } from '../../src/model/digest.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
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
