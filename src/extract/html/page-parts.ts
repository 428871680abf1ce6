import type { PagePart, Stretch } from '../../model/page.ts';
import { findSelected } from './selectors.ts';
import { shownChildren } from './shown.ts';
import { type ChildNode, type ElementNode, type FragmentNode, pushReversed } from './tree.ts';

/** What the settings of a page name of it. */
export interface NamedParts {
  /** The outermost nodes of all parts, in the order of the page. */
  readonly nodes: readonly ChildNode[];
  /** The parts that are not on the page. */
  readonly unmatched: readonly PagePart[];
}

/** Finds parts of a page; what one of them matches does not depend on the others. */
export function findParts(root: FragmentNode, parts: readonly PagePart[]): NamedParts {
  const found = new Set<ChildNode>();
  const unmatched: PagePart[] = [];
  const places = parts.some((part) => typeof part !== 'string') ? placesBelow(root) : new Map();
  for (const part of parts) {
    const nodes = typeof part === 'string' ? findSelected(root, part) : nodesIn(root, part, places);
    if (nodes.length === 0) unmatched.push(part);
    for (const node of nodes) found.add(node);
  }
  return { nodes: outermostOf(root, found), unmatched };
}

/** A part as a person reads it. */
export function partText(part: PagePart): string {
  if (typeof part === 'string') return part;
  return Object.entries(part)
    .map(([key, selector]) => `${key} ${selector}`)
    .join(', ');
}

/** Where a node begins and ends, counted in the nodes of the page. */
interface Place {
  readonly from: number;
  readonly to: number;
}

function placesBelow(root: FragmentNode): ReadonlyMap<ChildNode, Place> {
  const places = new Map<ChildNode, Place>();
  const open: { node: ChildNode; from?: number }[] = [];
  const pushAll = (children: readonly ChildNode[]): void =>
    pushReversed(
      open,
      children.map((node) => ({ node })),
    );
  let at = 0;
  pushAll(root.children);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, from } = next;
    if (from !== undefined) places.set(node, { from, to: at });
    else {
      open.push({ node, from: at });
      at += 1;
      if (node.kind === 'element') pushAll(shownChildren(node));
    }
  }
  return places;
}

/** The outermost nodes that lie in a stretch as a whole; none where its ends are not on the page. */
function nodesIn(
  root: FragmentNode,
  stretch: Stretch,
  places: ReadonlyMap<ChildNode, Place>,
): readonly ChildNode[] {
  const placesOf = (selector: string | undefined): readonly Place[] =>
    selector === undefined ? [] : findSelected(root, selector).flatMap((node) => places.get(node) ?? []);
  const start = placesOf(stretch.startBefore)[0]?.from ?? placesOf(stretch.startAfter)[0]?.to;
  if (start === undefined) return [];
  const ends = [
    ...placesOf(stretch.endBefore).map(({ from }) => from),
    ...placesOf(stretch.endAfter).map(({ to }) => to),
  ];
  const end = ends.find((each) => each > start);
  if (end === undefined) return [];

  const within: ChildNode[] = [];
  const open: ChildNode[] = root.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { from, to } = places.get(node) ?? { from: 0, to: 0 };
    if (from >= start && to <= end) within.push(node);
    else if (to > start && from < end && node.kind === 'element') pushReversed(open, shownChildren(node));
  }
  return within;
}

function outermostOf(root: FragmentNode, wanted: ReadonlySet<ChildNode>): readonly ChildNode[] {
  const outermost: ChildNode[] = [];
  const open: ChildNode[] = root.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (wanted.has(node)) outermost.push(node);
    else if (node.kind === 'element') pushReversed(open, shownChildren(node));
  }
  return outermost;
}

/** Takes a node out of its page. */
export function detach(node: ChildNode): void {
  const siblings = node.parent?.children;
  if (siblings !== undefined) siblings.splice(siblings.indexOf(node), 1);
  node.parent = undefined;
}

/** Neighbours of one parent, so that the ends of two paragraphs do not become one. */
export function byParent(nodes: readonly ChildNode[]): readonly (readonly ChildNode[])[] {
  const groups: ChildNode[][] = [];
  let last: ElementNode | FragmentNode | undefined;
  for (const node of nodes) {
    if (groups.length > 0 && node.parent === last) groups.at(-1)?.push(node);
    else groups.push([node]);
    last = node.parent;
  }
  return groups;
}
