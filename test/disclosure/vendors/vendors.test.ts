import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../../src/config/lexicon.ts';
import { findPassages } from '../../../src/disclosure/find-passages.ts';
import { readDocument } from '../../../src/extract/read-document.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Said } from './said.ts';

const lexicon = shippedLexicon();

/** What a text in Markdown is read as: the strongest kind of its passages, or none. */
async function kindOf(markdown: string, language: string): Promise<Said[0]> {
  const bytes = new TextEncoder().encode(`${markdown}\n`);
  const url = 'file:///page.md';
  const read = await readDocument({
    bytes,
    contentType: 'text/markdown',
    url,
    select: [],
    remove: [],
    ignore: [],
  });
  assert.equal(read.kind, 'document', JSON.stringify(read));
  const kinds = findPassages({ ...read.document, language }, lexicon).map(({ kind }) => kind);
  return kinds.includes('emergency') ? 'emergency' : (kinds[0] ?? 'none');
}

for (const [language, sentences] of [
  ['en', english],
  ['de', german],
  ['fr', french],
] as const) {
  for (const [kind, text] of sentences) {
    test(`${language}, ${kind === 'none' ? 'no passage' : kind}: ${text}`, async () => {
      assert.equal(await kindOf(text, language), kind);
    });
  }
}
