import { type Direction, type Facet, type FacetReading, tellingWords } from '../model/facet.ts';

/** What a step of a facet means for the people whose data may be disclosed: toward the weak end, toward the strong. */
const meaning: Readonly<Record<Facet, readonly [weaker: string, stronger: string]>> = {
  trigger: ['less than before is enough for a disclosure', 'more than before must have happened'],
  harm: ['a lesser harm is enough', 'only a graver harm is enough'],
  imminence: [
    'the danger need not be as near, so the threshold is lower',
    'the danger must be near, so the threshold is higher',
  ],
  standard: ['it takes less to be convinced of the danger', 'it takes more to be convinced of the danger'],
  discretion: ['the vendor is readier to hand data over', 'the vendor keeps more room to refuse'],
  recipient: ['more people may get the data', 'fewer people may get the data'],
  data: ['more data may be handed over', 'fewer data may be handed over'],
  process: ['those who ask must do less for it', 'those who ask must do more for it'],
  notice: ['the person concerned hears of it later or not at all', 'the person concerned hears of it'],
  consent_or_warrant: [
    'neither a judge nor the person concerned needs to agree',
    'a judge or the person concerned has a say',
  ],
  jurisdiction: ['it holds in more places', 'it holds in fewer places'],
  statistics: ['less is known about how often it happens', 'more is known about how often it happens'],
  contact: ['it is easier to ask', 'it is harder to ask'],
};

/** Why a step weakens or strengthens, in plain words: “imminent” was dropped: the threshold is lower. */
export function reasonOfStep(
  facet: Facet,
  old: readonly FacetReading[],
  now: readonly FacetReading[],
  direction: Direction,
): string {
  const [dropped, added] = [onlyIn(old, now), onlyIn(now, old)];
  const happened = whatHappened(dropped, added);
  return WEIGHS_NOTHING.has(facet) ? happened : `${happened}: ${consequence(facet, direction)}`;
}

/** A number or an address neither weakens nor strengthens, whatever it is. */
const WEIGHS_NOTHING: ReadonlySet<Facet> = new Set(['statistics', 'contact']);

function consequence(facet: Facet, direction: Direction): string {
  const [weaker, stronger] = meaning[facet];
  switch (direction) {
    case 'broader':
      return weaker;
    case 'narrower':
      return stronger;
    case 'mixed':
      return 'that goes both ways';
    case 'neutral':
      return 'the weight is the same';
  }
}

function whatHappened(dropped: readonly FacetReading[], added: readonly FacetReading[]): string {
  if (dropped.length === 0 && added.length === 0) return 'the weight of the words shifted';
  if (dropped.length === 0) return `${list(added)} ${were(added)} added`;
  if (added.length === 0) return `${list(dropped)} ${were(dropped)} dropped`;
  return `${list(dropped)} became ${list(added)}`;
}

/** The readings that one side alone has: other values, or other words for the same. */
function onlyIn(one: readonly FacetReading[], other: readonly FacetReading[]): readonly FacetReading[] {
  const known = new Set(other.flatMap(({ value, words }) => [value, words]));
  const own = one.filter(({ value }) => !known.has(value));
  return own.length > 0 ? own : one.filter(({ words }) => !known.has(words));
}

/** The words and, where they do not say it themselves, which step of the scale they are: “bonne foi” (good faith belief). */
export function wordsWithMeaning(reading: FacetReading): string {
  const { words, value } = reading;
  const [said, meant] = [words.toLowerCase(), value.toLowerCase()];
  return said.includes(meant) || meant.includes(said)
    ? `“${tellingWords(reading)}”`
    : `“${tellingWords(reading)}” (${value})`;
}

function list(readings: readonly FacetReading[]): string {
  return [...new Set(readings.map(wordsWithMeaning))].join(', ');
}

function were(readings: readonly FacetReading[]): string {
  return readings.length === 1 ? 'was' : 'were';
}
