import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { program, runExigent } from './run-exigent.ts';

test('the second monitor on a data folder says so and does not start; one that was killed is in nobody’s way', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', policyPage([clauses.process, clauses.imminent]));
  const { config, data } = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - {id: le, url: "${site.url}/le", fetcher: http}\n`,
  });
  const places = ['--config', config, '--data', data];
  const startMonitor = async () => {
    const child = spawn(process.execPath, [program, 'start', '--no-web', ...places], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    return child;
  };

  const first = await startMonitor();
  const second = await runExigent(['start', '--no-web', ...places]);
  assert.deepEqual([second.code, second.out], [3, '']);
  assert.match(second.err, /^Another monitor works on .*snapshots: process \d+ on \S+\. Stop it first\./);
  const check = await runExigent(['check', '--force', '--json', ...places]);
  assert.equal(check.code, 0, 'a single look may be taken beside it');

  first.kill('SIGKILL');
  await once(first, 'close');
  const third = await startMonitor();
  third.kill('SIGTERM');
  const [code] = await once(third, 'close');
  assert.equal(code, 0);
});
