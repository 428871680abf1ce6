import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, documentOf, linesOf, read } from './read.ts';

const page = `<main><h1>Rules</h1><h2>Opened 41 times</h2><p>Sent at 12:04 to you.</p>
<p>We may tell the police. Sent at 12:04 to you.</p><ul><li>One</li><li>3 readers online</li></ul></main>`;

test('a block whose whole text is ignored is left out, and what stands beside it in its sentence is not', async () => {
  assert.deepEqual(await linesOf(page, { ignore: ['Sent at *', '* readers online', 'One', 'police'] }), [
    '# Rules',
    '## Opened 41 times',
    'We may tell the police. Sent at 12:04 to you.',
  ]);
});

test('a heading that is left out heads nothing', async () => {
  const document = await documentOf(page, { ignore: ['Opened * times'] });
  assert.deepEqual(blockOf(document, 'One').path, ['Rules']);
});

test('in documents that are no HTML as well', async () => {
  const given = { contentType: 'text/plain', ignore: ['Printed * at *:*'] };
  assert.deepEqual(await linesOf('Rules\n\nPrinted today at 12:04\n\nOne.\n', given), ['Rules', 'One.']);
});

test('what matches nothing is named', async () => {
  const extracted = await read(page, { ignore: ['Sent at * to you.', 'Seen by *', 'Sent * at 12'] });
  assert.ok(extracted.kind === 'document');
  assert.deepEqual(extracted.idle, ['ignore: Seen by *', 'ignore: Sent * at 12']);
});

test('a star stands for nothing, too, and no character is used twice', async () => {
  const matching = async (text: string, pattern: string): Promise<boolean> =>
    (await linesOf(`<p>${text}</p><p>Other.</p>`, { ignore: [pattern] })).length === 1;
  assert.deepEqual(
    await Promise.all([
      matching('abc', '*abc*'),
      matching('abc', 'ab*bc'),
      matching('abbc', 'ab*bc'),
      matching('abcabc', 'abc*abc*abc'),
      matching('x abc y abc', '*abc'),
      matching('abc', 'abcd'),
    ]),
    [true, false, true, false, true, false],
  );
});

test('no text makes a pattern slow', async () => {
  const begun = performance.now();
  await read(`<p>${'ab'.repeat(2_000_000)}</p>`, { ignore: [`${'*ab'.repeat(95)}*c`] });
  assert.ok(performance.now() - begun < 5_000);
});
