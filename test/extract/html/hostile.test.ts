import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, faultOf, read } from '../read.ts';

/** Far more than any of these takes on a slow core, and far less than one that grows with the square of its size. */
const SECONDS = 10;

async function withinTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  assert.ok(seconds < SECONDS, `took ${seconds.toFixed(1)} s`);
  return result;
}

const tooComplex: Readonly<Record<string, () => string>> = {
  '100,001 elements in one another': () => '<div>'.repeat(100_001),
  '100,001 open formatting elements': () => '<b>x'.repeat(100_001),
  'a million elements': () => '<br>'.repeat(1_000_001),
  'a million options of a form': () => `<select>${'<option>x'.repeat(600_000)}`,
  '100,001 paragraphs': () => '<p>word'.repeat(100_001),
  '150,000 rows of a table': () => `<table>${'<tr><td>a<td>b'.repeat(150_000)}`,
  'ten million characters of text': () => `<p>${'word '.repeat(2_100_000)}`,
  'a cell that spans rows again and again': () =>
    `<table>${`<tr>${`<td rowspan=500>${'x'.repeat(3_000)}`.repeat(150)}`.repeat(3)}${'<tr><td>x'.repeat(600)}`,
};

for (const [what, source] of Object.entries(tooComplex)) {
  test(`a page with ${what} is too complex, and that is known soon`, async () => {
    assert.equal(await withinTime(() => faultOf(source())), 'too-complex');
  });
}

const readable: Readonly<Record<string, () => string>> = {
  'elements nested 90,000 deep': () => '<div>x'.repeat(90_000),
  'lists nested 30,000 deep': () => '<ul><li>words that stand in a list'.repeat(30_000),
  'tables nested 10,000 deep': () => '<table><tr><td>x'.repeat(10_000),
  'shadow roots nested 10,000 deep': () => '<div><template shadowrootmode=open>x'.repeat(10_000),
  'formatting elements that overlap': () => '<b><i><div>x</b></i>'.repeat(10_000),
  'text that a table does not hold': () => `<table>${'<b>x<tr>'.repeat(50_000)}`,
  '300,000 attributes': () => `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(' ')}>x`,
  'an attribute of 20 million letters': () =>
    `<p class="${'nav '.repeat(5_000_000)}" style="${'x'.repeat(1_000_000)}">x`,
  'the same attribute a million times': () => `<p ${'a=b '.repeat(1_000_000)}>x`,
  '200,000 elements of its own in one': () => '<x-a></x-a>'.repeat(200_000),
  '300,000 elements in a cell and in a dialog': () =>
    `<table><tr><td>a<td>${'<b>x</b>'.repeat(150_000)}<tr><td>c<td>d</table><dialog>${'<b>x</b>'.repeat(150_000)}</dialog>`,
  'a paragraph of 400,000 sentences before a list': () => `<p>${'Go on. '.repeat(400_000)}<ul><li>x</ul>`,
  'a million lines': () => `<pre>${'a\n'.repeat(1_000_000)}`,
  'a million angles where scripts do not run': () => `<noscript>${'<'.repeat(1_000_000)}</noscript><p>x`,
  'two million comments that never end': () => '<!--'.repeat(2_000_000),
  'millions of invisible letters': () => `<p>x${'\u200d\u0301\u00ad'.repeat(700_000)}`,
};

for (const [what, source] of Object.entries(readable)) {
  test(`a page with ${what} is read in time`, async () => {
    assert.equal(await withinTime(() => faultOf(source())), 'document');
  });
}

test('what stands above other text stays short, however a page nests and whatever it calls a heading', async () => {
  const endless = 'word '.repeat(50_000);
  const { blocks } = await documentOf(
    `<h1>${endless}</h1><p>${endless}</p>${'<ul><li>words that stand in a list and introduce the next'.repeat(200)}</ul>
     <table><tr><th>${endless.slice(0, 5_000)}</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>`,
  );
  for (const { path, leadIn, level = 0, columns = [] } of blocks) {
    assert.ok(path.join('').length <= 6 * 400);
    assert.ok(leadIn.length <= 10 && leadIn.every((text) => text.length <= 1_000));
    assert.ok(level <= 10);
    assert.ok(columns.every((head) => head.length <= 400));
  }
});

test('bytes beyond the limit are not looked at', async () => {
  const extracted = await read(new Uint8Array(64 * 1024 * 1024 + 1));
  assert.deepEqual(extracted.kind === 'fault' && extracted.fault.code, 'too-complex');
});
