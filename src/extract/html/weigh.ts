import { isBlockName } from './element-kind.ts';
import { isNeverText, shownChildren } from './shown.ts';
import { attribute, type ChildNode, type ElementNode } from './tree.ts';

/** How much text stands in an element, in UTF-16 units without the white space around each piece. */
export interface Weight {
  readonly element: ElementNode;
  readonly parent: Weight | undefined;
  /** The element stands in a link or a button, or is one. */
  readonly inLink: boolean;
  chars: number;
  linkChars: number;
  /** In sentences: runs of text that are too long, or end too much like one, to be a label. */
  proseChars: number;
  links: number;
  buttons: number;
  /** Fields to type or choose in. */
  fields: number;
  hasTitle: boolean;
  /** The unlinked text of the run that the element is part of or holds directly, and whether a sentence ends in it. */
  run: number;
  endsSentence: boolean;
}

export interface Weighed {
  /** Every element that may hold text, parents before their children. */
  readonly order: readonly Weight[];
  /** The ids of what a control of the page opens or shows. */
  readonly controlled: ReadonlySet<string>;
}

/** A run of text this long is no label, name or date. */
const LONG_RUN_CHARS = 60;

/** A shorter run is a sentence when it ends like one. */
const SENTENCE_CHARS = 25;

const SENTENCE_ENDS: ReadonlySet<string> = new Set('.!?…;:。');

const LINK_LIKE = new Set(['a', 'button']);

/** A link with more text than this holds the text rather than leading to it. */
const LONG_LINK_CHARS = 120;

const CONTROLS = new Set(['aria-controls', 'data-target', 'data-bs-target']);

/** Weighs every element below a root that may hold text: one pass down for their own text, one up for the sums. */
export function weigh(roots: readonly ChildNode[]): Weighed {
  const order: Weight[] = [];
  const controlled = new Set<string>();
  const open: { readonly element: ElementNode; readonly parent: Weight | undefined }[] = [];
  const pushElements = (children: readonly ChildNode[], parent: Weight | undefined): void => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child?.kind === 'element' && !isNeverText(child)) open.push({ element: child, parent });
    }
  };

  pushElements(roots, undefined);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const children = shownChildren(next.element);
    const weight = weighOwnText(next.element, next.parent, children);
    order.push(weight);
    noteControlled(next.element, controlled);
    pushElements(children, weight);
  }
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const weight = order[index];
    if (weight !== undefined) addUp(weight);
  }
  return { order, controlled };
}

function weighOwnText(
  element: ElementNode,
  parent: Weight | undefined,
  children: readonly ChildNode[],
): Weight {
  const weight: Weight = {
    element,
    parent,
    inLink: parent?.inLink === true || LINK_LIKE.has(element.name),
    chars: 0,
    linkChars: 0,
    proseChars: 0,
    links: element.name === 'a' ? 1 : 0,
    buttons: isButton(element) ? 1 : 0,
    fields: 0,
    hasTitle: element.name === 'h1',
    run: 0,
    endsSentence: false,
  };
  for (const child of children) {
    if (child.kind === 'element') {
      if (isField(child)) weight.fields += 1;
      continue;
    }
    const text = child.value.trim();
    weight.chars += text.length;
    if (weight.inLink && text.length <= LONG_LINK_CHARS) weight.linkChars += text.length;
    else if (!text.startsWith('©')) {
      weight.run += text.length;
      weight.endsSentence ||= SENTENCE_ENDS.has(text.at(-1) ?? '');
    }
  }
  return weight;
}

const FIELD_TYPES = new Set(['text', 'email', 'password', 'tel', 'url', 'number', 'date']);

function isField(element: ElementNode): boolean {
  if (element.name === 'select' || element.name === 'textarea') return true;
  return element.name === 'input' && FIELD_TYPES.has(attribute(element, 'type')?.toLowerCase() ?? 'text');
}

function isButton(element: ElementNode): boolean {
  return element.name === 'button' || attribute(element, 'role') === 'button';
}

function addUp(weight: Weight): void {
  const { element, parent, run } = weight;
  const isBlock = isBlockName(element.name);
  if (isBlock && (run >= LONG_RUN_CHARS || (run >= SENTENCE_CHARS && weight.endsSentence))) {
    weight.proseChars += run;
  }
  if (parent === undefined) return;
  if (!isBlock) {
    parent.run += run;
    parent.endsSentence ||= weight.endsSentence;
  }
  parent.chars += weight.chars;
  parent.linkChars += weight.linkChars;
  parent.proseChars += weight.proseChars;
  parent.links += weight.links;
  parent.buttons += weight.buttons;
  parent.fields += weight.fields;
  parent.hasTitle ||= weight.hasTitle;
}

function noteControlled(element: ElementNode, controlled: Set<string>): void {
  for (const { name, value } of element.attributes) {
    if (!CONTROLS.has(name)) continue;
    for (const id of value.split(/\s+/)) controlled.add(id.replace(/^#/, ''));
  }
  const href = element.name === 'a' ? attribute(element, 'href') : undefined;
  if (href?.startsWith('#')) controlled.add(href.slice(1));
}
