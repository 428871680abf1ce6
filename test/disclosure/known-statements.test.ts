import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Block } from '../../src/model/document.ts';
import { paragraph } from '../compare/documents.ts';

const lexicon = shippedLexicon();

/** What vendors were reported to say in 2022, in sentences of our own. */
const statements: readonly {
  readonly what: string;
  readonly language: string;
  readonly text: string;
  readonly heading?: string;
  readonly says: readonly string[];
}[] = [
  {
    what: 'recordings without a warrant, US',
    language: 'en',
    text: 'In an emergency we may disclose videos to US police without a warrant.',
    says: [
      'trigger: emergency',
      'discretion: may',
      'data: content',
      'recipient: law enforcement',
      'consent_or_warrant: without warrant or consent',
      'jurisdiction: United States law',
    ],
  },
  {
    what: 'recordings for German police, if the authority can show a threat and time presses',
    language: 'de',
    text: 'Ohne richterlichen Beschluss und ohne Einwilligung des Kunden geben wir Aufnahmen an die deutsche Polizei heraus, wenn die Strafverfolgungsbehörde eine unmittelbare Bedrohung nachweisen kann und die Zeit drängt.',
    says: [
      'consent_or_warrant: without warrant or consent',
      'discretion: will',
      'data: content',
      'recipient: law enforcement',
      'standard: sworn, certified or proved by the authority',
      'imminence: imminent',
      'trigger: emergency',
      'jurisdiction: German law',
    ],
  },
  {
    what: 'a determination in good faith of imminent danger',
    language: 'en',
    text: 'We disclose footage in response to an emergency request where we determine in good faith that there is an imminent danger of death or serious physical injury.',
    says: [
      'discretion: will',
      'data: content',
      'process: request',
      'standard: determination',
      'standard: good faith belief',
      'imminence: imminent',
      'trigger: emergency',
      'harm: death or serious physical injury',
    ],
  },
  {
    what: 'the form that the police fill in',
    language: 'en',
    text: 'For an emergency request, officers must complete the disclosure form.',
    says: ['process: request', 'process: form or portal', 'trigger: emergency'],
  },
  {
    what: 'a reasonable belief that somebody can be kept from dying',
    language: 'en',
    text: 'If we reasonably believe that we can prevent someone from dying or from suffering serious physical harm, we may provide information to a government agency.',
    says: [
      'standard: reasonable belief',
      'harm: death or serious physical injury',
      'trigger: any risk',
      'discretion: may',
      'recipient: government agencies',
    ],
  },
  {
    what: 'no notice until the emergency has passed',
    language: 'en',
    text: 'In an emergency we may not notify the user until the emergency has passed.',
    says: ['trigger: emergency', 'notice: user not told'],
  },
  {
    what: 'the user is told before, otherwise',
    language: 'en',
    text: 'Except in an emergency, we notify users before their information is disclosed.',
    says: ['trigger: emergency', 'notice: user not told', 'notice: user told before'],
  },
  {
    what: 'a condition under a heading that names the emergency',
    language: 'de',
    heading: 'Notfälle',
    text: 'Das Ersuchen der Polizei um Herausgabe von Daten muss schriftlich gestellt werden.',
    says: ['trigger: emergency', 'process: request', 'process: form or portal', 'recipient: law enforcement'],
  },
  {
    what: 'the notice under a heading that names the emergency',
    language: 'de',
    heading: 'Auskunft in Notfällen',
    text: 'Wir unterrichten den Nutzer binnen 30 Tagen nach der Herausgabe.',
    says: ['trigger: emergency', 'notice: user told afterwards'],
  },
  {
    what: 'danger to life and limb, danger in delay',
    language: 'de',
    text: 'Bei Gefahr im Verzug und Gefahr für Leib oder Leben dürfen Bestandsdaten an Strafverfolgungsbehörden herausgegeben werden.',
    says: [
      'trigger: emergency',
      'imminence: imminent',
      'harm: death or serious physical injury',
      'discretion: may',
      'data: account or location data',
      'recipient: law enforcement',
    ],
  },
];

for (const { what, language, text, heading, says } of statements) {
  test(`${what} (${language}) is found with all that it says`, () => {
    const block: Block = { ...paragraph(text), path: heading === undefined ? [] : [heading] };
    const passages = findPassages({ language, blocks: [block] }, lexicon);
    const said = passages.flatMap(({ facets }) => facets.map(({ facet, value }) => `${facet}: ${value}`));
    assert.deepEqual([...new Set(said)].toSorted(), says.toSorted());
  });
}

for (const text of [
  'We hand over recordings only upon a warrant or a court order.',
  'Ohne Durchsuchungsbeschluss gibt es von uns keine Aufnahmen.',
]) {
  test(`“${text}” speaks of no emergency and is none of our business`, () => {
    const language = text.startsWith('We') ? 'en' : 'de';
    assert.deepEqual(findPassages({ language, blocks: [paragraph(text)] }, lexicon), []);
  });
}
