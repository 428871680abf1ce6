import type { ConfigProblem } from './problem.ts';
import type { Sighting } from './sightings.ts';
import type { PositionOf } from './yaml/yaml-tree.ts';

/** What one vendor file names, and where. */
export interface Seen {
  readonly file: string;
  readonly positionOf: PositionOf;
  readonly sightings: readonly Sighting[];
}

interface Standing {
  readonly seen: Seen;
  readonly sighting: Sighting;
}

/** Two pages with one id would share their evidence; two with one address would alert twice. Both are problems. */
export function duplicates(files: readonly Seen[]): readonly ConfigProblem[] {
  const ids = new Map<string, Standing>();
  const sources = new Map<string, Standing>();
  const problems: ConfigProblem[] = [];
  for (const seen of files) {
    for (const sighting of seen.sightings) {
      const standing = { seen, sighting };
      const twin = firstOf(ids, sighting.id.toLowerCase(), standing);
      const double = sighting.source === undefined ? undefined : firstOf(sources, sighting.source, standing);
      if (twin !== undefined) problems.push(problemOf(standing, 'id', sameId(twin, standing)));
      if (double !== undefined) problems.push(problemOf(standing, 'url', sameSource(double, standing)));
    }
  }
  return problems;
}

/** The first that stood under this key, where there was one before. */
function firstOf(known: Map<string, Standing>, key: string, standing: Standing): Standing | undefined {
  const first = known.get(key);
  if (first === undefined) known.set(key, standing);
  return first;
}

function sameId(first: Standing, second: Standing): string {
  const [one, other] = [first.sighting.id, second.sighting.id];
  if (one === other) return `two pages have the id "${one}"; the other is in ${placeOf(first, 'id', second)}`;
  return `"${other}" and "${one}" in ${placeOf(first, 'id', second)} are the same id, since some disks do not tell upper from lower case`;
}

function sameSource(first: Standing, second: Standing): string {
  return `"${first.sighting.id}" in ${placeOf(first, 'url', second)} has this address too; one address may be watched twice only with another "language", "select" or "remove"`;
}

function placeOf({ seen, sighting }: Standing, key: string, seenFrom: Standing): string {
  const { line } = seen.positionOf([...sighting.path, key]);
  return seen.file === seenFrom.seen.file ? `line ${line}` : `${seen.file}:${line}`;
}

function problemOf({ seen, sighting }: Standing, key: string, message: string): ConfigProblem {
  return { file: seen.file, ...seen.positionOf([...sighting.path, key]), message };
}
