import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRound } from '../../src/monitor/run-round.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { runExigent } from './run-exigent.ts';

test('a change that a mail names is shown, also when the page has changed again since', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  const pages = ['le', 'other'].map((id) => `  - {id: ${id}, url: "${site.url}/${id}", fetcher: http}\n`);
  const { config, data } = writeConfig(t, { vendor: `vendor: Lumicam\npages:\n${pages.join('')}` });
  const { context, close } = await openTestHouse(t, { config, data });
  const found: string[] = [];
  for (const clause of [clauses.imminent, clauses.anyRisk, clauses.imminent]) {
    site.set('/le', policyPage([clauses.process, clause]));
    await runRound(context, {
      pages: context.pages.slice(0, 1),
      force: true,
      onCheck: ({ change }) => change !== null && found.push(change),
    });
  }
  await close();
  const [first = '', latest = ''] = found;
  const diff = (...args: string[]) =>
    runExigent(['diff', 'lumicam/le', ...args, '--json', '--config', config, '--data', data]);
  assert.equal((await diff()).json()[0]?.id, latest);
  assert.equal((await diff('--change', first)).json()[0]?.id, first);

  const unknown = await diff('--change', 'nosuch');
  assert.deepEqual([unknown.code, unknown.out], [2, '']);
  assert.match(unknown.err, /There is no change nosuch of lumicam\/le/);
  const elsewhere = await runExigent([
    ...['diff', 'lumicam/other', '--change', first],
    ...['--config', config, '--data', data],
  ]);
  assert.equal(elsewhere.code, 2, 'a change of another page is none of this one');
});
