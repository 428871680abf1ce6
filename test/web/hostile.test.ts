import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { Change } from '../../src/model/change.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { instantOf } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { diffView } from '../../src/web/views/diff/diff.ts';
import { textView } from '../../src/web/views/document-text.ts';
import { markedWords } from '../../src/web/views/marked-words.ts';
import { diffWords } from '../../src/web/words/diff-words.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding } from '../alert/a-change.ts';
import { openTestWeb, withoutKeys } from './a-web.ts';

const MARKUP = '</blockquote><script>alert(1)</script><img src=x onerror=alert(2)>" onfocus="alert(3)" \'';
const OVERRIDE = 'We do \u202ewon\u2069 disclose\u0000\u001b[31m \u2066data\ufeff';
const id = (letter: string) => letter.repeat(20) as Change['id'];

function paragraph(text: string, path: readonly string[] = []): Block {
  return { kind: 'paragraph', text, path, leadIn: [] };
}

function documentOf(texts: readonly string[]): Document {
  return { language: 'en', blocks: texts.map((text) => paragraph(text)) };
}

const frame = { layout: 'inline', part: 1, words: diffWords.en } as const;

function shown(before: Document, after: Document) {
  const compared = { before, after, comparison: compareDocuments(before, after, { timeoutMs: 1000 }) };
  return ['inline', 'side'].map((layout) => ({
    layout: layout as 'inline' | 'side',
    markup: diffView(compared, { ...frame, layout: layout as 'inline' | 'side' }).markup,
  }));
}

test('markup in anything that comes from a vendor is text, wherever it is shown', async (t) => {
  const page = aPage({ title: MARKUP, vendor: { id: 'lumicam', name: MARKUP, parent: MARKUP } });
  const { get, keep } = await openTestWeb(t, { pages: [page] });
  await keep(
    aChange({
      id: id('a'),
      findings: [
        aFinding({
          before: MARKUP,
          after: `${MARKUP} more`,
          path: [MARKUP],
          leadIn: [MARKUP],
          language: '"><script>alert(4)</script>',
          explanation: MARKUP,
          reasons: [MARKUP],
          steps: [{ facet: 'harm', direction: 'broader', because: MARKUP }],
        }),
        aFinding({ op: 'moved', after: MARKUP }),
      ],
      reasons: [MARKUP],
    }),
  );
  for (const address of ['/', '/changes', `/changes/${id('a')}`, '/pages/lumicam/law-enforcement']) {
    const { status, text } = await get(address);
    assert.equal(status, 200, address);
    assert.ok(text.includes('&lt;script&gt;'), address);
    assert.doesNotMatch(withoutKeys(text), /<script|<img|<[^>]*\son(?:error|focus)=/i, address);
  }
});

test('characters that make a text read as what it is not are not shown', async (t) => {
  const { get, keep } = await openTestWeb(t);
  await keep(aChange({ id: id('a'), findings: [aFinding({ before: OVERRIDE, after: OVERRIDE })] }));
  const { text } = await get(`/changes/${id('a')}`);
  assert.ok(text.includes('We do won disclose[31m data'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  assert.doesNotMatch(text, /[\u0000-\u0008\u000e-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
});

test('an address of a page leads nowhere but to the web', async (t) => {
  const { get } = await openTestWeb(t, { pages: [aPage({ url: 'javascript:alert(1)' })] });
  const { text } = await get('/pages/lumicam/law-enforcement');
  assert.match(text, /javascript:alert\(1\)/);
  assert.doesNotMatch(text, /href="javascript/);
});

test('one word of five million letters is cut, and how much is left is said', async (t) => {
  const word = 'x'.repeat(5_000_000);
  const { get, keep } = await openTestWeb(t);
  await keep(
    aChange({
      id: id('a'),
      findings: [aFinding({ before: word, after: `${word}y`, explanation: word })],
      reasons: [word],
    }),
  );
  for (const address of ['/', `/changes/${id('a')}`]) {
    const { status, bytes } = await get(address);
    assert.equal(status, 200);
    assert.ok(bytes.length < 60_000, `${address} has ${bytes.length} bytes`);
  }
  assert.match((await get(`/changes/${id('a')}`)).text, /4,994,000 more characters/);
});

test('a quote of a million other words is bounded, and one word that changed in the middle is found', async (t) => {
  const words = Array.from({ length: 1_000_000 }, (_, index) => `w${index}`);
  const { get, keep } = await openTestWeb(t);
  const before = words.join(' ');
  await keep(
    aChange({
      id: id('a'),
      findings: [
        aFinding({ before, after: words.toReversed().join(' ') }),
        aFinding({ before, after: before.replace(' w500000 ', ' other ') }),
      ],
    }),
  );
  const start = performance.now();
  const { bytes, text } = await get(`/changes/${id('a')}`);
  assert.match(text, /w499999 <del>w500000<\/del> w500001/);
  assert.match(text, /<ins>other<\/ins>/);
  assert.ok(performance.now() - start < 10_000, `${performance.now() - start} ms`);
  assert.ok(bytes.length < 100_000, `${bytes.length}`);
});

test('a text of half characters is cut without making more of them', () => {
  const text = '😀'.repeat(10_000);
  const markup = markedWords([{ op: 'added', text }], 4999, diffWords.en).markup;
  assert.doesNotMatch(markup, /\ufffd/);
  assert.match(markup, /<ins>(😀)+ /u);
});

test('a million changed blocks are shown a part at a time, and how many parts there are is said', () => {
  const count = 1_000_000;
  const blocks = Array.from({ length: count }, (_, index) => paragraph(`paragraph ${index}`));
  const before: Document = { blocks: [] };
  const after: Document = { blocks };
  const comparison = {
    edits: blocks.map((_, index) => ({ op: 'added' as const, after: index })),
    coarse: true,
  };
  const address = ({ part }: { part: number }) => `?part=${part}`;
  const { markup } = diffView({ before, after, comparison }, { ...frame, part: 3, address });
  assert.ok(markup.length < 90_000, `${markup.length}`);
  assert.match(markup, /1,000,000 blocks added/);
  assert.match(markup, /href="\?part=2">Previous part<[\s\S]*Part 3 of \d+[\s\S]*href="\?part=4">Next part</);
  const onPaper = diffView({ before, after, comparison }, frame).markup;
  assert.match(onPaper, /\d+ more parts of the difference are not shown here; the stored texts hold/);
  assert.match(markup, /differ too much for every changed word to be marked/);
});

test('whatever two documents hold, what is shown of their difference is bounded', () => {
  const long = Array.from({ length: 1000 }, (_, index) => `${index} ${'lorem ipsum '.repeat(600)}`);
  const other = long.map((text, index) =>
    index % 2 === 0 ? text : text.replaceAll('ipsum', `dolor${index}`),
  );
  for (const [before, after] of [
    [long, other],
    [long, long],
    [[], long],
    [long, []],
    [[long.join(' ')], [other.join(' ')]],
  ] as const) {
    for (const { layout, markup } of shown(documentOf(before), documentOf(after)))
      assert.ok(
        markup.length < 90_000,
        `${markup.length} characters of ${before.length}, ${after.length}, ${layout}`,
      );
  }
  assert.ok(textView(documentOf(long), diffWords.en).markup.length < 90_000);
});

test('a hundred thousand words that change one by one are bounded, too', () => {
  const runs = Array.from({ length: 100_000 }, (_, index) => ({
    op: (['same', 'removed', 'added'] as const)[index % 3] ?? 'same',
    text: `word${index} `,
  }));
  const { markup } = markedWords(runs, 6000, diffWords.en);
  assert.ok(markup.length < 30_000, `${markup.length}`);
  assert.match(markup, /99,400 more stretches of words/);
});

test('twenty thousand changes do not make a list long or slow', async (t) => {
  const { get, keep } = await openTestWeb(t);
  const changes = Array.from({ length: 20_000 }, (_, index) =>
    aChange({
      id: index.toString(16).padStart(20, '0') as Change['id'],
      page: 'lumicam/law-enforcement' as PageId,
      at: instantOf(Date.UTC(2026, 0, 1) + index * 60_000),
      alert: index % 10 === 0,
    }),
  );
  await keep(...changes);
  for (const address of [
    '/',
    '/changes',
    '/changes?alerts=only&vendor=lumicam&page=3',
    '/changes?page=400',
  ]) {
    const start = performance.now();
    const { status, text } = await get(address);
    assert.equal(status, 200);
    assert.ok((text.match(/<li>/g) ?? []).length <= 50);
    assert.ok(performance.now() - start < 3000, `${address} took ${performance.now() - start} ms`);
  }
  const older = await get('/changes?alerts=only&vendor=lumicam&page=40');
  assert.match(older.text, /rel="prev" href="\/changes\?vendor=lumicam&amp;alerts=only&amp;page=39"/);
  assert.doesNotMatch(older.text, /rel="next"/);
  assert.match((await get('/changes?page=401')).text, /There are no older ones/);
});
