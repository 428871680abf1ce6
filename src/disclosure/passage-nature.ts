import type { Direction, Facet, FacetReading } from '../model/facet.ts';
import type { Nature, Passage } from '../model/passage.ts';
import type { PassagePair } from './match-passages.ts';
import { isFigure } from './notices-and-figures.ts';

export function natureOf(passage: Passage): Nature {
  if (isFigure(passage)) return 'number';
  const own = passage.facets.filter(({ inLeadIn }) => inLeadIn !== true);
  const says = (facet: Facet, from: number, to: number): boolean =>
    own.some(({ facet: each, step = 0 }) => each === facet && from <= step && step <= to);
  if (passage.isCondition === true && !says('notice', TOLD_BEFORE, NOT_TOLD))
    return saysOpenly(passage) ? 'ground' : 'safeguard';
  const tellsUser = says('notice', TOLD_BEFORE, TOLD_AFTERWARDS) && !says('notice', MAY_BE_TOLD, NOT_TOLD);
  // “We notify you before we disclose” promises the notice, not the disclosure.
  if (tellsUser && says('notice', TOLD_BEFORE, TOLD_BEFORE) && !says('discretion', MAY, MAY))
    return 'safeguard';
  if (says('discretion', MAY, WILL)) return 'ground';
  if (says('discretion', DOES_NOT, DOES_NOT)) return 'safeguard';
  if (tellsUser) return 'safeguard';
  const tellsHow = says('contact', 0, 0) || says('process', VERIFIED, FORM);
  if (passage.isProcedure !== true && !tellsHow) return 'ground';
  if (says('consent_or_warrant', PROCESS_REQUIRED, PROCESS_FOLLOWS)) return 'safeguard';
  if (says('process', VERIFIED, VERIFIED)) return 'safeguard';
  return says('notice', MAY_BE_TOLD, NOT_TOLD) ? 'exception' : 'channel';
}

/** Steps of the facets “discretion”, “notice”, “consent_or_warrant” and “process”. */
const [DOES_NOT, MAY, WILL] = [0, 2, 3];
const [TOLD_BEFORE, TOLD_AFTERWARDS, MAY_BE_TOLD, NOT_TOLD] = [0, 1, 2, 3];
const [PROCESS_REQUIRED, PROCESS_FOLLOWS, SAID_OPENLY] = [0, 1, 2];
const [VERIFIED, FORM] = [0, 1];

/** Whether a condition is none: it says openly that no judge is asked. */
function saysOpenly({ facets }: Passage): boolean {
  return facets.every(({ facet, step }) => facet === 'consent_or_warrant' && step === SAID_OPENLY);
}

/** What it means that a passage came or went as a whole; nothing where it stands on both sides. */
export function wholeDirection({ before, after }: PassagePair): Direction | undefined {
  const passage = before === undefined ? after : before;
  if (passage === undefined || (before !== undefined && after !== undefined)) return undefined;
  const nature = natureOf(passage);
  if (nature === 'number') return 'neutral';
  // To leave out again that no judge is asked leaves the ground as it was.
  if (passage.isCondition === true && saysOpenly(passage) && after === undefined) return 'neutral';
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
    case 'exception':
    case 'number':
      return () => true;
  }
}
