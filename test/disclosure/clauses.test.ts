import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { clausesOf } from '../../src/disclosure/clauses.ts';

function clauses(text: string): readonly string[] {
  return clausesOf(text).map(({ from, to, head }) => {
    const own = text.slice(from, to).trim();
    return head === undefined ? own : `${text.slice(head.from, head.to).trim()} > ${own}`;
  });
}

test('a text falls into its sentences, not at abbreviations', () => {
  assert.deepEqual(clauses('We answer requests, e.g. warrants. The U.S. police may ask. Write to us!'), [
    'We answer requests, e.g. warrants.',
    'The U.S. police may ask.',
    'Write to us!',
  ]);
});

test('a sentence that enumerates falls into its items, each with what introduces it', () => {
  assert.deepEqual(
    clauses('We may disclose data (a) to obey the law, (b) to save a life, or (c) to sell it.'),
    [
      'We may disclose data',
      'We may disclose data > to obey the law,',
      'We may disclose data > to save a life, or',
      'We may disclose data > to sell it.',
    ],
  );
  assert.deepEqual(clauses('We share it for these reasons: fraud; emergencies; research.'), [
    'We share it for these reasons:',
    'We share it for these reasons: > fraud',
    'We share it for these reasons: > emergencies',
    'We share it for these reasons: > research.',
  ]);
});

test('a title before a colon introduces no items, and the paragraphs of a law are none', () => {
  const titled = 'Rules: we may disclose it to obey a law; to protect the safety of anyone; to stop fraud.';
  assert.deepEqual(clauses(titled), [titled]);
  const cited = 'Under 18 U.S.C. § 2702 (b)(8) and § 2702 (c)(4), we may disclose data in an emergency.';
  assert.deepEqual(clauses(cited), [cited]);
});

test('one mark or one semicolon is no enumeration', () => {
  assert.equal(clauses('We obey (a) the law; nothing else.').length, 1);
});

test('whatever the text, every letter of it is in a clause', () => {
  const piece = fc.constantFrom(
    'We may',
    'share',
    '(a)',
    '(b)',
    '; ',
    ': ',
    '. ',
    'Data',
    '•',
    '* ',
    'e.g.',
    ' ',
    'ß',
    '1)',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      const covered = new Set(
        clausesOf(text).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        ),
      );
      for (const { index, 0: word } of text.matchAll(/\p{L}{2,}/gu)) {
        if (word === 'e' || word === 'g') continue;
        assert.ok(covered.has(index), `${word} at ${index} of ${JSON.stringify(text)}`);
      }
    }),
  );
});

test('a bullet is a mark after a number, too, and a letter in brackets there is a paragraph of the law', () => {
  const text = 'We tell • courts under § 2703 • the police under § 2702 (b) • friends';
  assert.deepEqual(
    clausesOf(text).map(({ from, to }) => text.slice(from, to).trim()),
    ['We tell', 'courts under § 2703', 'the police under § 2702 (b)', 'friends'],
  );
});
