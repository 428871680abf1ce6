import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import type { Block } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { documentOf, item, row } from '../compare/documents.ts';

const lexicon = shippedLexicon();
const columns = ['Half-year', 'Country', 'Search warrants', 'Emergency requests'];

function findings(before: readonly Block[], after: readonly Block[]): readonly Finding[] {
  const english = (blocks: readonly Block[]) => ({ ...documentOf(...blocks), language: 'en' });
  return compareDisclosure({ before: english(before), after: english(after), lexicon }).findings;
}

function told(found: readonly Finding[]) {
  return found.map(({ op, direction, before, after }) => ({ op, direction, before, after }));
}

function counted(...cells: readonly string[]): Block {
  return { ...row(...cells), columns };
}

function under(leadIn: string, text: string): Block {
  return { ...item(text), leadIn: [leadIn] };
}

const germany = counted('2024 H1', 'Germany', '33', '0');

test('a number of emergency requests that is published is news and weakens nothing', () => {
  const found = findings([germany], [germany, counted('2024 H2', 'Germany', '35', '9')]);
  assert.deepEqual(told(found), [{ op: 'added', direction: 'neutral', before: undefined, after: '9' }]);
  assert.deepEqual(found[0]?.leadIn, ['2024 H2 | Germany', 'Emergency requests']);
});

test('a number of emergency requests that becomes another is one change, also where its digits stand elsewhere', () => {
  const found = findings([germany], [counted('2024 H1', 'Germany', '33', '3')]);
  assert.deepEqual(told(found), [{ op: 'reworded', direction: 'neutral', before: '0', after: '3' }]);
});

test('a number of search warrants is no disclosure because of danger', () => {
  assert.deepEqual(findings([germany], [counted('2024 H1', 'Germany', '34', '0')]), []);
});

test('an item whose lead-in changes is another passage, though its own words stand', () => {
  const danger = 'to prevent the death or serious physical injury of a person in an emergency.';
  const [found, ...more] = findings(
    [under('We may share information with law enforcement:', danger)],
    [under('We will share information with law enforcement:', danger)],
  );
  assert.deepEqual(more, []);
  assert.equal(found?.op, 'reworded');
  assert.equal(found?.direction, 'broader');
});

test('of conditions that hold all at once, the one that is dropped counts', () => {
  const [found] = findings(
    documentOf('We disclose data if an emergency with imminent danger of death requires it without delay.')
      .blocks,
    documentOf('We disclose data if an emergency with danger of death requires it without delay.').blocks,
  );
  assert.equal(found?.direction, 'broader');
});

test('a promise to tell the user afterwards protects: when it comes, and when it goes', () => {
  const rest = documentOf(
    'Lumicam makes doorbells, cameras and sensors for private homes, and this page tells officers of every agency how to ask for the records of an account, which form to use, where to send it, and how long an answer takes on ordinary days and at the end of a year.',
    'Each letter is read by two lawyers of our house, who keep a list of them, send back what is too vague, and publish twelve months later how many arrived and what became of them.',
  ).blocks;
  const promise = documentOf(
    ...rest.map(({ text }) => text),
    'Where data were disclosed because of an emergency, we inform the user within 30 days after the disclosure.',
  ).blocks;
  assert.equal(findings(rest, promise)[0]?.direction, 'narrower');
  assert.equal(findings(promise, rest)[0]?.direction, 'broader');
});

test('a ground in a table row is another one when the head of the row, which says who receives, is', () => {
  const ground = 'When we believe that it is necessary to share them, for example: to prevent death';
  const said = (who: string): Block => ({
    ...row(who, ground),
    columns: ['Categories of recipients', 'Reason for sharing'],
  });
  const [found, ...more] = findings(
    [said('Law enforcement')],
    [said('Law enforcement and other third parties')],
  );
  assert.deepEqual(more, []);
  assert.equal(found?.op, 'reworded');
  assert.match(
    `${found?.before} | ${found?.after}`,
    /^Law enforcement .*\| Law enforcement and other third parties /,
  );
});
