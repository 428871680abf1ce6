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
  const shorter = policy.slice(0, 20);
  const { scope } = judgePair(document(policy), document(shorter));
  assert.equal(scope?.side, 'before');
  assert.deepEqual([scope?.isWithin(25), scope?.isWithin(3)], [true, false]);
  assert.equal(judgePair(document(shorter), document(policy)).scope?.side, 'after');
});

test('a short page with a new paragraph has won no section', () => {
  const short = policy.slice(0, 8);
  assert.deepEqual(judgePair(document(short), document([...short, ...paragraphs('new', 2)])), {});
});

test('a page that goes over from one spelling to the other says so', () => {
  const spelled = (text: string): Document =>
    document([...policy, { kind: 'paragraph', text, path: [], leadIn: [] }]);
  const british = 'we recognise and organise the behaviour of programmes and our honour';
  const american = 'we recognize and organize the behavior of programs and our honor';
  assert.match(judgePair(spelled(british), spelled(american)).spelling ?? '', /another spelling/);
  assert.equal(judgePair(spelled(british), spelled(british.replace('honour', 'honor'))).spelling, undefined);
});
