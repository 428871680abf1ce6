import path from 'node:path';
import { type PageId, vendorIdOf } from '../model/page.ts';
import type { ConfigProblem } from './problem.ts';
import { type Keys, keysOf } from './raw-keys.ts';
import { sightings } from './sightings.ts';
import { type Position, parseYaml } from './yaml/yaml-tree.ts';

/** What is wrong with one key of a page's entry; with the file or another entry where there is no key. */
export interface KeyProblem {
  readonly key?: string;
  readonly message: string;
}

/** The entry of a page, or of one of its editions, as it stands in its vendor's file: its own keys, none from above. */
export function writtenPage(text: string, vendor: string, page: PageId): Keys | undefined {
  const tree = parseYaml(vendor, text);
  if ('problems' in tree) return undefined;
  const seen = sightings(vendor, tree.data).find(({ id }) => id === page);
  return seen && keysOf(valueAt(tree.data, seen.path));
}

/** Says which key of a page's entry each problem is about, by where it stands in the text. */
export function problemsByKey(
  problems: readonly ConfigProblem[],
  { file, text, page }: { readonly file: string; readonly text: string; readonly page: PageId },
): readonly KeyProblem[] {
  const vendor = vendorIdOf(page);
  const tree = parseYaml(file, text);
  const entries = 'problems' in tree ? [] : sightings(vendor, tree.data);
  return problems.map((problem) => {
    const { message, line, hint } = problem;
    const said = hint === undefined ? message : `${message} (did you mean ${hint}?)`;
    const whole = { message: `${problem.file}${line === undefined ? '' : `:${line}`}: ${said}` };
    if ('problems' in tree || path.basename(problem.file) !== file) return whole;
    const entry = entries.findLast((each) => isAtOrBehind(problem, tree.positionOf(each.path)));
    if (entry === undefined || entry.id !== page) return whole;
    const keys = Object.keys(keysOf(valueAt(tree.data, entry.path)));
    const places = keys
      .map((key) => ({ key, ...tree.positionOf([...entry.path, key]) }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column);
    const key = places.findLast((place) => isAtOrBehind(problem, place))?.key;
    return key === undefined ? whole : { key, message: said.replace(LABEL, '') };
  });
}

/** The keys that lead to the place; the form shows the place by itself. */
const LABEL = /^[\w.]+: /;

function isAtOrBehind({ line = 0, column = 0 }: ConfigProblem, place: Position): boolean {
  return line > place.line || (line === place.line && column >= place.column);
}

function valueAt(data: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}
