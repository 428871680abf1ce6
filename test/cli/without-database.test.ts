import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runRound } from '../../src/monitor/run-round.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { runExigent } from './run-exigent.ts';

test('what is asked first after the database was lost is answered from the archive', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - {id: le, url: "${site.url}/le", fetcher: http}\n`,
  });
  const { context, close } = await openTestHouse(t, places);
  for (const clause of [clauses.imminent, clauses.anyRisk]) {
    site.set('/le', policyPage([clauses.process, clause]));
    await runRound(context, { force: true });
  }
  await close();
  const ask = (command: string) => {
    for (const end of ['', '-wal', '-shm'])
      rmSync(path.join(places.data, `exigent.sqlite${end}`), { force: true });
    return runExigent([command, 'lumicam/le', '--json', '--config', places.config, '--data', places.data]);
  };

  const diff = await ask('diff');
  assert.deepEqual([diff.code, diff.json()[0]?.alert], [0, true], diff.err);
  const passages = await ask('passages');
  assert.deepEqual([passages.code, passages.json()[0]?.kind], [0, 'emergency'], passages.err);
  const replay = await ask('replay');
  const outcomes = replay.json().map(({ outcome }) => outcome);
  assert.deepEqual([replay.code, outcomes], [0, ['first', 'changed']], replay.err);
});
