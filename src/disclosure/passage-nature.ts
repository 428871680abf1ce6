import type { Direction, Facet, FacetReading } from '../model/facet.ts';
import type { Passage } from '../model/passage.ts';
import { isFigure } from './find-passages.ts';
import type { PassagePair } from './match-passages.ts';

/**
 * What a passage is for the people concerned: it lets data go (`ground`), says how to ask for them (`channel`), makes
 * asking harder, tells the people concerned or refuses (`safeguard`), or counts how often data went (`number`).
 */
export type Nature = 'ground' | 'channel' | 'safeguard' | 'number';

export function natureOf(passage: Passage): Nature {
  if (isFigure(passage)) return 'number';
  const own = passage.facets.filter(({ inLeadIn }) => inLeadIn !== true);
  const steps = (facet: Facet) =>
    own.filter((reading) => reading.facet === facet).map(({ step = 0 }) => step);
  const letsGo = steps('discretion').some((step) => step >= MAY);
  const notice = steps('notice');
  if (notice.length > 0 && Math.max(...notice) <= TOLD_AFTERWARDS && !letsGo) return 'safeguard';
  if (letsGo) return 'ground';
  if (steps('discretion').includes(DOES_NOT)) return 'safeguard';
  if (steps('consent_or_warrant').some((step) => step <= PROCESS_FOLLOWS)) return 'safeguard';
  const process = steps('process');
  if (process.some((step) => step <= VERIFIED)) return 'safeguard';
  return process.some((step) => step <= ASKED) || steps('contact').length > 0 ? 'channel' : 'ground';
}

/** Steps of the facets “discretion”, “notice”, “consent_or_warrant” and “process”. */
const DOES_NOT = 0;
const MAY = 2;
const TOLD_AFTERWARDS = 1;
const PROCESS_FOLLOWS = 1;
const VERIFIED = 0;
const ASKED = 2;

/** What it means that a passage came or went as a whole; nothing where it stands on both sides. */
export function wholeDirection({ before, after }: PassagePair): Direction | undefined {
  const passage = before === undefined ? after : before;
  if (passage === undefined || (before !== undefined && after !== undefined)) return undefined;
  const nature = natureOf(passage);
  if (nature === 'number') return 'neutral';
  return (nature === 'safeguard') === (before === undefined) ? 'narrower' : 'broader';
}

/** What a channel says that is its own; who asks, and in which emergency, is said by the grounds. */
const OF_A_CHANNEL: ReadonlySet<Facet> = new Set([
  'process',
  'contact',
  'standard',
  'notice',
  'consent_or_warrant',
  'jurisdiction',
]);

/** Which facets tell a passage of its nature from others; nothing where any ground does. */
export function tellsFor(passage: Passage): ((reading: FacetReading) => boolean) | undefined {
  switch (natureOf(passage)) {
    case 'channel':
      return ({ facet }) => OF_A_CHANNEL.has(facet);
    case 'ground':
      return undefined;
    case 'safeguard':
    case 'number':
      return () => true;
  }
}
