import type { Direction, Facet, FacetReading, FacetStep } from '../model/facet.ts';
import { reasonOfStep } from './step-reason.ts';
import { lettersOf } from './tokens.ts';

/**
 * Where a passage that is silent on a facet stands on its scale. Where no condition is said, nothing stands in the
 * way; where nobody is said to believe anything, the matter itself must be so, which is firmer than a mere belief; an
 * emergency, and any ground of its kind, is about people's safety; which data and which notice lies between the ends.
 */
const UNSAID: Readonly<Partial<Record<Facet, number>>> = {
  trigger: 3,
  harm: 2,
  imminence: 9,
  standard: 3.5,
  discretion: 2.5,
  process: 3,
  data: 1.5,
  notice: 1.5,
  consent_or_warrant: 1.5,
};

/** Steps that say no more than silence does: “may” and “will”, and that somebody asks or nobody has to, go without saying. */
const ORDINARY: Readonly<Partial<Record<Facet, readonly number[]>>> = { discretion: [2, 3], process: [2, 3] };

/** What tells one new or lost ground from another; the rest is what any such sentence says. */
const TELLING: Readonly<Partial<Record<Facet, number>>> = {
  discretion: 1,
  data: 2,
  harm: 1,
  process: 1,
};

/** Conditions that hold all at once: one more is stricter. */
const CONDITIONS: ReadonlySet<Facet> = new Set(['imminence']);

/** Alternatives: one more is weaker, though a weaker one was there before. */
const ALTERNATIVES: ReadonlySet<Facet> = new Set(['recipient', 'jurisdiction']);

/** Of these the strictest word decides, of the others the weakest. */
const STRICTEST_DECIDES: ReadonlySet<Facet> = new Set(['imminence', 'standard', 'process']);

/** “In our sole discretion” undoes whatever standard is named beside it. */
const SOLE_DISCRETION = 5;

/** Step of the facet “consent_or_warrant”: that nobody is asked is said openly. */
const SAID_OPENLY = 2;

/** How the facets of a passage that stands on both sides moved. */
export function facetSteps(
  before: readonly FacetReading[],
  after: readonly FacetReading[],
): readonly FacetStep[] {
  const steps = facetsOf([...before, ...after]).flatMap((facet) => {
    const [old, now] = [on(facet, before), on(facet, after)];
    const direction = directionOf(facet, old, now);
    return direction === undefined ? [] : [step(facet, old, now, direction)];
  });
  const told = steps.filter((each) => !isTheImminence(each, steps));
  return [...told, ...harmAsOccasion(before, after, told)];
}

/** Where nothing else is said to have happened, the harm that is feared is the occasion: what moves the one moves the other. */
function harmAsOccasion(
  before: readonly FacetReading[],
  after: readonly FacetReading[],
  steps: readonly FacetStep[],
): readonly FacetStep[] {
  const harm = steps.find(({ facet }) => facet === 'harm');
  const [old, now] = [on('trigger', before), on('trigger', after)];
  const isNamed = [...old, ...now].some(({ step = 0 }) => step < (UNSAID.trigger ?? 0));
  if (harm?.before === undefined || harm.after === undefined || isNamed) return [];
  if (harm.direction === 'neutral' || steps.some(({ facet }) => facet === 'trigger')) return [];
  return [{ ...harm, facet: 'trigger', because: 'no other occasion is named than that harm' }];
}

/** “Imminent” makes a danger an emergency, too; where it alone came or went it is counted once, for what it is. */
function isTheImminence(
  { facet, before, after, direction }: FacetStep,
  steps: readonly FacetStep[],
): boolean {
  if (facet !== 'trigger') return false;
  const imminence = steps.find((each) => each.facet === 'imminence' && each.direction === direction);
  const words = (imminence?.after ?? imminence?.before)?.words;
  const side = imminence?.after === undefined ? before : after;
  return words !== undefined && side?.words.includes(words) === true;
}

/** What a passage says that came or went as a whole, so far as it tells that ground from others. */
export function wholeSteps(
  readings: readonly FacetReading[],
  side: 'before' | 'after',
  direction: Direction,
  isTelling: (reading: FacetReading) => boolean = tellsOneGround,
): readonly FacetStep[] {
  const told = readings.filter(isTelling).filter(({ facet }) => facet !== 'data' || limitsData(readings));
  return facetsOf(told).map((facet) => {
    const said = on(facet, told);
    return side === 'before' ? step(facet, said, [], direction) : step(facet, [], said, direction);
  });
}

/** “Any information, including your account” says no more than “any information”. */
function limitsData(readings: readonly FacetReading[]): boolean {
  return (decisive('data', on('data', readings))?.step ?? 0) <= (TELLING.data ?? 0);
}

function tellsOneGround({ facet, step = 0 }: FacetReading): boolean {
  return step <= (TELLING[facet] ?? Number.POSITIVE_INFINITY);
}

function facetsOf(readings: readonly FacetReading[]): readonly Facet[] {
  return [...new Set(readings.map(({ facet }) => facet))];
}

function on(facet: Facet, readings: readonly FacetReading[]): readonly FacetReading[] {
  return readings.filter((reading) => reading.facet === facet);
}

function step(
  facet: Facet,
  old: readonly FacetReading[],
  now: readonly FacetReading[],
  direction: Direction,
): FacetStep {
  const [before, after] = [decisive(facet, old), decisive(facet, now)];
  return {
    facet,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    direction,
    because: reasonOfStep(facet, old, now, direction),
  };
}

/** Which of several words on one facet of a passage decides. */
export function decisive(facet: Facet, readings: readonly FacetReading[]): FacetReading | undefined {
  const fromStrict = readings.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));
  const undone = facet === 'standard' && fromStrict.at(-1)?.step === SOLE_DISCRETION;
  return STRICTEST_DECIDES.has(facet) && !undone ? fromStrict[0] : fromStrict.at(-1);
}

/** Which way a facet moved; nothing where it says the same as before. */
function directionOf(
  facet: Facet,
  old: readonly FacetReading[],
  now: readonly FacetReading[],
): Direction | undefined {
  if (sameSet(valuesOf(facet, old), valuesOf(facet, now))) return undefined;
  if (facet === 'statistics' || facet === 'contact') return 'neutral';
  if (old.length === 0 || now.length === 0) return fromSilence(facet, old, now);
  if (CONDITIONS.has(facet) || ALTERNATIVES.has(facet)) {
    const grown = growth(valuesOf(facet, old), valuesOf(facet, now));
    if (grown !== undefined) return (grown === 'grew') === ALTERNATIVES.has(facet) ? 'broader' : 'narrower';
  }
  const moved = byRank(rank(facet, old), rank(facet, now));
  if (moved !== 'neutral') return moved;
  // Beside what both sides name, one word went and another came: “to save lives” became “for safety”.
  const [gone, fresh] = [onlyIn(facet, old, now), onlyIn(facet, now, old)];
  const turned =
    gone.length > 0 && fresh.length > 0 ? byRank(rank(facet, gone), rank(facet, fresh)) : 'neutral';
  return turned === 'neutral' && !ALTERNATIVES.has(facet) ? undefined : turned;
}

function onlyIn(
  facet: Facet,
  one: readonly FacetReading[],
  other: readonly FacetReading[],
): readonly FacetReading[] {
  const known = valuesOf(facet, other);
  return one.filter((reading) => !valuesOf(facet, [reading]).isSubsetOf(known));
}

/** One side is silent. */
function fromSilence(
  facet: Facet,
  old: readonly FacetReading[],
  now: readonly FacetReading[],
): Direction | undefined {
  const said = decisive(facet, [...old, ...now])?.step;
  if (said !== undefined && ORDINARY[facet]?.includes(said) === true) return undefined;
  // Who receives can be left to the sentences around; to name anybody at all is wider than that.
  if (facet === 'recipient') return old.length === 0 && said === ANYONE ? 'broader' : 'neutral';
  // A limit to some country, or to some law.
  if (facet === 'jurisdiction') return old.length === 0 ? 'narrower' : 'broader';
  // To say openly that no judge is asked is weaker than to leave it open; to leave it out again leaves the ground.
  if (facet === 'consent_or_warrant' && old.length > 0 && said === SAID_OPENLY) return 'neutral';
  const moved = byRank(rank(facet, old), rank(facet, now));
  return moved === 'neutral' ? undefined : moved;
}

/** The values said; of the weakest recipients each name is another group of people. */
function valuesOf(facet: Facet, readings: readonly FacetReading[]): ReadonlySet<string> {
  return new Set(
    readings.map(({ value, step, words }) =>
      facet === 'recipient' && step === ANYONE ? lettersOf(words) : value,
    ),
  );
}

/** Step of the facet “recipient”: third parties, whoever they are. */
const ANYONE = 4;

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}

function growth(old: ReadonlySet<string>, now: ReadonlySet<string>): 'grew' | 'shrank' | undefined {
  if (old.isSubsetOf(now)) return 'grew';
  return now.isSubsetOf(old) ? 'shrank' : undefined;
}

function rank(facet: Facet, readings: readonly FacetReading[]): number | undefined {
  if (facet === 'data' && readings.some(({ step }) => step === ONLY_WHAT_IS_NEEDED)) {
    const others = readings.filter(({ step }) => step !== ONLY_WHAT_IS_NEEDED);
    return (rank('data', others) ?? 0) - NEEDED_ONLY_GAINS;
  }
  return readings.length > 0 ? decisive(facet, readings)?.step : UNSAID[facet];
}

/** “Only what is necessary” limits whatever data are named beside it, by as much as silence lies below it. */
const ONLY_WHAT_IS_NEEDED = 0;
const NEEDED_ONLY_GAINS = 1.5;

function byRank(before: number | undefined, after: number | undefined): Direction {
  if (before === undefined || after === undefined || before === after) return 'neutral';
  return after > before ? 'broader' : 'narrower';
}

/** The directions of several steps together. */
export function joinDirections(directions: readonly Direction[]): Direction {
  const all = new Set(directions);
  if (all.has('mixed') || (all.has('broader') && all.has('narrower'))) return 'mixed';
  if (all.has('broader')) return 'broader';
  return all.has('narrower') ? 'narrower' : 'neutral';
}

/** What makes a ground wide, whether it is said or not; and what counts where both grounds speak of it. */
const WIDTH: readonly Facet[] = ['trigger', 'harm', 'imminence'];
const WIDTH_IF_SAID: readonly Facet[] = ['standard', 'recipient', 'process'];

/** Whether one ground lets data go in every case in which another does. */
export function allowsAsMuch(one: readonly FacetReading[], other: readonly FacetReading[]): boolean {
  const spoken = WIDTH_IF_SAID.filter((facet) => on(facet, one).length > 0 && on(facet, other).length > 0);
  return [...WIDTH, ...spoken].every((facet) => {
    const [wide, narrow] = [width(facet, one), width(facet, other)];
    return wide === undefined || narrow === undefined || wide >= narrow;
  });
}

/** Only an injury can be imminent: a ground that serves mere safety or property as well lets data go without that. */
function width(facet: Facet, ground: readonly FacetReading[]): number | undefined {
  const harm = decisive('harm', on('harm', ground))?.step ?? 0;
  return rank(facet, facet === 'imminence' && harm >= MERE_SAFETY ? [] : on(facet, ground));
}

/** Step of the facet “harm”. */
const MERE_SAFETY = 2;
