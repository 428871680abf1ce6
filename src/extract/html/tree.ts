import type { html, Token } from 'parse5';

export type Attribute = Token.Attribute;

export interface TextNode {
  readonly kind: 'text';
  value: string;
  parent: ParentNode | undefined;
}

export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly namespace: html.NS;
  readonly attributes: Attribute[];
  readonly children: ChildNode[];
  parent: ParentNode | undefined;
  /** What stands inside a `template`. */
  content: FragmentNode | undefined;
}

export interface FragmentNode {
  readonly kind: 'fragment';
  readonly children: ChildNode[];
  /** The `template` whose content it is. */
  readonly template?: ElementNode;
}

/** Comments and doctypes are no part of the text; the parser only needs something to hand around. */
export interface NothingNode {
  readonly kind: 'nothing';
}

export type ChildNode = ElementNode | TextNode;
export type ParentNode = ElementNode | FragmentNode;

/** The value of an attribute; names are lower case, as the HTML parser leaves them. */
export function attribute(element: ElementNode, name: string): string | undefined {
  for (const attr of element.attributes) if (attr.name === name) return attr.value;
  return undefined;
}

/** The element that a node stands in; for the content of a shadow root its host. */
export function parentElement({ parent }: ChildNode): ElementNode | undefined {
  if (parent === undefined || parent.kind === 'element') return parent;
  return parent.template === undefined ? undefined : parentElement(parent.template);
}

/** Puts nodes on a stack so that the first comes off it first; there may be more of them than a call takes arguments. */
export function pushReversed<Each>(stack: Each[], nodes: readonly Each[]): void {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node !== undefined) stack.push(node);
  }
}
