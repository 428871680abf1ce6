import { type Options, selectAll } from 'css-select';
import { shownChildren } from './shown.ts';
import {
  attribute,
  type ChildNode,
  type ElementNode,
  type FragmentNode,
  parentElement,
  pushReversed,
} from './tree.ts';

type Node = ChildNode | FragmentNode;

const adapter: NonNullable<Options<Node, ElementNode>['adapter']> = {
  isTag: (node) => node.kind === 'element',
  getName: ({ name }) => name,
  getAttributeValue: attribute,
  hasAttrib: (element, name) => attribute(element, name) !== undefined,
  getChildren: (node) => (node.kind === 'element' ? [...shownChildren(node)] : childrenOf(node)),
  getParent: (element) => parentElement(element) ?? null,
  getSiblings: (node) => (node.kind === 'fragment' ? [node] : (node.parent?.children ?? [node])),
  getText: textOf,
  removeSubsets: (nodes) => outermost(nodes),
};

/** The elements below a root that a selector matches, those in shadow roots as well, in the order of the page. */
export function findSelected(root: FragmentNode, selector: string): readonly ElementNode[] {
  return selectAll<Node, ElementNode>(selector, root, { adapter });
}

function childrenOf(node: Node): ChildNode[] {
  return node.kind === 'text' ? [] : node.children;
}

function outermost<Each extends Node>(nodes: readonly Each[]): Each[] {
  const all = new Set<Node>(nodes);
  return nodes.filter((node) => {
    for (let above = parentOf(node); above !== undefined; above = parentOf(above)) {
      if (all.has(above)) return false;
    }
    return true;
  });
}

function parentOf(node: Node): ElementNode | undefined {
  return node.kind === 'fragment' ? undefined : parentElement(node);
}

function textOf(node: Node): string {
  const parts: string[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'text') parts.push(next.value);
    else pushReversed(open, next.children);
  }
  return parts.join('');
}
