import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { parseHtml } from '../../../src/extract/html/parse-html.ts';
import type { ChildNode } from '../../../src/extract/html/tree.ts';

/** Long enough to be worth passing over. */
const insides = fc.constantFrom(
  ...[
    'var a = 1; '.repeat(60),
    `${'x'.repeat(600)}\r\n`,
    `a = "${'<b>'.repeat(200)}";`,
    `${' '.repeat(600)}<!--`,
  ],
);

const pieces = fc.constantFrom(
  ...[
    '<script>',
    '<SCRIPT type="module">',
    '</script>',
    '</script',
    '</scripty>',
    '</SCRIPT >',
    '<script',
    '<script/>',
  ],
  ...[
    '<style>',
    '</style>',
    '<style media=">">',
    '</style/>',
    '<!--',
    '-->',
    '<!',
    '--',
    '<!-- <script> -->',
    '>',
  ],
  ...[
    '<title>',
    '</title>',
    '<textarea>',
    '</textarea>',
    '<xmp>',
    '</xmp>',
    '<noscript>',
    '</noscript>',
    '"',
    "'",
  ],
  ...[
    '<p>',
    '</p>',
    '<div title="',
    '<div title="<script>">',
    '<svg>',
    '</svg>',
    '<math>',
    '<template>',
    '</template>',
  ],
  ...[
    'In an emergency',
    ' ',
    'a < b',
    '&lt;script&gt;',
    '\r\n',
    '\r',
    '\n',
    '<![CDATA[',
    ']]>',
    '<plaintext>',
    '</body>',
  ],
);

const pages = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, insides), { maxLength: 24 })
  .map((parts) => parts.join(''));

type Any = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document | ChildNode;

interface Outline {
  text: string;
  scriptChars: number;
}

/** The elements and texts below a node, those of style sheets left out and of scripts only counted. */
function outline(node: Any, into: Outline, within = ''): Outline {
  if ('value' in node) {
    if (within === 'script') into.scriptChars += node.value.length;
    else if (within !== 'style') into.text += node.value;
    return into;
  }
  if ('nodeName' in node && node.nodeName === '#comment') return into;
  const name = 'tagName' in node ? node.tagName : 'name' in node ? (node.name ?? '') : '';
  if (name !== '') into.text += `<${name}>`;
  const content = 'content' in node ? node.content : undefined;
  for (const below of [content, node]) {
    if (below === undefined) continue;
    if ('childNodes' in below) for (const child of below.childNodes) outline(child, into, name);
    if ('children' in below) for (const child of below.children) outline(child, into, name);
  }
  if (name !== '') into.text += `</${name}>`;
  return into;
}

test('what is passed over of scripts and style sheets is nothing else of a page', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const whole = outline(parse(page), { text: '', scriptChars: 0 });
      const { document, scriptChars } = parseHtml(page);
      const ours = document.children.reduce((into, node) => outline(node, into), { text: '', scriptChars });
      assert.deepEqual(ours, whole);
    }),
    { numRuns: 4_000 },
  );
});

test('a page of nothing but beginnings of scripts is fed in no time', () => {
  const begun = performance.now();
  for (const piece of ['<script>', '<script', '<script><!--', '<script></script ', '<style><!--', '<style>'])
    parseHtml(piece.repeat(100_000));
  assert.ok(performance.now() - begun < 10_000);
});
