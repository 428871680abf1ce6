import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, documentOf, faultOf, linesOf } from '../read.ts';

const markdown = { contentType: 'text/markdown; charset=utf-8' };
const text = { contentType: 'text/plain; charset=utf-8' };

test('Markdown is read like the page that it makes', async () => {
  const document = await documentOf(
    `# Guidelines\n\nWe may *disclose* data to [the police](https://police.example) if we believe:\n
- that a life\n  is in danger;\n- that the law demands it.\n\n| Country | Requests |\n|---|---|\n| Germany | 12 |\n`,
    markdown,
  );
  assert.deepEqual(
    document.blocks.map(({ kind, text }) => `${kind}: ${text}`),
    [
      'heading: Guidelines',
      'paragraph: We may disclose data to the police if we believe:',
      'list-item: that a life is in danger;',
      'list-item: that the law demands it.',
      'table-row: Country | Requests',
      'table-row: Germany | 12',
    ],
  );
  assert.deepEqual(blockOf(document, 'that a life is in danger;').leadIn, [
    'We may disclose data to the police if we believe:',
  ]);
  assert.deepEqual(blockOf(document, 'Germany | 12').columns, ['Country', 'Requests']);
});

test('of Markdown nothing is taken for the surroundings of a page', async () => {
  assert.deepEqual(
    await linesOf('<nav>Home</nav>\n\n<footer>End</footer>\n\n- [Home](/)\n- [Shop](/shop)\n', markdown),
    ['Home', 'End', '- Home', '- Shop'],
  );
});

test('Markdown that nests without end is too complex, and no mistake of the reader', async () => {
  assert.equal(await faultOf('>'.repeat(50_000), markdown), 'too-complex');
});

test('in plain text empty lines part paragraphs, and marks begin items', async () => {
  const document = await documentOf(
    'Guidelines for the police\r\n\r\nWe may disclose data\r\nif we believe this to be needed:\r\n(a) to save a life;\r\n(b) to obey the law.\r\n\r\nEnd.',
    text,
  );
  assert.deepEqual(
    document.blocks.map(({ kind, text }) => `${kind}: ${text}`),
    [
      'paragraph: Guidelines for the police',
      'paragraph: We may disclose data if we believe this to be needed:',
      'list-item: (a) to save a life;',
      'list-item: (b) to obey the law.',
      'paragraph: End.',
    ],
  );
});

test('line ends of every system, and page feeds, are line ends', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(await linesOf(`One${end}two.${end}${end}Three.`, text), ['One two.', 'Three.']);
  }
  assert.deepEqual(await linesOf('One.\n\fTwo.', text), ['One.', 'Two.']);
});

test('markup in plain text is text', async () => {
  assert.deepEqual(await linesOf('Write <b>to</b> us &amp; wait', text), ['Write <b>to</b> us &amp; wait']);
});

test('characters that no text has part no words and begin no paragraphs', async () => {
  assert.deepEqual(await linesOf('One\u0000two \u001b[1m three', text), ['One two [1m three']);
});
