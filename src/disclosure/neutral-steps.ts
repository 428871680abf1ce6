import type { FacetReading, FacetStep } from '../model/facet.ts';
import type { Passage } from '../model/passage.ts';

/** Web and mail addresses; the first are also written without their scheme. */
const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,12}(?:\/\S{0,200})?/gi;

/** Steps that say what a change is about, though it neither weakens nor strengthens: another address, another wording of how to ask. */
export function neutralSteps(
  before: Passage,
  after: Passage,
  moved: readonly FacetStep[],
): readonly FacetStep[] {
  const contact = moved.some(({ facet }) => facet === 'contact')
    ? []
    : addressStep(before.quote, after.quote);
  const isAboutAsking =
    before.isProcedure === true && after.isProcedure === true && before.quote !== after.quote;
  const process = isAboutAsking && moved.length + contact.length === 0 ? [wordingStep(before, after)] : [];
  return [...contact, ...process];
}

function addressStep(before: string, after: string): readonly FacetStep[] {
  const [old, now] = [addressesIn(before), addressesIn(after)];
  const [gone, fresh] = [old.difference(now), now.difference(old)];
  if (gone.size === 0 || fresh.size === 0) return [];
  const [from, to] = [[...gone].join(', '), [...fresh].join(', ')];
  return [
    {
      facet: 'contact',
      before: addressReading(from),
      after: addressReading(to),
      direction: 'neutral',
      because: `the address “${from}” became “${to}”`,
    },
  ];
}

function addressesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(ADDRESS), ([address]) => address.replace(/[.,;:)\]]+$/, '')));
}

function addressReading(words: string): FacetReading {
  return { facet: 'contact', value: 'an address or number', words };
}

function wordingStep(before: Passage, after: Passage): FacetStep {
  const asked = ({ facets }: Passage) => facets.find(({ facet }) => facet === 'process');
  const [old, now] = [asked(before), asked(after)];
  return {
    facet: 'process',
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
    direction: 'neutral',
    because: 'the wording on how to ask changed, not what it asks for',
  };
}
