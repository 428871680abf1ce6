import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { composeDigest } from '../../src/alert/compose-digest.ts';
import { subjectOf } from '../../src/alert/subject.ts';
import type { Words } from '../../src/alert/words.ts';
import { wordsFor } from '../../src/alert/words-for.ts';
import type { Direction } from '../../src/model/facet.ts';
import { fault, faultTable } from '../../src/model/fault.ts';
import type { PageId } from '../../src/model/page.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFindingThat, aMatter, aSubscriber, sender } from './a-change.ts';

const translated = ['de', 'fr'].map((language) => wordsFor([language]));

/** What is written alike in English and in another language. */
const SAME = new Set([':', 'Contact', 'contact', 'page', 'Text', 'protection', 'language']);

test('nothing that a frame says is left in English', () => {
  const english = sayings(wordsFor(['en']));
  for (const words of translated) {
    for (const [where, said] of sayings(words)) {
      if (SAME.has(said) || where === 'language') continue;
      assert.notEqual(said, english.get(where), `${words.language}: ${where}`);
    }
  }
});

test('a page without a title is called by its kind in the language of the mail, with a capital letter', () => {
  const page = aPage({ type: 'privacy-policy', jurisdictions: ['DE'] });
  for (const [language, name] of [
    ['en', 'Privacy policy'],
    ['de', 'Datenschutzerklärung'],
    ['fr', 'Politique de confidentialité'],
  ] as const) {
    const to = aSubscriber({ languages: [language] });
    assert.match(composeAlert(aMatter({ page }), to, sender).text, new RegExp(`^${name}$`, 'm'));
    const { at } = aChange();
    const seen = { page: page.id, title: 'Lumicam (DE)', type: 'privacy-policy', fault: null } as const;
    const coverage = { since: null, until: at, pages: [{ ...seen, lastGoodAt: at }] };
    const { text } = composeDigest({ at, alerts: [], coverage }, to, sender);
    assert.match(text, new RegExp(`^- Lumicam \\(DE\\)\\s?: ${name}$`, 'm'));
  }
});

test('a page of no known kind is called as its settings call it', () => {
  const page = aPage({ id: 'lumicam/help-for-police.de' as PageId, locale: 'de', type: 'other' });
  const { text } = composeAlert(aMatter({ page }), aSubscriber(), sender);
  assert.match(text, /^Help for police$/m);
});

test('whatever happened, a subject leads with it in every language and is shorter than 78', () => {
  const page = aPage({ vendor: { id: 'x', name: 'N'.repeat(90) }, jurisdictions: ['DE', 'AT', 'CH'] });
  for (const words of [wordsFor(['en']), ...translated]) {
    for (const kind of ['emergency', 'safety'] as const) {
      for (const direction of Object.keys(words.direction) as Direction[]) {
        const findings = [aFindingThat('narrower', { kind: 'safety' }), aFindingThat(direction, { kind })];
        const subject = subjectOf(page, aChange({ findings }), words);
        assert.ok(subject.length < 78, subject);
        assert.match(subject, /^NNNNNNN.*… \(DE, AT …\): /);
      }
    }
  }
});

/** Everything that a frame can say, by the name of what says it. */
function sayings(words: Words): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === 'string') said.set(name, value);
    else if (typeof value === 'object')
      for (const [key, text] of Object.entries(value)) said.set(`${name}.${key}`, String(text));
  }
  for (const code of Object.keys(faultTable) as (keyof typeof faultTable)[])
    said.set(`fault.${code}`, words.fault(fault(code, '')));
  for (const op of Object.keys(words.op) as (keyof Words['op'])[])
    said.set(`explain.${op}`, words.explain(aFindingThat('broader', { op })));
  for (const count of [1, 2]) {
    said.set(`digest ${count}`, words.digest(count, count));
    said.set(`checked ${count}`, words.checked(count, 2));
    said.set(`moreAlerts ${count}`, words.moreAlerts(count));
    said.set(`others ${count}`, words.others(count));
    said.set(`more ${count}`, words.more(count, 'x/y'));
  }
  said.set('digest 0', words.digest(0, 0));
  said.set('withdrawn 404', words.withdrawnSentence(404));
  said.set('withdrawn 200', words.withdrawnSentence(200));
  said.set('rest', words.rest('1'));
  said.set('cut', words.cut('x/y'));
  said.set('stop', words.stop('x'));
  said.set('corrected', words.corrected('x'));
  said.set('correctedSentence', words.correctedSentence('x', 'y'));
  return said;
}

test('in German and French, too, an explanation says which words moved, and nothing of facets that did not', () => {
  const harm = (words: string) => ({ facet: 'harm', value: 'x', words }) as const;
  const imminence = { facet: 'imminence', value: 'imminent', words: 'imminent' } as const;
  const steps = [
    { facet: 'harm', before: harm('property'), after: harm('death'), direction: 'narrower', because: '' },
    { facet: 'imminence', after: imminence, direction: 'narrower', because: '' },
    { facet: 'trigger', direction: 'neutral', because: '' },
  ] as const;
  const finding = aFindingThat('narrower', { op: 'reworded', steps });
  assert.equal(
    wordsFor(['de']).explain(finding),
    'Wie schwer der Schaden: aus „property“ wurde „death“. Wie nah die Gefahr: „imminent“ ist neu. Für die Betroffenen heißt das: stärkerer Schutz.',
  );
  assert.match(
    wordsFor(['fr']).explain(finding),
    /« property » est devenu « death »\. .* : ajout de « imminent »\. /,
  );
});
