import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright';
import { findBrowser } from '../../src/fetch/browser/find-browser.ts';

/** A real Chromium, and everything that went wrong in it. */
export interface WatchedBrowser {
  readonly problems: readonly string[];
  open(options: BrowserContextOptions): Promise<BrowserContext>;
}

/** `origin` is the only place that may be asked for anything. */
export async function openWatchedBrowser(t: TestContext, origin: string): Promise<WatchedBrowser> {
  const found = await findBrowser(undefined, chromium.executablePath());
  assert.ok(!('code' in found), 'a browser is found or comes with Exigent');
  const browser = await chromium.launch({ ...found, chromiumSandbox: process.getuid?.() !== 0 });
  t.after(() => browser.close());
  const problems: string[] = [];
  return {
    problems,
    async open(options) {
      const context = await browser.newContext(options);
      context.on('console', (message) => problems.push(`console: ${message.text()}`));
      context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
      context.on('dialog', async (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        await dialog.dismiss();
      });
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) problems.push(`asked for ${request.url()}`);
      });
      return context;
    },
  };
}
