import type { FacetReading } from '../model/facet.ts';
import type { Finding, Op } from '../model/finding.ts';
import type { Passage } from '../model/passage.ts';

/** More than these are of no use to whoever looks at what a new rule does. */
const MOST_FINDINGS = 200;

/** With more passages than this that are in one reading only, parts and wholes are not looked for. */
const MOST_PAIRED = 500;

/**
 * What other rules make of the same page: which passages are found now, which are not any more, and which are read
 * otherwise. Nothing of it is the vendor's doing, so nothing of it leans. Pure.
 */
export function compareReadings(before: readonly Passage[], after: readonly Passage[]): readonly Finding[] {
  const { both, old, now } = pairs(before, after);
  return [
    ...both.flatMap(([one, other]) => readOtherwise(one, other)),
    ...old.map((passage) => gone(passage)),
    ...now.map((passage) => found(passage)),
  ].slice(0, MOST_FINDINGS);
}

interface Pairs {
  readonly both: readonly (readonly [before: Passage, after: Passage])[];
  readonly old: readonly Passage[];
  readonly now: readonly Passage[];
}

/** The same words under the same introduction first, then words that are part of the other's. */
function pairs(before: readonly Passage[], after: readonly Passage[]): Pairs {
  const unmatched = Map.groupBy(after.toReversed(), placeOf);
  const both: (readonly [Passage, Passage])[] = [];
  const old: Passage[] = [];
  for (const passage of before) {
    const same = unmatched.get(placeOf(passage))?.pop();
    if (same === undefined) old.push(passage);
    else both.push([passage, same]);
  }
  const paired = new Set(both.map(([, passage]) => passage));
  const now = after.filter((passage) => !paired.has(passage));
  if (old.length > MOST_PAIRED || now.length > MOST_PAIRED) return { both, old, now };
  const left: Passage[] = [];
  for (const passage of old) {
    const at = now.findIndex(({ quote }) => quote.includes(passage.quote) || passage.quote.includes(quote));
    const [other] = at < 0 ? [] : now.splice(at, 1);
    if (other === undefined) left.push(passage);
    else both.push([passage, other]);
  }
  return { both, old: left, now };
}

function placeOf({ quote, leadIn, path }: Passage): string {
  return JSON.stringify([quote, leadIn, path]);
}

function gone(passage: Passage): Finding {
  const { quote } = passage;
  return { ...ours('removed', passage, 'The rules of today find no such passage there.'), before: quote };
}

function found(passage: Passage): Finding {
  const { quote } = passage;
  return { ...ours('added', passage, 'The rules of before found no such passage there.'), after: quote };
}

function readOtherwise(before: Passage, after: Passage): readonly Finding[] {
  const moved = [
    ...(before.kind === after.kind ? [] : [`kind: ${before.kind} → ${after.kind}`]),
    ...facetMoves(before.facets, after.facets),
  ];
  const isCutOtherwise = before.quote !== after.quote;
  if (moved.length === 0 && !isCutOtherwise) return [];
  const how = moved.length === 0 ? 'the passage begins or ends elsewhere' : moved.join('; ');
  const finding = ours('reworded', after, `The rules of today read it otherwise: ${how}.`);
  return [{ ...finding, before: before.quote, after: after.quote }];
}

function facetMoves(before: readonly FacetReading[], after: readonly FacetReading[]): readonly string[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((facet) => {
    const [was, is] = [old.get(facet) ?? 'not said', now.get(facet) ?? 'not said'];
    return was === is ? [] : [`${facet}: ${was} → ${is}`];
  });
}

function valuesOf(readings: readonly FacetReading[]): ReadonlyMap<string, string> {
  const byFacet = Map.groupBy(readings, ({ facet }) => facet);
  return new Map([...byFacet].map(([facet, said]) => [facet, said.map(({ value }) => value).join(', ')]));
}

function ours(op: Op, passage: Passage, explanation: string): Finding {
  const { kind, path, leadIn, page, language, reasons } = passage;
  const neutral = { op, kind, materiality: 'editorial', direction: 'neutral', steps: [] } as const;
  const stands = { path, leadIn, ...(page === undefined ? {} : { page }) };
  return { ...neutral, ...stands, language, explanation, reasons };
}
