import type { Direction, Facet, FacetReading, FacetStep } from '../model/facet.ts';

/**
 * Where a passage that is silent on a facet stands on its scale. Where no condition is said, nothing stands in the
 * way; where nobody is said to believe anything, the matter itself must be so, which is stricter than a belief; which
 * data and which notice lies between the ends. Who decides and who receives can be left to the sentences around.
 */
const UNSAID: Readonly<Partial<Record<Facet, number>>> = {
  trigger: 9,
  harm: 9,
  imminence: 9,
  process: 9,
  standard: 3.5,
  data: 1.5,
  notice: 1.5,
  consent_or_warrant: 1.5,
};

/** Conditions that hold all at once; the others are alternatives. */
const CUMULATIVE: ReadonlySet<Facet> = new Set(['imminence', 'standard', 'process']);

/** How the facets of a passage moved; `whole` says what it means that the passage came or went as a whole. */
export function facetSteps(
  before: readonly FacetReading[] | undefined,
  after: readonly FacetReading[] | undefined,
  whole: Direction | undefined,
): readonly FacetStep[] {
  const all = [...(before ?? []), ...(after ?? [])];
  return [...new Set(all.map((reading) => reading.facet))].flatMap((facet) => {
    const [old, now] = [of(before, facet), of(after, facet)];
    if (sameValues(old, now)) return [];
    return [step(facet, old, now, whole)];
  });
}

function of(readings: readonly FacetReading[] | undefined, facet: Facet): readonly FacetReading[] {
  return (readings ?? []).filter((reading) => reading.facet === facet);
}

function sameValues(old: readonly FacetReading[], now: readonly FacetReading[]): boolean {
  const values = (readings: readonly FacetReading[]) =>
    readings
      .map((reading) => reading.value)
      .toSorted()
      .join('|');
  return values(old) === values(now);
}

function step(
  facet: Facet,
  old: readonly FacetReading[],
  now: readonly FacetReading[],
  whole: Direction | undefined,
): FacetStep {
  const [before, after] = [decisive(facet, old), decisive(facet, now)];
  const direction = whole ?? directionOf(rank(facet, old), rank(facet, now));
  return {
    facet,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    direction,
    because: because(old, now, direction),
  };
}

/** Of alternatives the weakest word decides, of conditions that hold all at once the strictest. */
function decisive(facet: Facet, readings: readonly FacetReading[]): FacetReading | undefined {
  const fromStrict = readings.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));
  return CUMULATIVE.has(facet) ? fromStrict[0] : fromStrict.at(-1);
}

function rank(facet: Facet, readings: readonly FacetReading[]): number | undefined {
  return readings.length > 0 ? decisive(facet, readings)?.step : UNSAID[facet];
}

function directionOf(before: number | undefined, after: number | undefined): Direction {
  if (before === undefined || after === undefined || before === after) return 'neutral';
  return after > before ? 'broader' : 'narrower';
}

const meaning: Readonly<Record<Direction, string>> = {
  broader: 'the protection is weaker',
  narrower: 'the protection is stronger',
  mixed: 'it goes both ways',
  neutral: 'neither weaker nor stronger',
};

function because(old: readonly FacetReading[], now: readonly FacetReading[], direction: Direction): string {
  const values = new Set(now.map((reading) => reading.value));
  const known = new Set(old.map((reading) => reading.value));
  const dropped = old.filter((reading) => !values.has(reading.value)).map((reading) => `“${reading.words}”`);
  const added = now.filter((reading) => !known.has(reading.value)).map((reading) => `“${reading.words}”`);
  const parts = [
    ...(dropped.length > 0 ? [`${dropped.join(', ')} dropped`] : []),
    ...(added.length > 0 ? [`${added.join(', ')} added`] : []),
  ];
  return `${parts.join(', ')}: ${meaning[direction]}`;
}

/** The directions of several steps together. */
export function joinDirections(directions: readonly Direction[]): Direction {
  const all = new Set(directions);
  if (all.has('mixed') || (all.has('broader') && all.has('narrower'))) return 'mixed';
  if (all.has('broader')) return 'broader';
  return all.has('narrower') ? 'narrower' : 'neutral';
}
