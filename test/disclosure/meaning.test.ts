import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import type { Finding } from '../../src/model/finding.ts';
import { documentOf } from '../compare/documents.ts';
import { editions, languages } from './editions.ts';

const lexicon = shippedLexicon();

interface Turn {
  readonly what: string;
  readonly language?: string;
  readonly before?: string;
  readonly after?: string;
  readonly direction: Finding['direction'];
  /** The facets that moved; what did not move is not told. */
  readonly facets?: readonly string[];
  readonly says?: RegExp;
}

function findingsOf({ language = 'en', before, after }: Turn): readonly Finding[] {
  const page = (text: string | undefined) => ({
    ...documentOf('Lumicam makes doorbells.', ...(text === undefined ? [] : [text])),
    language,
  });
  return compareDisclosure({ before: page(before), after: page(after), lexicon }).findings;
}

const turns: readonly Turn[] = [
  {
    what: 'the sentence on telling the user goes that stood behind the emergency',
    before: 'In an emergency we may disclose data to the police. We notify the user within 30 days.',
    after: 'In an emergency we may disclose data to the police.',
    direction: 'broader',
    facets: ['notice'],
    says: /A safeguard is gone\..*“notify the user within 30 days”/,
  },
  {
    what: 'the user is told from now on, in German',
    language: 'de',
    before: 'Bei Gefahr für Leib oder Leben geben wir Daten an die Polizei heraus.',
    after:
      'Bei Gefahr für Leib oder Leben geben wir Daten an die Polizei heraus. Wir benachrichtigen den Nutzer innerhalb von 30 Tagen.',
    direction: 'narrower',
    facets: ['notice'],
  },
  {
    what: '“imminent” is dropped',
    before: 'We may disclose data to the police if there is an imminent danger of death.',
    after: 'We may disclose data to the police if there is a danger of death.',
    direction: 'broader',
    facets: ['imminence'],
    says: /“imminent” was dropped: the danger need not be as near, so the threshold is lower\. The protection is weakened\./,
  },
  {
    what: 'a belief takes the place of a determination',
    before: 'In an emergency we disclose data if we determine that there is danger of death.',
    after: 'In an emergency we disclose data if we believe that there is danger of death.',
    direction: 'broader',
    facets: ['standard'],
  },
  {
    what: 'a list that named any threat before the gravest names the gravest alone',
    before: 'We report threats to others, threats of suicide and similar matters to the police.',
    after: 'We report threats of suicide and similar matters to the police.',
    direction: 'narrower',
    facets: ['trigger'],
  },
  {
    what: 'data go only so far as the danger needs it',
    before: 'In an emergency we may disclose data to the police to avert the danger.',
    after:
      'In an emergency we may disclose data to the police to the extent that it is necessary to avert the danger.',
    direction: 'narrower',
    facets: ['data'],
  },
  {
    what: 'the same, in German',
    language: 'de',
    before: 'Bei Gefahr für Leib oder Leben dürfen wir der Polizei Daten übermitteln.',
    after:
      'Bei Gefahr für Leib oder Leben dürfen wir der Polizei Daten übermitteln, soweit dies zur Abwehr der Gefahr erforderlich ist.',
    direction: 'narrower',
    facets: ['data'],
  },
  {
    what: 'safety is joined by “or” to the emergency',
    before: 'We may disclose data to the police in an emergency.',
    after: 'We may disclose data to the police in an emergency or to protect the safety of our users.',
    direction: 'broader',
    facets: ['trigger'],
  },
  {
    what: 'anybody may receive what the police received',
    before: 'In an emergency we may disclose data to the police.',
    after: 'In an emergency we may disclose data to the police and to third parties.',
    direction: 'broader',
    facets: ['recipient'],
  },
  {
    what: 'safety takes the place of life, and nothing else is said to have happened',
    before: 'We may disclose data to the police to prevent the loss of life.',
    after: 'We may disclose data to the police to protect the safety of our customers.',
    direction: 'broader',
    facets: ['harm', 'trigger'],
    says: /No other occasion is named than that harm\. The protection is weakened/,
  },
  {
    what: 'only what is needed is handed over now',
    before: 'In an emergency we may disclose your data to the police.',
    after: 'In an emergency we may disclose to the police only the data necessary to prevent the harm.',
    direction: 'narrower',
    facets: ['data'],
  },
  {
    what: 'that no judge is asked is said openly now',
    language: 'de',
    before: 'Im Notfall geben wir Daten an die Polizei heraus.',
    after: 'Im Notfall geben wir Daten ohne richterlichen Beschluss an die Polizei heraus.',
    direction: 'broader',
    facets: ['consent_or_warrant'],
  },
  {
    what: 'that no judge is asked is said no longer, and the ground stays',
    language: 'de',
    before: 'Im Notfall geben wir Daten ohne richterlichen Beschluss an die Polizei heraus.',
    after: 'Im Notfall geben wir Daten an die Polizei heraus.',
    direction: 'neutral',
    facets: ['consent_or_warrant'],
  },
  {
    what: 'a warrant must follow now',
    before: 'In an emergency we may disclose data to the police.',
    after: 'In an emergency we may disclose data to the police if a warrant follows.',
    direction: 'narrower',
    facets: ['consent_or_warrant'],
  },
  {
    what: 'a ground that comes is told by what tells it from others',
    after: 'We may disclose your data to the police if we believe in good faith that a life is at risk.',
    direction: 'broader',
    facets: ['trigger', 'harm', 'standard', 'recipient'],
    says: /A ground on which data may be handed over is new\. Occasion: .*harm: “life is at risk” \(death or serious physical injury\).*The protection is weakened\./,
  },
  {
    what: 'an exception from silence is a ground, though it says “not”',
    after: 'We do not disclose data to the police except in an emergency.',
    direction: 'broader',
  },
  {
    what: 'a promise to tell the user is a safeguard',
    after: 'Once an emergency disclosure was made, we notify the user afterwards.',
    direction: 'narrower',
    says: /A safeguard is new/,
  },
  {
    what: 'a form that must be signed is a safeguard',
    after: 'An emergency request must be made with the signed form from an official email address.',
    direction: 'narrower',
    says: /A safeguard is new/,
  },
  {
    what: 'a hotline for emergency requests makes asking easier',
    after: 'For emergency requests call our hotline at the following number.',
    direction: 'broader',
    says: /A way to ask for data in an emergency is new/,
  },
];

for (const turn of turns) {
  test(`${turn.what}: ${turn.direction}`, () => {
    const findings = findingsOf(turn);
    assert.deepEqual(
      findings.map(({ direction }) => direction),
      [turn.direction],
      findings.map(({ explanation }) => explanation).join(),
    );
    const [found] = findings;
    if (turn.facets !== undefined) {
      assert.deepEqual(new Set(found?.steps.map(({ facet }) => facet)), new Set(turn.facets));
    }
    if (turn.says !== undefined) assert.match(found?.explanation ?? '', turn.says);
  });
}

test('a change that is undone has the opposite meaning, but for what is said or left unsaid openly', () => {
  for (const { what, before, after, direction, language } of turns) {
    if (what.startsWith('that no judge')) continue;
    const undone = findingsOf({
      what,
      direction,
      ...(language && { language }),
      ...(after && { before: after }),
      ...(before && { after: before }),
    });
    const opposite = direction === 'broader' ? 'narrower' : 'broader';
    assert.deepEqual([what, ...undone.map((each) => each.direction)], [what, opposite]);
  }
});

test('where another passage comes that allows as much, the one that goes strengthens nothing', () => {
  const { findings } = compareDisclosure({
    before: documentOf('If a life is at risk, Lumicam may disclose records to the police.'),
    after: documentOf(
      'Third parties obtain information that we share in order to protect the safety of anybody.',
    ),
    lexicon,
  });
  const gone = findings.find(({ op }) => op === 'removed');
  assert.equal(gone?.direction, 'neutral');
  assert.match(gone?.explanation ?? '', /Another passage is new that allows as much: “Third parties/);
});

test('where another passage stands that allows as much, one of mere safety that goes strengthens nothing', () => {
  const standing = 'We may share records with others to protect the rights, property or safety of anybody.';
  const gone = 'We also disclose to the police what our cameras see in order to promote the safety of users.';
  const findingsBeside = (other: string) =>
    compareDisclosure({ before: documentOf(other, gone), after: documentOf(other), lexicon }).findings;
  const [found] = findingsBeside(standing);
  assert.equal(found?.direction, 'neutral');
  assert.match(found?.explanation ?? '', /Another passage stands that allows as much: “We may share records/);
  const [alone] = findingsBeside('We may share records with others if there is an imminent danger of death.');
  assert.equal(alone?.direction, 'narrower');
});

test('whatever is found in whatever language, it is explained and has its reasons, and so has every step', () => {
  for (const language of languages) {
    const texts = editions.map((edition) => [edition[language]].flat().join(' '));
    for (const [index, text] of texts.entries()) {
      const found = [
        ...findingsOf({ what: '', language, after: text, direction: 'neutral' }),
        ...findingsOf({ what: '', language, before: text, direction: 'neutral' }),
        ...findingsOf({
          what: '',
          language,
          before: text,
          after: texts[(index + 1) % texts.length] ?? '',
          direction: 'neutral',
        }),
      ];
      assert.notEqual(found.length, 0);
      for (const { explanation, reasons, steps } of found) {
        assert.match(explanation, /^\p{L}|^“/u);
        assert.ok(reasons.length > 0 && reasons.every((reason) => reason.length > 0));
        for (const { because } of steps) assert.notEqual(because, '');
      }
    }
  }
});

test('whom the vendor works with, or users talk to, gets no data for that', () => {
  const findings = findingsOf({
    what: 'the words on working with others are dropped',
    before:
      'We may disclose data to the police if there is a danger of death, working with other organizations where that helps.',
    after: 'We may disclose data to the police if there is a danger of death.',
    direction: 'neutral',
  });
  assert.deepEqual(
    findings.map(({ op, direction, steps }) => [op, direction, ...steps]),
    [['reworded', 'neutral']],
  );
});

test('third parties that are listed elsewhere are not anybody', () => {
  const findings = findingsOf({
    what: 'instead of those who are listed anybody may get the data',
    before: 'In an emergency we may disclose data to the third parties listed above.',
    after: 'In an emergency we may disclose data to third parties.',
    direction: 'broader',
  });
  assert.deepEqual(
    findings.map(({ direction, steps }) => [direction, ...steps.map(({ facet }) => facet)]),
    [['broader', 'recipient']],
  );
});
