import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { findBrowser } from '../../../src/fetch/browser/find-browser.ts';
import { textOf } from '../../../src/model/document.ts';
import { clauses, policyPage } from '../../policy-page.ts';
import { documentOf } from '../read.ts';

test('a page that a browser printed is read like the page', async () => {
  const found = await findBrowser(undefined, chromium.executablePath());
  assert.ok(!('code' in found), 'a browser is found or comes with Exigent');
  const browser = await chromium.launch({ ...found, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const source = policyPage([clauses.process, clauses.imminent]);
    const page = await browser.newPage();
    await page.setContent(source.replace(/<nav>.*<\/nav>|<footer>.*<\/footer>/g, ''));
    const bytes = await page.pdf({
      format: 'A6',
      displayHeaderFooter: true,
      headerTemplate: '<p style="font-size:8px">Lumicam, for officers only</p>',
      footerTemplate:
        '<p style="font-size:8px"><span class="pageNumber"></span>/<span class="totalPages"></span></p>',
      margin: { top: '60px', bottom: '60px' },
    });
    const document = await documentOf(new Uint8Array(bytes), { contentType: 'application/pdf' });
    const onPage = wordsOf(textOf(await documentOf(source)));
    const inPrint = wordsOf(textOf(document).replace('Lumicam, for officers only', ''));
    assert.equal(inPrint, onPage);
    assert.equal(document.title, 'Requests from law enforcement - Lumicam');
    assert.equal(document.language, 'en');
    assert.deepEqual(
      document.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
      [
        'Requests from law enforcement',
        'Legal process',
        'When we disclose',
        'Telling our customers',
        'Contact',
      ],
    );
    assert.ok((document.blocks.at(-2)?.page ?? 0) > 2);
    assert.equal(document.blocks.at(-1)?.text, 'Lumicam, for officers only');
  } finally {
    await browser.close();
  }
});

/** The words alone: a print puts its own dots before items. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
