import type { Direction, Facet, FacetReading, FacetStep } from '../model/facet.ts';

/** Facets that are conditions: where one is not said, nothing stands in the way. */
const CONDITIONS: ReadonlySet<Facet> = new Set(['trigger', 'harm', 'imminence', 'standard', 'process']);

/** Facets whose scale says how far disclosure goes; not said, they lie between the strong and the weak end. */
const EXTENTS: ReadonlySet<Facet> = new Set([
  'discretion',
  'recipient',
  'data',
  'notice',
  'consent_or_warrant',
]);

/** Conditions that hold all at once; the others are alternatives. */
const CUMULATIVE: ReadonlySet<Facet> = new Set(['imminence', 'standard', 'process']);

const UNSAID_CONDITION = 9;
const UNSAID_EXTENT = 1.5;

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
  if (readings.length > 0) return decisive(facet, readings)?.step;
  if (CONDITIONS.has(facet)) return UNSAID_CONDITION;
  return EXTENTS.has(facet) ? UNSAID_EXTENT : undefined;
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
