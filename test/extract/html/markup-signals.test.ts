import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupOf, read } from '../read.ts';

const whole = '<!doctype html><html><head><title>x</title></head><body><div><p>One.</p></div></body></html>';

test('a page that ends is not cut off, also without the tags that may be left out', async () => {
  const ended = [
    whole,
    '<p>One.<p>Two.<ul><li>Three.</ul>',
    '<div>One.</div><script>var a = "<div>";</script>',
    '<div>One.</div><script>var a = 1;</script>\n<!-- served by 7 -->',
    '<style>p { color: red }</style><p>One.',
    // Never closed by a careless author, and yet the end of the page is there.
    '<html><body><div><div><p>One.</p></div></body></html>\n<script>var a = "appended";',
  ];
  for (const source of ended) assert.equal((await markupOf(source)).cutOff, false, source);
});

test('a page is cut off when its bytes stop inside an element that must be closed', async () => {
  const cut = [
    '<html><body><div><p>One.</p>',
    '<html><body><div><p>One.</p></div><table><tr><td>Two',
    '<html><body><h1>On',
    '<html><body><p>One.</p><script>var a = 1; var b',
    '<html><body><p>One.</p><script src="a.js">',
    '<html><head><style>p { col',
    '<html><head><title>Rul',
    '<html><body><p>One.</p><div class="fo',
  ];
  for (const source of cut) assert.equal((await markupOf(source)).cutOff, true, source);
});

test('a page that is cut off anywhere in its text is cut off', async () => {
  const source = '<html><body><main><h1>Rules</h1><p>One.</p><ul><li>Two.</li></ul></main></body></html>';
  for (let end = source.indexOf('<main>') + 6; end < source.indexOf('</main>'); end += 1) {
    assert.equal((await markupOf(source.slice(0, end))).cutOff, true, source.slice(0, end));
  }
});

test('the markup says its language, its own address and where it sends its reader', async () => {
  const markup = await markupOf(`<html lang=" de-AT "><head>
    <link rel="stylesheet" href="/a.css"><link rel="canonical" href="https://lumicam.example/de">
    <meta http-equiv="Refresh" content="5; URL='/de/neu'"></head><body><p>x</p></body></html>`);
  assert.equal(markup.declaredLanguage, 'de-AT');
  assert.equal(markup.canonicalUrl, 'https://lumicam.example/de');
  assert.equal(markup.refreshTo, '/de/neu');
  const none = await markupOf('<html lang=""><meta http-equiv="refresh" content="300"><p>x');
  assert.deepEqual(
    [none.declaredLanguage, none.canonicalUrl, none.refreshTo],
    [undefined, undefined, undefined],
  );
});

test('fields, scripts and what is shown without scripts are counted', async () => {
  const markup = await markupOf(
    `<script>12345</script><script>67</script><form><input type="PASSWORD"><input type="email"><input></form>
     <noscript><p>Please <b>enable</b> scripts.</p></noscript>`,
  );
  assert.equal(markup.scriptChars, 7);
  assert.deepEqual([markup.passwordFields, markup.emailFields], [1, 1]);
  assert.equal(markup.noscript, 'Please enable scripts.');
});

test('the length of the text is that of its blocks', async () => {
  const extracted = await read('<h1>Rules</h1><p>One.</p>');
  assert.ok(extracted.kind === 'document');
  assert.equal(extracted.signals.textChars, 'Rules'.length + 'One.'.length);
  assert.equal(extracted.signals.format, 'html');
});
