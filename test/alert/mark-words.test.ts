import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markWords, sideOf } from '../../src/alert/mark-words.ts';
import { hostileText } from './hostile-text.ts';

/** Runs as a reader of plain text sees them. */
function marked(before: string, after: string): string {
  return markWords(before, after)
    .map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

test('the words that changed are marked, those side by side as one, without the space around them', () => {
  for (const [before, after, runs] of [
    ['a danger of death', 'a danger of death', 'a danger of death'],
    ['to the police', 'to the authorities', 'to the [-police-]{+authorities+}'],
    ['an imminent danger', 'a danger', '[-an imminent-]{+a+} danger'],
    ['to the police', 'to the police or anyone', 'to the police{+ or anyone+}'],
    [
      'disclose to law enforcement on request',
      'disclose to public bodies on request',
      'disclose to [-law enforcement-]{+public bodies+} on request',
    ],
    ['a judge decides', 'an officer decides', '[-a judge-]{+an officer+} decides'],
  ] as const) {
    assert.equal(marked(before, after), runs);
  }
});

test('two texts that share next to nothing are shown whole', () => {
  assert.equal(
    marked('We never hand over videos', 'Emergency requests are met by default'),
    '[-We never hand over videos-]{+Emergency requests are met by default+}',
  );
});

test('so are two texts with marks on nearly every word', () => {
  const every = (word: string) =>
    Array.from({ length: 80 }, (_, index) => `the ${word}${index} of`).join(' ');
  assert.equal(markWords(every('old'), every('new')).length, 2);
});

test('the runs of a side, joined, are its very words', () => {
  const words = fc
    .array(fc.constantFrom('may', 'must', 'disclose', 'imminent', ' ', '  ', ', ', 'police', '(', 'ä'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  const text = fc.oneof(words, hostileText);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = markWords(before, after);
      const joined = (own: 'removed' | 'added') =>
        sideOf(runs, own)
          .map((run) => run.text)
          .join('');
      assert.equal(joined('removed'), before);
      assert.equal(joined('added'), after);
      assert.ok(runs.every((run) => run.text !== ''));
    }),
  );
});
