import { type Direction, type Facet, type FacetStep, tellingWords } from '../../model/facet.ts';
import { isOrdered } from '../../positions/scales.ts';
import { stepWords } from './step-words.ts';
import type { Translated } from './translated.ts';

/** The reasons that are stored in English, said in the language of the reader from what they are made of. */
export interface ReasonWords {
  /** Why a facet weakens or strengthens. */
  readonly step: (step: FacetStep) => string;
  /** What a reading of a facet comes to; undefined where its words have to do. */
  readonly value: (facet: Facet, reading: NonNullable<FacetStep['before']>) => string | undefined;
  /** Why a block is held to differ from look to look. */
  readonly noise: (because: string) => string;
}

/** What a step means for the people concerned: toward the weak end, toward the strong. */
const germanMeaning: Readonly<Record<Facet, readonly [weaker: string, stronger: string]>> = {
  trigger: ['für eine Herausgabe genügt weniger', 'für eine Herausgabe muss mehr geschehen sein'],
  harm: ['ein geringerer Schaden genügt', 'nur ein schwererer Schaden genügt'],
  imminence: [
    'die Gefahr muss weniger nah sein, die Schwelle ist niedriger',
    'die Gefahr muss nah sein, die Schwelle ist höher',
  ],
  standard: [
    'es braucht weniger, um von der Gefahr zu überzeugen',
    'es braucht mehr, um von der Gefahr zu überzeugen',
  ],
  discretion: ['der Anbieter gibt eher heraus', 'der Anbieter behält mehr Spielraum, abzulehnen'],
  recipient: ['mehr Stellen können die Daten bekommen', 'weniger Stellen können die Daten bekommen'],
  data: ['mehr Daten können herausgegeben werden', 'weniger Daten können herausgegeben werden'],
  process: ['wer anfragt, muss weniger dafür tun', 'wer anfragt, muss mehr dafür tun'],
  notice: ['Betroffene erfahren es später oder gar nicht', 'Betroffene erfahren davon'],
  consent_or_warrant: [
    'weder ein Gericht noch die Betroffenen müssen zustimmen',
    'ein Gericht oder die Betroffenen haben mitzureden',
  ],
  jurisdiction: ['es gilt an mehr Orten', 'es gilt an weniger Orten'],
  statistics: ['man weiß weniger darüber, wie oft es vorkommt', 'man weiß mehr darüber, wie oft es vorkommt'],
  contact: ['anfragen ist leichter', 'anfragen ist schwerer'],
};

const WEIGHS_NOTHING: ReadonlySet<Facet> = new Set(['statistics', 'contact']);

function germanStep({ facet, before, after, direction }: FacetStep): string {
  const [old, now] = [before && tellingWords(before), after && tellingWords(after)];
  const happened =
    old === now
      ? 'das Gewicht der Worte hat sich verschoben'
      : old === undefined
        ? `„${now}“ ist neu`
        : now === undefined
          ? `„${old}“ ist weg`
          : `aus „${old}“ wurde „${now}“`;
  return WEIGHS_NOTHING.has(facet) ? happened : `${happened}: ${germanConsequence(facet, direction)}`;
}

function germanConsequence(facet: Facet, direction: Direction): string {
  const [weaker, stronger] = germanMeaning[facet];
  return {
    broader: weaker,
    narrower: stronger,
    mixed: 'das wirkt in beide Richtungen',
    neutral: 'das Gewicht ist dasselbe',
  }[direction];
}

/** The sentences that `learn-flips.ts` and `sift-noise.ts` store. */
const NOISE: readonly (readonly [RegExp, string])[] = [
  [/^went back and forth (\d+) times since (.+)$/, 'ging seit dem $2 $1-mal hin und her'],
  [
    /^differed between two looks taken together on (.+)$/,
    'war bei zwei Blicken kurz nacheinander verschieden: $1',
  ],
];

function germanNoise(because: string): string {
  const [pattern, said] = NOISE.find(([each]) => each.test(because)) ?? [];
  return pattern === undefined || said === undefined ? because : because.replace(pattern, said);
}

export const reasonWords: Translated<ReasonWords> = {
  en: {
    step: ({ because }) => because,
    value: (_, { value }) => value,
    noise: (because) => because,
  },
  de: {
    step: germanStep,
    value: (facet, { step }) =>
      isOrdered(facet) && step !== undefined ? stepWords.de[facet][step] : undefined,
    noise: germanNoise,
  },
};
