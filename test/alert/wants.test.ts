import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wants } from '../../src/alert/wants.ts';
import type { Change } from '../../src/model/change.ts';
import type { Page } from '../../src/model/page.ts';
import { type Subscriber, severities } from '../../src/model/subscriber.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFindingThat, aReturn, aSubscriber, aWithdrawal } from './a-change.ts';

const weakened = aChange({ findings: [aFindingThat('broader')] });
const strengthened = aChange({ findings: [aFindingThat('narrower')] });
const bothWays = aChange({ findings: [aFindingThat('narrower'), aFindingThat('broader')] });
const meaning = aChange({ findings: [aFindingThat('neutral')] });
const style = aChange({ findings: [aFindingThat('neutral', { materiality: 'editorial' })] });

interface Row {
  readonly says: string;
  readonly filter: Partial<Subscriber>;
  readonly page?: Partial<Page>;
  readonly change?: Change;
  readonly wanted: boolean;
}

const rows: readonly Row[] = [
  { says: 'no filter: everything', filter: {}, change: style, wanted: true },

  { says: 'the vendor that is wanted', filter: { vendors: ['ring', 'lumicam'] }, wanted: true },
  { says: 'another vendor', filter: { vendors: ['ring'] }, wanted: false },
  {
    says: 'vendors go by the name of their file, not by what they are called',
    filter: { vendors: ['Lumicam'] },
    wanted: false,
  },

  {
    says: 'a place that is wanted',
    filter: { jurisdictions: ['DE'] },
    page: { jurisdictions: ['AT', 'DE'] },
    wanted: true,
  },
  {
    says: 'another place',
    filter: { jurisdictions: ['DE'] },
    page: { jurisdictions: ['US'] },
    wanted: false,
  },
  {
    says: 'DE does not stand for EU',
    filter: { jurisdictions: ['DE'] },
    page: { jurisdictions: ['EU'] },
    wanted: false,
  },
  {
    says: 'a page that names no place holds everywhere',
    filter: { jurisdictions: ['DE'] },
    page: { jurisdictions: [] },
    wanted: true,
  },

  {
    says: 'a language that is wanted',
    filter: { languages: ['de', 'en'] },
    page: { language: 'en' },
    wanted: true,
  },
  { says: 'another language', filter: { languages: ['de'] }, page: { language: 'fr' }, wanted: false },
  {
    says: 'every language, with mails in one',
    filter: { languages: ['de'], everyLanguage: true },
    page: { language: 'fr' },
    wanted: true,
  },
  {
    says: 'a language in any of its regions',
    filter: { languages: ['en-GB'] },
    page: { language: 'en-US' },
    wanted: true,
  },
  { says: 'a page of no known language', filter: { languages: ['de'] }, wanted: true },

  { says: 'weakened, wanted', filter: { severity: 'weakened' }, change: weakened, wanted: true },
  {
    says: 'weakened in one place and strengthened in another',
    filter: { severity: 'weakened' },
    change: bothWays,
    wanted: true,
  },
  {
    says: 'strengthened, only weakened wanted',
    filter: { severity: 'weakened' },
    change: strengthened,
    wanted: false,
  },
  { says: 'strengthened, wanted', filter: { severity: 'strengthened' }, change: strengthened, wanted: true },
  {
    says: 'neither, only directions wanted',
    filter: { severity: 'strengthened' },
    change: meaning,
    wanted: false,
  },
  { says: 'another meaning, wanted', filter: { severity: 'changed' }, change: meaning, wanted: true },
  { says: 'another style, meaning wanted', filter: { severity: 'changed' }, change: style, wanted: false },
  { says: 'another style, everything wanted', filter: { severity: 'all' }, change: style, wanted: true },
  {
    says: 'a page that is withdrawn is loud',
    filter: { severity: 'weakened' },
    change: aWithdrawal(),
    wanted: true,
  },
  {
    says: 'a page that is back is loud',
    filter: { severity: 'weakened' },
    change: aReturn({ findings: [] }),
    wanted: true,
  },

  {
    says: 'all filters have to agree',
    filter: { vendors: ['lumicam'], jurisdictions: ['DE'], languages: ['de'], severity: 'weakened' },
    page: { jurisdictions: ['DE'], language: 'en' },
    change: weakened,
    wanted: false,
  },
];

for (const { says, filter, page, change = weakened, wanted } of rows) {
  test(`${wanted ? 'wanted' : 'not wanted'}: ${says}`, () => {
    const verdict = wants(aSubscriber(filter), aPage(page), change);
    assert.equal(verdict.wanted, wanted, verdict.because);
    assert.notEqual(verdict.because, '', 'a verdict has its reason');
  });
}

test('when the alert comes (at once, or with a digest) does not decide whether it comes', () => {
  const digest = { kind: 'digest', schedule: { kind: 'every', intervalMs: 86_400_000 } } as const;
  for (const { filter, page, change = weakened, wanted } of rows) {
    assert.equal(wants(aSubscriber({ ...filter, delivery: digest }), aPage(page), change).wanted, wanted);
  }
});

test('whoever asks for quieter alerts still gets all louder ones', () => {
  const finding = fc.record({
    direction: fc.constantFrom('broader', 'narrower', 'mixed', 'neutral'),
    materiality: fc.constantFrom('substantive', 'editorial'),
  });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 4 }), (findings) => {
      const change = aChange({ findings: findings.map((given) => aFindingThat(given.direction, given)) });
      const got = severities.map((severity) => wants(aSubscriber({ severity }), aPage(), change).wanted);
      assert.deepEqual(got, got.toSorted(), `from the loudest to the quietest: ${got.join(', ')}`);
    }),
  );
});
