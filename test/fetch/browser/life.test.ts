import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openBrowserProcess } from '../../../src/fetch/browser/browser-process.ts';
import { launchBrowser } from '../../../src/fetch/browser/launch.ts';
import { sentenceOf } from '../../../src/model/fault.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { answerOf, faultOf, openTestFetcher } from '../a-fetcher.ts';
import { openSite, page } from '../a-site.ts';
import { descendantsOf, lives, until } from './processes.ts';

const linux = { skip: process.platform === 'linux' ? false : 'processes are looked up in /proc' };
const browsers = () => descendantsOf(process.pid).filter(({ command }) => /chrom/i.test(command));
/** A process that has just been forked carries its parent’s name until it becomes another: it is waited for. */
const mains = () => browsers().filter(({ command }) => !command.includes('--type='));

test(
  'no browser runs before a page needs it, one for all pages, and none after the fetcher is closed',
  linux,
  async (t) => {
    const site = await openSite(t, page('<p>text</p>'));
    const { get, close } = openTestFetcher(t);
    await get(`${site.url}/`);
    assert.deepEqual(browsers(), []);
    await Promise.all([1, 2, 3].map((number) => get(`${site.url}/${number}`, { via: 'browser' })));
    assert.ok(await until(() => mains().length === 1, 3_000), JSON.stringify(mains()));
    await close();
    assert.ok(await until(() => browsers().length === 0, 3_000), JSON.stringify(browsers()));
  },
);

test('closing waits until the browser has ended', linux, async (t) => {
  const browser = openBrowserProcess(() => launchBrowser(undefined, 'http://127.0.0.1:9'));
  t.after(() => browser.close());
  const isOne = await browser.use(() => until(() => mains().length === 1, 3_000), undefined);
  assert.ok(isOne, JSON.stringify(mains()));
  await browser.close();
  assert.deepEqual(mains(), []);
});

test('closing the fetcher ends pages that are under way', linux, async (t) => {
  const asked = Promise.withResolvers<void>();
  const site = await openSite(t, () => asked.resolve());
  const { get, close } = openTestFetcher(t);
  const fetched = get(`${site.url}/`, { via: 'browser' });
  await asked.promise;
  await close();
  assert.equal(faultOf(await fetched).code, 'browser-failed');
  assert.ok(await until(() => browsers().length === 0, 3_000), JSON.stringify(browsers()));
});

test(
  'a browser that is killed in the middle of a page fails that page, and the next has a new one',
  linux,
  async (t) => {
    const asked = Promise.withResolvers<void>();
    const site = await openSite(t, (request, response) => {
      if (request.url === '/hang') asked.resolve();
      else page('<p>text</p>')(request, response);
    });
    const { get, close } = openTestFetcher(t);
    const hanging = get(`${site.url}/hang`, { via: 'browser' });
    await asked.promise;
    const [main] = mains();
    assert.ok(main !== undefined);
    process.kill(main.id, 'SIGKILL');
    assert.equal(faultOf(await hanging).code, 'browser-failed');
    answerOf(await get(`${site.url}/`, { via: 'browser' }));
    await close();
    assert.ok(await until(() => browsers().length === 0, 3_000), JSON.stringify(browsers()));
  },
);

test('a monitor that is killed leaves no browser behind', linux, async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'browse-child.ts'), `${site.url}/`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  assert.equal(String(line), 'answer\n');
  const started = descendantsOf(child.pid ?? 0);
  assert.ok(started.some(({ command }) => /chrom/i.test(command)));
  child.kill('SIGKILL');
  assert.ok(await until(() => !started.some(({ id }) => lives(id)), 5_000));
});

test('where there is no browser the fault says so, and how to get one', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const { get } = openTestFetcher(t, { browserPath: '/nowhere/chromium' });
  const fault = faultOf(await get(`${site.url}/`, { via: 'browser' }));
  assert.equal(
    sentenceOf(fault),
    'The page needs a browser and none is installed. (fetch.browser is /nowhere/chromium, where there is none)',
  );
  assert.equal(site.connections(), 0);
});

test('a browser that does not start is a fault with its words, each time anew', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const broken = path.join(temporaryFolder(t), 'chromium');
  writeFileSync(broken, '#!/bin/sh\necho "libnss3.so: cannot open shared object file" >&2\nexit 127\n');
  chmodSync(broken, 0o700);
  const { get } = openTestFetcher(t, { browserPath: broken });
  for (let round = 0; round < 2; round += 1) {
    const fault = faultOf(await get(`${site.url}/`, { via: 'browser' }));
    assert.equal(fault.code, 'browser-failed');
    assert.match(fault.because, /libnss3\.so/);
    assert.match(fault.because, /apt-get install chromium/);
  }
});
