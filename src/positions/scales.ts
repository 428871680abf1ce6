import type { Facet } from '../model/facet.ts';
import type { Level } from '../model/position.ts';

/** The facets whose values have an order, each from the strongest protection to the weakest, as the lexicon names the steps. */
export const scales = {
  trigger: ['named life-threatening cases', 'emergency', 'urgent or exceptional circumstances', 'any risk'],
  harm: ['death or serious physical injury', 'physical harm', 'safety', 'property or other harm'],
  imminence: ['imminent', 'disclosure without delay'],
  standard: [
    'sworn, certified or proved by the authority',
    'determination',
    'reasonable belief',
    'good faith belief',
    'believes',
    'sole discretion',
  ],
  discretion: ['does not', 'only when compelled', 'may', 'will'],
  recipient: [
    'judicial authority',
    'law enforcement',
    'government agencies',
    'emergency services, parents, relatives',
    'third parties',
  ],
  data: ['only what is necessary', 'account or location data', 'content', 'any information'],
  process: ['form, official address and verification', 'form or portal', 'request', 'proactive'],
  notice: ['user told before', 'user told afterwards', 'user may be told', 'user not told'],
  consent_or_warrant: [
    'legal process required',
    'legal process to follow later',
    'without warrant or consent',
  ],
} as const satisfies Partial<Record<Facet, readonly string[]>>;

export type OrderedFacet = keyof typeof scales;

export const orderedFacets = Object.keys(scales) as readonly OrderedFacet[];

export function isOrdered(facet: Facet): facet is OrderedFacet {
  return Object.hasOwn(scales, facet);
}

/** A condition that is absent is weaker than one that is there: of this one, silence is the last step of the scale. */
export const WEAK_WHEN_UNSAID: ReadonlySet<Facet> = new Set(['imminence']);

const WEAKEST = 3;

/** How weak a step is on its scale, on the same four levels for every facet; nothing where the facet has no order. */
export function levelOf(facet: Facet, step: number | undefined): Level | undefined {
  if (!isOrdered(facet)) return undefined;
  if (step === undefined) return WEAK_WHEN_UNSAID.has(facet) ? WEAKEST : undefined;
  const last = scales[facet].length - (WEAK_WHEN_UNSAID.has(facet) ? 0 : 1);
  return Math.min(WEAKEST, Math.max(0, Math.round((step / last) * WEAKEST))) as Level;
}
