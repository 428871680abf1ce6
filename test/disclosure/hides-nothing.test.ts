import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import type { Block } from '../../src/model/document.ts';
import { documentOf, item } from '../compare/documents.ts';

const lexicon = shippedLexicon();

type Blocks = readonly (Block | string)[];

const opsOf = (before: Blocks, after: Blocks) =>
  compareDisclosure({ before: documentOf(...before), after: documentOf(...after), lexicon }).findings.map(
    ({ op }) => op,
  );

const introduction = 'We disclose data to the police when:';
const listed = (...items: readonly string[]): Blocks => [
  introduction,
  ...items.map((text) => ({ ...item(text), leadIn: [introduction] })),
];

test('a list of conditions of which each one is enough now is news', () => {
  const all = listed('there is an emergency with danger to life, and', 'a court has ordered it.');
  const any = listed('there is an emergency with danger to life, or', 'a court has ordered it.');
  assert.deepEqual(opsOf(all, any), ['reworded']);
  const last = listed('a court has ordered it, and', 'there is an emergency with danger to life.');
  const first = listed('there is an emergency with danger to life, and', 'a court has ordered it.');
  assert.ok(!opsOf(last, first).includes('reworded'), 'the order of a list is its form');
});

test('another address to ask at is news, another form of the same is none', () => {
  const at = (address: string): Blocks => [
    `In an emergency, police may request user data at ${address} without a warrant.`,
  ];
  const was = at('https://leo.example.com/emergency');
  assert.deepEqual(opsOf(was, at('https://desk.example.net/form')), ['reworded']);
  assert.ok(!opsOf(was, at('http://www.leo.example.com/emergency/')).includes('reworded'));
});

test('a condition that goes from the middle of a sentence is news, another ground beside it is none', () => {
  const share = (middle: string): Blocks => [
    `We may share your recordings with the police in an emergency,${middle} or to prevent spam.`,
  ];
  for (const condition of [
    'as a last resort',
    'to the extent proportionate',
    'after blurring all faces',
    'for up to one hour',
  ])
    assert.deepEqual(opsOf(share(` ${condition},`), share('')), ['reworded'], condition);
  assert.deepEqual(opsOf(share(' to detect fraud,'), share('')), []);
});
