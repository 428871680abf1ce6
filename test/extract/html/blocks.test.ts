import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/model/document.ts';
import { blockOf, documentOf, linesOf } from '../read.ts';

test('a block stands under the headings above it, outermost first', async () => {
  const document = await documentOf(`
    <h1>Guidelines</h1><p>One.</p>
    <h2>Disclosure</h2><p>Two.</p>
    <h3>Emergencies</h3><p>Three.</p>
    <h2>Contact</h2><p>Four.</p>`);
  assert.deepEqual(blockOf(document, 'One.').path, ['Guidelines']);
  assert.deepEqual(blockOf(document, 'Three.').path, ['Guidelines', 'Disclosure', 'Emergencies']);
  assert.deepEqual(blockOf(document, 'Four.').path, ['Guidelines', 'Contact']);
  assert.deepEqual(blockOf(document, 'Emergencies').path, ['Guidelines', 'Disclosure']);
});

test('a heading may leave out levels, hold other elements, or be one by its role', async () => {
  const document = await documentOf(`
    <h1>Guide<br>lines <small>2026</small></h1>
    <h4><button>Emergencies</button></h4><p>One.</p>
    <div role="heading" aria-level="2"><span>Con</span>tact</div><p>Two.</p>`);
  assert.deepEqual(blockOf(document, 'One.').path, ['Guide lines 2026', 'Emergencies']);
  assert.deepEqual(blockOf(document, 'Two.').path, ['Guide lines 2026', 'Contact']);
});

test('a heading that swallows a section is text, and stands above nothing', async () => {
  const clause = 'We may disclose recordings to the police when a life is in danger. ';
  const document = await documentOf(`<h2>${clause.repeat(10)}</h2><p>After it.</p>`);
  assert.equal(document.blocks[0]?.kind, 'paragraph');
  assert.equal(document.blocks[0]?.text, clause.repeat(10).trim());
  assert.deepEqual(blockOf(document, 'After it.').path, []);
});

test('an item of a list carries the sentence that introduces the list', async () => {
  const document = await documentOf(`
    <p>We read every request. We may disclose data to the police if we believe in good faith:</p>
    <ul><li>that a life is in danger;</li><li>that the law demands it.</li></ul>`);
  const item = blockOf(document, 'that a life is in danger;');
  assert.equal(item.kind, 'list-item');
  assert.equal(item.level, 1);
  assert.deepEqual(item.leadIn, ['We may disclose data to the police if we believe in good faith:']);
  assert.deepEqual(blockOf(document, 'that the law demands it.').leadIn, item.leadIn);
});

test('a short last sentence does not introduce a list alone', async () => {
  const document = await documentOf(
    '<p>No warrant is asked for in an emergency, e.g. in these cases. These include:</p><ul><li>a fire;</ul>',
  );
  assert.deepEqual(blockOf(document, 'a fire;').leadIn, [
    'No warrant is asked for in an emergency, e.g. in these cases. These include:',
  ]);
});

test('an item of a list in a list carries the lead-ins of both, outermost first', async () => {
  const document = await documentOf(`
    <p>We may disclose data in these cases, and in no other ones:</p>
    <ol><li>in an emergency, that is, as soon as we believe that there is a danger:
      <ul><li>to life;</li><li>to limb;</li></ul></li>
    <li>with your consent.</li></ol>`);
  assert.deepEqual(blockOf(document, 'to limb;').leadIn, [
    'We may disclose data in these cases, and in no other ones:',
    'in an emergency, that is, as soon as we believe that there is a danger:',
  ]);
  assert.equal(blockOf(document, 'to limb;').level, 2);
  assert.deepEqual(blockOf(document, 'with your consent.').leadIn, [
    'We may disclose data in these cases, and in no other ones:',
  ]);
  assert.equal(blockOf(document, 'with your consent.').level, 1);
});

test('a list that stands directly in a list says its lead-in once', async () => {
  const document = await documentOf(
    '<p>We may disclose data to officers in the cases that follow:</p><ul><ul><li>danger;</li></ul></ul>',
  );
  assert.deepEqual(blockOf(document, 'danger;').leadIn, [
    'We may disclose data to officers in the cases that follow:',
  ]);
});

test('what follows the first paragraph of an item belongs to it, what follows the list does not', async () => {
  const document = await documentOf(`
    <p>We may disclose data to officers in the cases that follow:</p>
    <ul><li><p>danger;</p><p>In such a case we tell you later.</p></li></ul><p>The end of the page.</p>`);
  const second = blockOf(document, 'In such a case we tell you later.');
  assert.equal(second.kind, 'paragraph');
  assert.equal(second.leadIn.length, 1);
  assert.deepEqual(blockOf(document, 'The end of the page.').leadIn, []);
});

test('definitions stand under their term', async () => {
  const document = await documentOf(
    '<dl><dt>What counts as an emergency in our eyes, and who decides</dt><dd>A danger to life.</dd><dd>Or to limb.</dd></dl>',
  );
  const [, first, second] = document.blocks;
  assert.equal(first?.kind, 'list-item');
  assert.deepEqual(first?.leadIn, ['What counts as an emergency in our eyes, and who decides']);
  assert.equal(second?.text, 'Or to limb.');
  assert.deepEqual(second?.leadIn, first?.leadIn);
});

test('an enumeration written as paragraphs or lines is a list with its lead-in', async () => {
  const paragraphs = await documentOf(`
    <p>We may disclose data to the police in an emergency where this is needed:</p>
    <p>(a) to prevent death;</p><p>(b) to prevent injury.</p><p>We tell you later.</p>`);
  const lines = await documentOf(
    `<p>We may disclose data to the police in an emergency where this is needed:<br>(a) to prevent
    death;<br>(b) to prevent injury.<br><br>We tell you later.</p>`,
  );
  for (const document of [paragraphs, lines]) {
    for (const item of ['(a) to prevent death;', '(b) to prevent injury.']) {
      assert.equal(blockOf(document, item).kind, 'list-item');
      assert.deepEqual(blockOf(document, item).leadIn, [
        'We may disclose data to the police in an emergency where this is needed:',
      ]);
    }
    assert.equal(blockOf(document, 'We tell you later.').kind, 'paragraph');
  }
});

test('a summary, a tab or a button that opens a part of the page is the heading of that part only', async () => {
  const document = await documentOf(`
    <main><h1>Help</h1>
    <details><summary>May the police see my videos?</summary><p>Only with a warrant.</p></details>
    <p>After the details.</p>
    <div class="item"><button aria-expanded="false" aria-controls="a1">In an emergency?</button>
      <div id="a1" hidden><p>Then without one.</p></div></div>
    <button class="accordion">Are you told?</button><div class="panel"><p>You are told later.</p></div>
    <button>Send</button></main>`);
  assert.deepEqual(blockOf(document, 'Only with a warrant.').path, ['Help', 'May the police see my videos?']);
  assert.deepEqual(blockOf(document, 'After the details.').path, ['Help']);
  assert.deepEqual(blockOf(document, 'Then without one.').path, ['Help', 'In an emergency?']);
  assert.deepEqual(blockOf(document, 'You are told later.').path, ['Help', 'Are you told?']);
  assert.ok(!document.blocks.some(({ text }) => text.includes('Send')));
});

test('words in inline elements are not torn, and words in blocks not glued', async () => {
  assert.deepEqual(
    await linesOf(
      '<p>We <b>dis</b><i>close</i> data<sup>1</sup> on <a href=x>emer</a>gencies.</p><div>One<div>Two</div>Three</div>',
    ),
    ['We disclose data 1 on emergencies.', 'One', 'Two', 'Three'],
  );
});

test('line breaks are kept where the page keeps them', async () => {
  assert.deepEqual(await linesOf('<pre>First line\ngoes on\n\nSecond paragraph</pre>'), [
    'First line goes on',
    'Second paragraph',
  ]);
});

test('the parts of a page built with web components are read where they are shown', async () => {
  assert.deepEqual(
    await linesOf(`<main><policy-page><template shadowrootmode="open"><h1>Rules</h1><slot></slot></template>
      <policy-clause>No warrant is needed in an emergency.</policy-clause></policy-page></main>`),
    ['# Rules', 'No warrant is needed in an emergency.'],
  );
});

test('the title of the document is the one in its head', async () => {
  const { title } = await documentOf(
    '<title> Rules \n&ndash; Lumicam</title><svg><title>Logo</title></svg><p>x',
  );
  assert.equal(title, 'Rules – Lumicam');
  assert.equal((await documentOf('<p>No title.')).title, undefined);
});

const footnotes = [
  'An emergency is a danger to life that an officer states in writing.',
  'Unless an officer says that telling them would put somebody in danger.',
] as const;
const each = (write: (note: string, number: number) => string): string =>
  footnotes.map((note, index) => write(note, index + 1)).join('');
const footnoted: Readonly<Record<string, string>> = {
  'a list': `<section class="footnotes" role="doc-endnotes"><ol>${each((note, number) => `<li id="fn${number}"><p>${note} <a href="#r${number}">↩</a></p></li>`)}</ol></section>`,
  asides: each((note, number) => `<aside role="doc-footnote" id="fn${number}">${number} ${note}</aside>`),
  'small print': each((note, number) => `<p id="fn${number}"><small>${number} ${note}</small></p>`),
  'a foot of the text': `<footer class="footnotes">${each((note, number) => `<p id="fn${number}">${number} ${note}</p>`)}</footer>`,
  'texts that open on a click': each((note, number) => `<div popover id="fn${number}">${note}</div>`),
};

for (const [what, notes] of Object.entries(footnoted)) {
  test(`footnotes are read: ${what}`, async () => {
    const text = textOf(
      await documentOf(`<!doctype html><html lang="en"><body><nav><a href="/">Home</a></nav><main><h1>Requests</h1>
<p>We disclose recordings in an emergency<sup><a href="#fn1" id="r1">1</a></sup> without an order, and count each case.</p>
<p>Whoever was concerned is told of it within thirty days,<a href="#fn2" id="r2">[2]</a> and earlier where that is possible.</p>
${notes}</main><footer><a href="/imprint">Imprint</a></footer></body></html>`),
    );
    for (const note of footnotes) assert.ok(text.includes(note), note);
    assert.ok(!text.includes('Imprint'));
  });
}
