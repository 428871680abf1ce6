import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import type { Change } from '../../src/model/change.ts';
import type { Page } from '../../src/model/page.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFindingThat, aMatter, aReturn, aSubscriber, aWithdrawal, sender } from './a-change.ts';
import { hostileText, UNSEEN } from './hostile-text.ts';
import { bytesOf, headLines, received } from './mail-bytes.ts';

const german = aPage({ jurisdictions: ['DE'] });

/** A number that was not there before. */
function aFigure() {
  const after = { facet: 'statistics', value: 'count', words: '31' } as const;
  const steps = [{ facet: 'statistics', after, direction: 'neutral', because: 'a number' } as const];
  return aFindingThat('neutral', { op: 'added', steps });
}

function subjectOf(page: Page, change: Change, languages: readonly string[] = []): string {
  return composeAlert(aMatter({ page, change }), aSubscriber({ languages }), sender).subject;
}

test('a subject says vendor, place and what happened, and the word that fell when it tells by itself', () => {
  const wording = (before: string, after: string) =>
    aChange({ findings: [aFindingThat('broader', { before, after })] });
  const table: readonly (readonly [Page, Change, string])[] = [
    [german, aChange(), 'Lumicam (DE): emergency disclosure weakened'],
    [
      german,
      wording('in an imminent danger of death', 'in a danger of death'),
      'Lumicam (DE): emergency disclosure weakened',
    ],
    [
      german,
      wording('when imminent danger is shown', 'when danger is shown'),
      'Lumicam (DE): emergency disclosure weakened (−“imminent”)',
    ],
    [
      german,
      wording('to the police', 'to the police or anyone'),
      'Lumicam (DE): emergency disclosure weakened (+“or anyone”)',
    ],
    [
      german,
      aChange({ findings: [aFindingThat('narrower', { before: 'x', after: 'y' })] }),
      'Lumicam (DE): emergency disclosure strengthened',
    ],
    [
      german,
      aChange({ findings: [aFindingThat('narrower'), aFindingThat('broader')] }),
      'Lumicam (DE): emergency disclosure weakened, elsewhere strengthened',
    ],
    [
      german,
      aChange({ findings: [aFindingThat('narrower', { kind: 'safety' }), aFindingThat('neutral')] }),
      'Lumicam (DE): disclosure for safety strengthened',
    ],
    [german, aChange({ findings: [aFindingThat('neutral')] }), 'Lumicam (DE): emergency disclosure reworded'],
    [
      aPage(),
      aChange({ findings: [aFigure(), aFindingThat('neutral', { op: 'moved' })] }),
      'Lumicam: new figures on emergency disclosure',
    ],
    [german, aWithdrawal(), 'Lumicam (DE): page withdrawn'],
    [german, aReturn({ findings: [] }), 'Lumicam (DE): page is back'],
    [aPage(), aWithdrawal(), 'Lumicam: page withdrawn'],
    [aPage({ jurisdictions: ['DE', 'AT', 'CH'] }), aWithdrawal(), 'Lumicam (DE, AT …): page withdrawn'],
  ];
  for (const [page, change, subject] of table) assert.equal(subjectOf(page, change), subject);
});

test('a subject leads with the gravest, wherever it stands on the page, and quotes nothing else', () => {
  const stronger = aFindingThat('narrower', { before: 'in danger', after: 'in imminent danger' });
  const safety = aFindingThat('broader', { kind: 'safety', before: 'to the police', after: 'to police' });
  const weaker = aFindingThat('broader', { before: 'when imminent danger', after: 'when danger' });
  const change = aChange({ findings: [stronger, safety, weaker] });
  assert.equal(
    subjectOf(german, change),
    'Lumicam (DE): emergency disclosure weakened, elsewhere strengthened',
  );
  assert.equal(
    subjectOf(german, aChange({ findings: [safety, weaker] }), ['de']),
    'Lumicam (DE): Herausgabe im Notfall abgeschwächt (−„imminent“)',
  );
  const { text } = composeAlert(aMatter({ change }), aSubscriber(), sender);
  assert.ok(text.indexOf('imminent-] danger') < text.indexOf('{+imminent+}'), 'so does the mail itself');
});

test('a subject is in the first language that there is a frame for', () => {
  for (const [languages, subject] of [
    [['de'], 'Lumicam (DE): Herausgabe im Notfall abgeschwächt'],
    [['de-AT', 'en'], 'Lumicam (DE): Herausgabe im Notfall abgeschwächt'],
    [['it', 'de'], 'Lumicam (DE): Herausgabe im Notfall abgeschwächt'],
    [['fr'], 'Lumicam (DE): divulgation d’urgence affaiblie'],
    [['it'], 'Lumicam (DE): emergency disclosure weakened'],
    [[], 'Lumicam (DE): emergency disclosure weakened'],
  ] as const) {
    assert.equal(subjectOf(german, aChange(), languages), subject);
  }
});

test('a vendor of many words is shortened; place and event are not', () => {
  const page = aPage({
    vendor: { id: 'x', name: 'The Very Long Name of a Holding Company of Doorbell Cameras and Lamps Inc' },
    jurisdictions: ['DE', 'EU'],
  });
  assert.equal(
    subjectOf(page, aChange()),
    'The Very Long Name of a Holding… (DE, EU): emergency disclosure weakened',
  );
  assert.match(
    subjectOf(page, aChange({ findings: [aFindingThat('mixed')] }), ['de']),
    /^The Very.*… \(DE, EU\): Herausgabe im Notfall in beide Richtungen geändert$/,
  );
});

test('whatever a vendor or its page is called, the head of the mail holds what it should and nothing else', async () => {
  const usual = headLines(await bytesOf(composeAlert(aMatter(), aSubscriber(), sender)));
  const matter = fc.record({ name: hostileText, title: hostileText, quote: hostileText });
  await fc.assert(
    fc.asyncProperty(matter, fc.constantFrom('en', 'de', 'fr'), async ({ name, title, quote }, language) => {
      const page = aPage({ vendor: { id: 'x', name }, title, jurisdictions: ['DE'] });
      const change = aChange({ findings: [aFindingThat('broader', { after: quote, path: [title] })] });
      const mail = composeAlert(aMatter({ page, change }), aSubscriber({ languages: [language] }), sender);

      assert.ok(mail.subject.length < 78, mail.subject);
      assert.doesNotMatch(mail.subject, UNSEEN);
      assert.match(
        mail.subject,
        /\(DE\): (emergency disclosure weakened|Herausgabe im Notfall abgeschwächt|divulgation d’urgence affaiblie)/,
      );

      const head = headLines(await bytesOf(mail));
      assert.deepEqual(
        head.map(([header]) => header),
        usual.map(([header]) => header),
      );
      for (const [, line] of head) {
        assert.match(line, /^[\x20-\x7e\r\n\t]*$/, 'a head is plain ASCII');
        for (const folded of line.split('\r\n')) assert.ok(folded.length <= 78, folded);
      }
      const { subject, to } = await received(mail);
      assert.equal(subject?.trim(), mail.subject.trim());
      assert.equal([to].flat()[0]?.text, 'desk@watchdog.example');
    }),
    { numRuns: 60 },
  );
});

test('a name that is written like an encoded word is read as it is written', async () => {
  const page = aPage({ vendor: { id: 'x', name: '=?utf-8?B?QmNjOg==?=' } });
  const mail = composeAlert(aMatter({ page }), aSubscriber(), sender);
  const { subject } = await received(mail);
  assert.match(mail.subject, /^= \?utf-8\?B\?QmNjOg== \?=: /);
  assert.equal(subject, mail.subject);
});
