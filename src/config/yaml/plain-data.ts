import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** No configuration nests deeper; a deeper one would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 24;

/** Values in one file, each alias counted with all that it stands for: far above 10,000 pages, far below a bomb. */
const MAX_VALUES = 500_000;

/** What is wrong with a YAML tree beyond its syntax, and at which offset. */
export interface Misfit {
  readonly offset: number;
  readonly message: string;
  /** Where the first of two stands. */
  readonly first?: number;
}

interface Anchored {
  readonly value: unknown;
  readonly size: number;
}

interface Walk {
  readonly anchors: Map<string, Anchored>;
  readonly misfits: Misfit[];
  values: number;
}

/**
 * A YAML tree as plain data, with what does not fit. A key without a value counts as not set, so that a section
 * whose keys are all commented out does no harm.
 */
export function plainDataOf(root: Node | null): {
  readonly data: unknown;
  readonly misfits: readonly Misfit[];
} {
  const walk: Walk = { anchors: new Map(), misfits: [], values: 0 };
  const data = root === null ? undefined : convert(root, walk, 0);
  return { data, misfits: walk.misfits };
}

function convert(node: unknown, walk: Walk, depth: number): unknown {
  if (isAlias(node)) return follow(node.source, offsetOf(node), walk);
  const before = walk.values;
  walk.values += 1;
  const value = convertOwn(node, walk, depth);
  if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined)
    walk.anchors.set(node.anchor, { value, size: walk.values - before });
  return value;
}

function convertOwn(node: unknown, walk: Walk, depth: number): unknown {
  if (isScalar(node)) return node.value ?? undefined;
  if (!isMap(node) && !isSeq(node)) return undefined;
  if (depth >= MAX_DEPTH) {
    walk.misfits.push({ offset: offsetOf(node), message: 'this is nested too deeply' });
    return undefined;
  }
  return isMap(node) ? convertMap(node, walk, depth) : convertList(node, walk, depth);
}

function convertList(list: YAMLSeq, walk: Walk, depth: number): unknown {
  return list.items.map((item) => convert(item, walk, depth + 1));
}

function convertMap(map: YAMLMap, walk: Walk, depth: number): unknown {
  const seen = new Map<string, number>();
  const entries: (readonly [string, unknown])[] = [];
  for (const { key, value } of map.items) {
    const name = String(isScalar(key) ? (key.value ?? '') : '');
    const first = seen.get(name);
    if (first === undefined) seen.set(name, offsetOf(key));
    else walk.misfits.push({ offset: offsetOf(key), message: `"${name}" stands here twice`, first });
    entries.push([name, convert(value, walk, depth + 1)]);
  }
  return Object.fromEntries(entries);
}

/** An alias stands for what its anchor, above it, holds; so an alias can never hold itself. */
function follow(name: string, offset: number, walk: Walk): unknown {
  const anchored = walk.anchors.get(name);
  if (anchored === undefined) {
    walk.misfits.push({ offset, message: `"*${name}" names no anchor "&${name}" above it` });
    return undefined;
  }
  if (walk.values + anchored.size > MAX_VALUES) {
    walk.misfits.push({ offset, message: `"*${name}" makes the file too large` });
    return undefined;
  }
  walk.values += anchored.size;
  return anchored.value;
}

/** Where a node begins in the text. */
export function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}
