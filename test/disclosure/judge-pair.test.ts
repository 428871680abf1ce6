import assert from 'node:assert/strict';
import test from 'node:test';
import { judgePair } from '../../src/disclosure/judge-pair.ts';
import type { Block, Document } from '../../src/model/document.ts';

/** Paragraphs of made-up words, so many that a document can be judged by them. */
function paragraphs(topic: string, count: number): readonly Block[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph',
    text: Array.from({ length: 20 }, (__, word) => `${topic}${at}x${word}`).join(' '),
    path: [],
    leadIn: [],
  }));
}

function document(blocks: readonly Block[], language = 'en'): Document {
  return { language, blocks };
}

const policy = paragraphs('policy', 30);

test('a rewrite of some paragraphs is the vendor’s doing', () => {
  const rewritten = [...policy.slice(0, 25), ...paragraphs('new', 5)];
  assert.deepEqual(judgePair(document(policy), document(rewritten)), {});
});

test('another language is no rewrite', () => {
  assert.equal(judgePair(document(policy), document(paragraphs('wort', 30), 'de')).fault?.op, 'language');
});

test('another text, a remainder, its return and a doubled text are the capture’s doing', () => {
  const faults = [paragraphs('other', 30), policy.slice(0, 8), [...policy, ...policy]].map(
    (blocks) => judgePair(document(policy), document(blocks)).fault,
  );
  assert.deepEqual(
    faults.map((fault) => fault?.op),
    ['artifact', 'artifact', 'artifact'],
  );
  assert.match(faults.map((fault) => fault?.because).join('; '), /another text.*is missing.*there twice/s);
  assert.match(judgePair(document(policy.slice(0, 6)), document(policy)).fault?.because ?? '', /is new/);
});

test('sections that come or go as a whole while the rest stands say nothing of what is in them', () => {
  const grown = policy[3]?.text ?? '';
  const shorter = policy
    .slice(0, 20)
    .map((block) => (block.text === grown ? { ...block, text: `${grown} indeed` } : block));
  const { scope } = judgePair(document(policy), document(shorter));
  assert.equal(scope?.side, 'before');
  assert.deepEqual(
    [
      scope?.isWithin({ block: 25, quote: policy[25]?.text ?? '' }),
      scope?.isWithin({ block: 3, quote: `${grown}, and more` }),
    ],
    [true, false],
  );
  assert.equal(judgePair(document(shorter), document(policy)).scope?.side, 'after');
});

test('a page that goes over to another spelling as a whole is another edition; one that is rewritten as well is not', () => {
  const british = 'the centre may recognise and analyse behaviour, the centre may authorise and organise it';
  const american = 'the center may recognize and analyze behavior, the center may authorize and organize it';
  const spelled = (text: string, rest: readonly Block[] = policy): Document =>
    document([...rest, { kind: 'paragraph', text, path: [], leadIn: [] }]);
  assert.equal(judgePair(spelled(british), spelled(american)).fault?.op, 'language');
  const rewritten = [...policy.slice(0, 22), ...paragraphs('new', 8)];
  const judged = judgePair(spelled(british), spelled(american, rewritten));
  assert.equal(judged.fault, undefined);
  assert.match(judged.spelling ?? '', /another spelling/);
  assert.deepEqual(judgePair(spelled(british), spelled(british.replace('centre', 'center'))), {});
});

test('a text with hardly a phrase of the other, and of quite another length, is another page', () => {
  const words = policy.flatMap(({ text }) => text.split(' '));
  const other = (count: number): Document => {
    const more = paragraphs('more', count).map(({ text }) => text);
    return document([
      { kind: 'paragraph', text: [...words.toReversed(), ...more].join(' '), path: [], leadIn: [] },
    ]);
  };
  const longer = document([...policy, ...paragraphs('own', 2)]);
  assert.match(judgePair(longer, other(40)).fault?.because ?? '', /another text.*another length/);
  assert.equal(judgePair(longer, other(5)).fault, undefined);
});

test('a short page with a new paragraph has won no section', () => {
  const short = policy.slice(0, 8);
  assert.deepEqual(judgePair(document(short), document([...short, ...paragraphs('new', 2)])), {});
});

test('a sentence that comes in a paragraph that grew did not come with the sections around it', () => {
  const rest = policy[3]?.text ?? '';
  const said = 'Whoever threatens a life here is told to the police at once';
  const grown = policy.map((block) => (block.text === rest ? { ...block, text: `${rest} ${said}.` } : block));
  const [before, after] = [document(policy.slice(0, 20)), document(grown)];
  const { scope } = judgePair(before, after);
  assert.equal(scope?.side, 'after');
  assert.equal(scope?.isWithin({ block: 3, quote: said }), false);
  assert.equal(scope?.isWithin({ block: 25, quote: policy[25]?.text ?? '' }), true);
});
