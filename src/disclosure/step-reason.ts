import type { Direction, Facet, FacetReading } from '../model/facet.ts';

/** What a step of a facet means for the people whose data may be disclosed: toward the weak end, toward the strong. */
const meaning: Readonly<Record<Facet, readonly [weaker: string, stronger: string]>> = {
  trigger: ['less than before is enough for a disclosure', 'more than before must have happened'],
  harm: ['a lesser harm is enough', 'only a graver harm is enough'],
  imminence: [
    'the danger need not be as near, so the threshold is lower',
    'the danger must be near, so the threshold is higher',
  ],
  standard: ['it takes less to be convinced of the danger', 'it takes more to be convinced of the danger'],
  discretion: ['the vendor binds itself less', 'the vendor binds itself more'],
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
  const [dropped, added] = [wordsOnlyIn(old, now), wordsOnlyIn(now, old)];
  return `${whatHappened(dropped, added)}: ${consequence(facet, direction)}`;
}

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
      return 'that neither weakens nor strengthens the protection';
  }
}

function whatHappened(dropped: readonly string[], added: readonly string[]): string {
  if (dropped.length === 0 && added.length === 0) return 'the weight of the words shifted';
  if (dropped.length === 0) return `${list(added)} ${were(added)} added`;
  if (added.length === 0) return `${list(dropped)} ${were(dropped)} dropped`;
  return `${list(dropped)} became ${list(added)}`;
}

/** The words of the values that one side alone has; where it has none of its own, no words. */
function wordsOnlyIn(one: readonly FacetReading[], other: readonly FacetReading[]): readonly string[] {
  const known = new Set(other.flatMap(({ value, words }) => [value, words]));
  const own = one.filter(({ value }) => !known.has(value));
  const shown = own.length > 0 ? own : one.filter(({ words }) => !known.has(words));
  return [...new Set(shown.map(({ words }) => words))];
}

function list(words: readonly string[]): string {
  return words.map((each) => `“${each}”`).join(', ');
}

function were(words: readonly string[]): string {
  return words.length === 1 ? 'was' : 'were';
}
