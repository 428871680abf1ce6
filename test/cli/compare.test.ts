import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { clauses, policyPage } from '../policy-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { program, runExigent } from './run-exigent.ts';

/** A folder with two versions of a page, and a list of pairs beside them. */
function pairsFile(t: TestContext, lines: readonly string[]) {
  const folder = temporaryFolder(t);
  writeFileSync(path.join(folder, 'before.html'), policyPage([clauses.process, clauses.imminent]));
  writeFileSync(path.join(folder, 'after.html'), policyPage([clauses.process, clauses.anyRisk]));
  const file = path.join(folder, 'pairs.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const changed = { before: 'before.html', after: 'after.html' };

test('a list of pairs that is not there, or is no file, is wrong use', async (t) => {
  const folder = temporaryFolder(t);
  for (const file of [path.join(folder, 'nowhere.jsonl'), folder]) {
    const ran = await runExigent(['compare', '--batch', file, '--json']);
    assert.deepEqual([ran.code, ran.out, ran.err.includes(file)], [2, '', true], ran.err);
    assert.doesNotMatch(ran.err, /bug|\bat .*\.ts:/);
  }
});

test('a line that is no pair is answered with its reason, the pairs after it are compared, and the end is wrong use', async (t) => {
  const file = pairsFile(t, [
    '{no json',
    'null',
    '{"id":"half"}',
    JSON.stringify({ id: 'last', ...changed }),
  ]);
  const ran = await runExigent(['compare', '--batch', file, '--json']);
  assert.equal(ran.code, 2, ran.err);
  assert.deepEqual(
    ran.json().map(({ id, alert, artifact }) => [id, alert, artifact]),
    [
      [null, false, true],
      [null, false, true],
      ['half', false, true],
      ['last', true, false],
    ],
  );
  const [noJson, nothing, half] = ran.json().map(({ reasons }) => String(reasons));
  assert.match(noJson ?? '', /line 1 is not JSON/);
  assert.match(nothing ?? '', /line 2 needs "id"/);
  assert.match(half ?? '', /line 3 needs "id", "before" and "after"/);
});

test('the name of a pair comes back as the JSON value that it was', async (t) => {
  const ids = [1, '1', null, ['a', 2]];
  const file = pairsFile(
    t,
    ids.map((id) => JSON.stringify({ id, before: 'after.html', after: 'after.html' })),
  );
  const ran = await runExigent(['compare', '--batch', file, '--json']);
  assert.deepEqual([ran.code, ran.json().map(({ id }) => id)], [0, ids], ran.err);
});

test('a file of a pair that is not there is named as the pair names it', async (t) => {
  const file = pairsFile(t, [JSON.stringify({ id: 'p', before: 'before.html', after: 'sub/nowhere.html' })]);
  const [line] = (await runExigent(['compare', '--batch', file, '--json'])).json();
  assert.deepEqual(line?.reasons, ['There is no file sub/nowhere.html.']);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends a comparison at once, also when more pairs are to come`, {
    timeout: 30_000,
  }, async (t) => {
    const file = pairsFile(t, []);
    const child = spawn(process.execPath, [program, 'compare', '--batch', '-', '--json'], {
      cwd: path.dirname(file),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    const closed = once(child, 'close');
    child.stdin.write(`${JSON.stringify({ id: 'first', ...changed })}\n`);
    const [answer] = await once(child.stdout, 'data');
    assert.match(String(answer), /"first"/);
    child.kill(signal);
    assert.deepEqual(await closed, [null, signal]);
  });
}
