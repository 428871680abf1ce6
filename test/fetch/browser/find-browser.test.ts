import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unpackBundledChromium } from '../../../src/fetch/browser/bundled-chromium.ts';
import { findBrowser } from '../../../src/fetch/browser/find-browser.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test('the configured browser is taken, and no other in its place', async () => {
  const found = await findBrowser(process.execPath);
  assert.equal('code' in found ? found.code : found.executablePath, process.execPath);
  assert.deepEqual(await findBrowser('/nowhere/chromium'), {
    code: 'browser-missing',
    because: 'fetch.browser is /nowhere/chromium, where there is none',
  });
});

test("Playwright's own browser goes before any of the system: its headless shell, else the full one", async (t) => {
  const folder = temporaryFolder(t);
  const full = path.join(folder, 'chromium-1234', 'chrome-linux', 'chrome');
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, '');
  const found = await findBrowser(undefined, full);
  assert.equal('code' in found ? found.code : found.executablePath, full);
  mkdirSync(path.join(folder, 'chromium_headless_shell-1234'));
  const lighter = await findBrowser(undefined, full);
  assert.ok(!('code' in lighter));
  assert.equal(lighter.executablePath, undefined, 'which Playwright finds by itself');
});

test('the browser gets no secret of ours in its environment', async () => {
  process.env.EXIGENT_SMTP_URL = 'smtp://user:password@mail.example';
  const found = await findBrowser(process.execPath);
  delete process.env.EXIGENT_SMTP_URL;
  assert.ok(!('code' in found));
  if (process.platform === 'linux')
    assert.deepEqual(Object.keys(found.env ?? {}).sort(), ['HOME', 'PATH', 'TMPDIR']);
});

const bundled = {
  skip:
    process.platform === 'linux' && process.arch === 'x64'
      ? false
      : 'the bundled browser is for Linux on x64',
};

test('the bundled browser is unpacked whole, for nobody else to write to, and once', bundled, async (t) => {
  process.env.TMPDIR = temporaryFolder(t);
  t.after(() => {
    delete process.env.TMPDIR;
  });
  const [first, second] = await Promise.all([unpackBundledChromium(), unpackBundledChromium()]);
  assert.ok(first !== undefined && second !== undefined);
  const version = execFileSync(first.executablePath, ['--version'], {
    env: { ...first.env },
    encoding: 'utf8',
  });
  assert.match(version, /\d+\.\d+\.\d+/);
  assert.equal(statSync(path.dirname(first.executablePath)).mode & 0o077, 0);
  const inode = statSync(first.executablePath).ino;
  const again = await unpackBundledChromium();
  assert.equal(again?.executablePath, first.executablePath);
  assert.equal(statSync(first.executablePath).ino, inode, 'the second use unpacks nothing');

  rmSync(first.executablePath);
  const mended = await unpackBundledChromium();
  assert.equal(mended?.executablePath, first.executablePath);
  assert.ok(existsSync(first.executablePath), 'what a cleaner of temporary files took away comes back');

  chmodSync(path.dirname(first.executablePath), 0o777);
  await assert.rejects(unpackBundledChromium(), /is not ours alone: remove it/);
});
