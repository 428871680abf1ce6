import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import { quotesOf } from '../../src/disclosure/telling-quotes.ts';
import type { Block } from '../../src/model/document.ts';
import { documentOf, heading, item, paragraph, row } from '../compare/documents.ts';

const lexicon = shippedLexicon();

type Blocks = readonly (Block | string)[];

function passages(...blocks: Blocks) {
  return findPassages(documentOf(...blocks), lexicon);
}

function findings(before: Blocks, after: Blocks) {
  return compareDisclosure({ before: documentOf(...before), after: documentOf(...after), lexicon }).findings;
}

const under = (title: string, block: Block): Block => ({ ...block, path: [title] });

test('a title in the line is no passage, and says when what follows it may happen', () => {
  const said = 'In an emergency. We may share your data with the police to protect the safety of others.';
  const [found, ...more] = passages(said);
  assert.deepEqual(more, []);
  assert.equal(found?.quote, said.slice('In an emergency. '.length));
  assert.equal(found?.kind, 'emergency');
  assert.deepEqual(found?.leadIn, ['In an emergency.']);
  const steps = findings([said], [said.replace('In an emergency', 'For safety')])[0]?.steps;
  assert.deepEqual(
    steps?.map(({ facet, direction }) => `${facet}: ${direction}`),
    ['trigger: broader'],
  );
});

test('an item alone above a paragraph is its title, not an item that the paragraph before it introduces', () => {
  const share = 'We may disclose your data to protect the safety of any person.';
  const found = passages(share, { ...item('Rights and safety'), leadIn: [share] }, 'We also sell bicycles.');
  assert.deepEqual(
    found.map(({ quote }) => quote),
    [share],
  );
});

test('an item that names neither a danger nor a disclosure is no passage, whatever introduces its list', () => {
  const lead = 'We may disclose your data to protect the safety of any person or:';
  const found = passages(lead, { ...item('to enforce our terms'), leadIn: [lead] });
  assert.deepEqual(
    found.map(({ quote }) => quote),
    [lead],
  );
});

test('a sentence that goes on with the one before it is read with that one', () => {
  const [found] = passages('We may share your data with others. This includes cases of danger to life.');
  assert.deepEqual(found?.leadIn, ['We may share your data with others.']);
});

test('what is done with data for somebody’s safety is no disclosure, however far off one is spoken of', () => {
  const use = under(
    'How we use your information',
    paragraph('To enhance the safety of our users, providing customer support, sending offers.'),
  );
  assert.deepEqual(passages(use), []);
});

test('a list that is served one level deeper says the same', () => {
  const lead = 'We may share it if we reasonably believe that it is needed to:';
  const flat = [item(lead), item('protect the safety of any person')];
  const deep = [item(lead), { ...item('protect the safety of any person', 2), leadIn: [lead] }];
  assert.deepEqual(
    findings(flat, deep).filter(({ op }) => op === 'reworded' || op === 'added' || op === 'removed'),
    [],
  );
});

test('a cell that says which data go belongs to the ground in its row', () => {
  const ground = 'When we believe that it is necessary to prevent death';
  const columns = ['Recipients', 'Data', 'Reason'];
  const [found] = findings(
    [{ ...row('Police', ground), columns: ['Recipients', 'Reason'] }],
    [{ ...row('Police', 'Account data', ground), columns }],
  );
  assert.equal(found?.direction, 'narrower');
  assert.deepEqual(
    found?.steps.map(({ facet }) => facet),
    ['data'],
  );
});

test('a passage that rests on its heading changes with it', () => {
  const ground = paragraph('To protect people from danger of death.');
  const [found] = findings(
    [heading('We may disclose your data'), under('We may disclose your data', ground)],
    [heading('We may disclose any data'), under('We may disclose any data', ground)],
  );
  assert.equal(found?.op, 'reworded');
});

test('what is missing where a part of the page did not load is no news', () => {
  const rest = Array.from(
    { length: 40 },
    (_, n) => `Sentence number ${n} on the many other things that we do.`,
  );
  const gone = 'We may disclose data to the police in an emergency.';
  const [found] = findings([...rest, gone], [...rest, 'This content isn’t available right now']);
  assert.equal(found?.op, 'artifact');
});

test('a passage whose introduction changed is quoted with it', () => {
  const lead = (necessary: string): string => `We may disclose your data if ${necessary}:`;
  const list = (necessary: string): Blocks => [
    { ...item('protect the safety of any person.'), leadIn: [lead(necessary)] },
  ];
  const [found] = findings(list('that is reasonably necessary'), [
    { ...item('to protect the safety of any person; and'), leadIn: [lead('we want')] },
  ]);
  assert.match(found?.before ?? '', /reasonably necessary: protect/);
  assert.match(found?.after ?? '', /we want: to protect/);
});

test('a long sentence that is new is quoted without its parts on other things', () => {
  const others = Array.from({ length: 20 }, (_, n) => `to do the useful thing number ${n}`).join(', ');
  const [found] = findings([], [`We may disclose your data, ${others}, to prevent death, and for fun.`]);
  const quote = found?.after ?? '';
  assert.match(quote, /^We may disclose your data, .*\[…\].* to prevent death, and for fun\.$/);
  assert.doesNotMatch(quote, /number 9/);
});

test('words that moved are quoted on both sides', () => {
  const [passage] = passages('We may disclose your data to the police in an emergency.');
  assert.deepEqual(quotesOf({ ...(passage && { before: passage }) }, 'moved'), [
    passage?.quote,
    passage?.quote,
  ]);
});

test('a text too short to tell its language is read in the language of its page', () => {
  const document = documentOf('Bei Lebensgefahr geben wir Daten an die Polizei weiter.');
  const [found] = findPassages(document, lexicon, 'de-AT');
  assert.equal(found?.language, 'de');
});

test('another number is told in one sentence, and that it weighs nothing', () => {
  const table = (count: string): Blocks => [
    { ...row('Emergency requests', count), columns: ['Kind', 'Number of requests'] },
  ];
  const [found] = findings(table('12'), table('15'));
  assert.equal(
    found?.explanation,
    'A published number went from 12 to 15 (Emergency requests, Number of requests). The protection is neither weakened nor strengthened by that.',
  );
});

test('an introduction that only leans on the sentence before it is read with that one', () => {
  const lead = 'We hand your data to the authorities if the request is lawful. This includes:';
  const [found] = passages('Lumicam makes doorbells.', {
    ...item('protecting public safety.'),
    leadIn: [lead],
  });
  assert.deepEqual(found?.leadIn, ['We hand your data to the authorities if the request is lawful.']);
});

for (const [what, text] of [
  [
    'a team that is called so',
    'We share reports with our partners, legal counsel, fraud desk and safety team.',
  ],
  [
    'the quality of a thing',
    'We may disclose figures to others to maintain the quality and safety of our services.',
  ],
  ['measures', 'We share data with suppliers for legal requirements or safety measures.'],
] as const) {
  test(`safety as ${what} is no safety of people`, () => assert.deepEqual(passages(text), []));
}

test('a danger beside safety of that kind is one', () => {
  const text =
    'We may share data with our safety team and with the police to protect the safety of any person.';
  assert.equal(passages(text).length, 1);
});

test('what introduces a list introduces the section, too, that unfolds below it under an item’s words', () => {
  const page = (lead: string): Blocks => [
    lead,
    { ...item('To obey the law'), leadIn: [lead] },
    { ...item('To help somebody'), leadIn: [lead] },
    'To help somebody',
    'This is done in cases with danger of death or serious injury, and for as long as they last, and not otherwise.',
    'To obey the law',
    'This is done when a court has decided that it must be done, and when nothing stands in the way of that decision.',
  ];
  const may = page('Information may be shared in these cases:');
  const [found, ...more] = passages(...may);
  assert.deepEqual(more, []);
  assert.match(found?.leadIn.join(' ') ?? '', /^Information may be shared in these cases:$/);
  const [step] = findings(may, page('We disclose your information in these cases:'))[0]?.steps ?? [];
  assert.deepEqual([step?.facet, step?.direction], ['discretion', 'broader']);
});
