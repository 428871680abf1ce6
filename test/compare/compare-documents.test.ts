import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDocuments, countEdits } from '../../src/compare/compare-documents.ts';
import { documentOf, heading, item, paragraph, row, tell } from './documents.ts';

const nothingTouched = { added: 0, removed: 0, reworded: 0, moved: 0, formatting: 0 };

test('two equal documents are one edit: the same', () => {
  const document = documentOf(heading('Requests'), 'We answer court orders.', 'We publish numbers.');
  const comparison = compareDocuments(document, structuredClone(document));
  assert.deepEqual(comparison, { edits: [{ op: 'same', before: [0, 3], after: [0, 3] }], coarse: false });
  assert.deepEqual(countEdits(comparison), nothingTouched);
});

test('two empty documents have no edits', () => {
  assert.deepEqual(compareDocuments(documentOf(), documentOf()), { edits: [], coarse: false });
});

test('the words that changed are marked inside their sentence', () => {
  assert.deepEqual(
    tell(
      documentOf('Intro.', 'We may disclose videos if there is imminent danger of death.', 'Contact us.'),
      documentOf('Intro.', 'We will disclose videos if there is danger of death.', 'Contact us.'),
    ),
    [
      '= Intro.',
      '~ We [-may-]{+will+} disclose videos if there is [-imminent -]danger of death.',
      '= Contact us.',
    ],
  );
});

test('a German clause that loses its threshold is marked at the word', () => {
  assert.deepEqual(
    tell(
      documentOf('Bei unmittelbarer Gefahr für Leib oder Leben können wir Aufnahmen herausgeben.'),
      documentOf('Bei Gefahr für Leib oder Leben können wir Aufnahmen und Standorte herausgeben.'),
    ),
    [
      '~ Bei [-unmittelbarer -]Gefahr für Leib oder Leben können wir Aufnahmen {+und Standorte +}herausgeben.',
    ],
  );
});

test('an added clause stands where it is read, a removed one where it stood', () => {
  assert.deepEqual(
    tell(
      documentOf('We require a warrant.', 'We notify users.', 'We count requests.'),
      documentOf('We require a warrant.', 'Emergencies are handled first.', 'We count requests.'),
    ),
    [
      '= We require a warrant.',
      '- We notify users.',
      '+ Emergencies are handled first.',
      '= We count requests.',
    ],
  );
});

test('a removed clause at the top, in the middle and at the end keeps its place', () => {
  assert.deepEqual(
    tell(documentOf('One.', 'Two.', 'Three.', 'Four.', 'Five.'), documentOf('Two.', 'Four.')),
    ['- One.', '= Two.', '- Three.', '= Four.', '- Five.'],
  );
});

test('a clause in another place is moved, not removed and added', () => {
  assert.deepEqual(
    tell(
      documentOf('Emergency requests go to our team.', 'Scope.', 'Notice.', 'Costs.'),
      documentOf('Scope.', 'Notice.', 'Costs.', 'Emergency requests go to our team.'),
    ),
    ['= Scope. / Notice. / Costs.', '> Emergency requests go to our team.'],
  );
});

test('a section that moves is moved as a whole, with the headings that other sections have too', () => {
  const first = [heading('Emergencies'), heading('Details', 3), paragraph('We answer at any hour.')];
  const second = [
    heading('Warrants'),
    heading('Details', 3),
    paragraph('We check them.'),
    paragraph('Twice.'),
  ];
  const { edits } = compareDocuments(documentOf(...first, ...second), documentOf(...second, ...first));
  assert.deepEqual(edits, [
    { op: 'same', before: [3, 7], after: [0, 4] },
    { op: 'moved', before: 0, after: 4 },
    { op: 'moved', before: 1, after: 5 },
    { op: 'moved', before: 2, after: 6 },
  ]);
});

test('a clause that moves and is reworded on the way is reworded, not lost', () => {
  const clause = 'In an emergency we may disclose recordings to the police without a warrant';
  assert.deepEqual(
    tell(
      documentOf(`${clause} at once.`, 'Scope.', 'Notice.', 'Costs.'),
      documentOf('Scope.', 'Notice.', 'Costs.', `${clause}.`),
    ),
    [
      '= Scope. / Notice. / Costs.',
      '~ In an emergency we may disclose recordings to the police without a warrant[- at once-].',
    ],
  );
});

test('two clauses that change places and words are each paired with what they became', () => {
  const edits = tell(
    documentOf('Start.', 'Police must send a signed form.', 'Parents may call our safety hotline.', 'End.'),
    documentOf('Start.', 'Parents may write to our safety team.', 'Police should send a form.', 'End.'),
  );
  assert.deepEqual(edits, [
    '= Start.',
    '~ Parents may [-call-]{+write to+} our safety [-hotline-]{+team+}.',
    '~ Police [-must-]{+should+} send a [-signed -]form.',
    '= End.',
  ]);
});

test('a line that stands alone between its neighbours is reworded even when half of it is new', () => {
  assert.deepEqual(
    tell(
      documentOf('Last words.', 'Updated: 2 December 2025', 'First words.'),
      documentOf('Last words.', 'Updated: 14 February 2026', 'First words.'),
    ),
    ['= Last words.', '~ Updated: [-2 December 2025-]{+14 February 2026+}', '= First words.'],
  );
});

test('other kind, level, numbering, punctuation or case at the start is formatting', () => {
  const was = documentOf(
    heading('Emergency requests'),
    item('(a) to prevent death,'),
    item('b. to prevent “serious” injury;'),
    paragraph('Costs - none.'),
    heading('HOW TO REACH US', 3),
  );
  const is = documentOf(
    heading('Emergency requests', 3),
    item('(b) To prevent death;'),
    item('• to prevent "serious" injury'),
    item('Costs – none'),
    paragraph('How TO REACH US'),
  );
  assert.equal(countEdits(compareDocuments(was, is)).formatting, 5);
});

test('a change of case, number, sign or negation inside a sentence is a rewording', () => {
  const rewordings: readonly (readonly [string, string])[] = [
    ['Wenn Sie glauben, dass Gefahr besteht.', 'Wenn sie glauben, dass Gefahr besteht.'],
    ['We answered 1,204 requests.', 'We answered 1,304 requests.'],
    ['We answered 61 % of them.', 'We answered 61 of them.'],
    ['We do not disclose videos.', 'We do disclose videos.'],
    ['15. Mai 2026', '16. Mai 2026'],
  ];
  for (const [was, is] of rewordings) {
    assert.equal(countEdits(compareDocuments(documentOf(was), documentOf(is))).reworded, 1, `${was} → ${is}`);
  }
});

test('the figures of a table row change in their row', () => {
  assert.deepEqual(
    tell(
      documentOf(row('Country', 'Requests', 'Answered'), row('Germany', '12', '7'), row('France', '4', '1')),
      documentOf(
        row('Country', 'Requests', 'Answered'),
        row('Austria', '3', '0'),
        row('Germany', '19', '11'),
        row('France', '4', '1'),
      ),
    ),
    [
      '= Country | Requests | Answered',
      '+ Austria | 3 | 0',
      '~ Germany | [-12-]{+19+} | [-7-]{+11+}',
      '= France | 4 | 1',
    ],
  );
});

test('cells that are parted otherwise are formatting, never the same', () => {
  const one = { ...row('a', 'b c'), text: 'a b c' };
  const other = { ...row('a b', 'c'), text: 'a b c' };
  assert.equal(countEdits(compareDocuments(documentOf(one), documentOf(other))).formatting, 1);
});

test('Japanese and Thai words are marked as words although nothing stands between them', () => {
  assert.deepEqual(
    tell(
      documentOf('緊急の場合には警察に映像を開示することがあります。'),
      documentOf('緊急の場合には政府に映像を開示することがあります。'),
    ),
    ['~ 緊急の場合には[-警察-]{+政府+}に映像を開示することがあります。'],
  );
  assert.deepEqual(tell(documentOf('เราอาจเปิดเผยวิดีโอแก่ตำรวจ'), documentOf('เราอาจเปิดเผยวิดีโอแก่รัฐบาล')), [
    '~ เราอาจเปิดเผยวิดีโอแก่[-ตำรวจ-]{+รัฐบาล+}',
  ]);
});

test('two rewritten stretches are not chopped up by the space or the small word between them', () => {
  assert.deepEqual(
    tell(
      documentOf('Requests must come from a sworn police officer with a badge number and be signed.'),
      documentOf('Requests must come by letter of any public agency and be signed.'),
    ),
    [
      '~ Requests must come [-from a sworn police officer with a badge number-]{+by letter of any public agency+} and be signed.',
    ],
  );
});

test('when time has run out, what differs is given whole and said to be coarse', () => {
  const [was, is] = [
    documentOf('Same.', 'We may disclose videos.'),
    documentOf('Same.', 'We will disclose videos.'),
  ];
  const comparison = compareDocuments(was, is, { timeoutMs: 0 });
  assert.deepEqual(comparison, {
    edits: [
      { op: 'same', before: [0, 1], after: [0, 1] },
      {
        op: 'reworded',
        before: 1,
        after: 1,
        words: [
          { op: 'removed', text: 'We may disclose videos.' },
          { op: 'added', text: 'We will disclose videos.' },
        ],
      },
    ],
    coarse: true,
  });
});

test('edits are counted by what they touch', () => {
  const comparison = compareDocuments(
    documentOf('Costs.', 'Gone away entirely.', 'Stays.', 'We may answer police.', 'Ends, here.', 'Last.'),
    documentOf('Stays.', 'We will answer police.', 'Ends here.', 'Last.', 'Brand new sentence.', 'Costs.'),
  );
  assert.deepEqual(countEdits(comparison), { added: 1, removed: 1, reworded: 1, moved: 1, formatting: 1 });
});
