import { isNeverText } from './shown.ts';
import { attribute, type ChildNode, type ElementNode, pushReversed } from './tree.ts';
import type { Weight } from './weigh.ts';

/** The innermost container with nearly all of the page's text, and the way down to it. */
export interface Core {
  readonly around: Set<Weight>;
  readonly within: Set<Weight>;
  /** What holds the page's `main`, where that has nearly all of its sentences or of its text, and that itself. */
  readonly aroundMain: ReadonlySet<Weight>;
}

/** The share of the page's sentences, and of its text outside links, that its core holds. */
const CORE_SENTENCES = 0.85;
const CORE_TEXT = 0.7;

/** A `main` that holds a list or a table has few sentences: then this share of the text outside menus and the like. */
const MAIN_TEXT = 0.8;

const FRAMES = new Set(['nav', 'footer', 'dialog', 'navigation', 'contentinfo', 'alertdialog']);

const CONTAINERS = new Set(['html', 'body', 'div', 'main', 'article', 'section', 'form', 'center']);

export function findCore(order: readonly Weight[]): Core {
  const [root] = order;
  const around = new Set<Weight>();
  const within = new Set<Weight>();
  let core: Weight | undefined;
  for (const weight of order) {
    const { element, parent, proseChars } = weight;
    if (root === undefined || parent !== core || proseChars === 0) continue;
    if (!CONTAINERS.has(element.name) && !element.name.includes('-')) continue;
    if (proseChars < root.proseChars * CORE_SENTENCES || unlinked(weight) < unlinked(root) * CORE_TEXT)
      continue;
    around.add(weight);
    core = weight;
  }
  for (const weight of order) {
    if (weight === core || (weight.parent !== undefined && within.has(weight.parent))) within.add(weight);
  }
  return { around, within, aroundMain: findMain(order) };
}

function findMain(order: readonly Weight[]): ReadonlySet<Weight> {
  const [root] = order;
  const around = new Set<Weight>();
  const main = order.find(({ element }) => isMain(element));
  if (root === undefined || main === undefined) return around;
  const hasSentences = main.proseChars >= root.proseChars * CORE_SENTENCES;
  if (!hasSentences && unlinked(main) < (unlinked(root) - unlinkedInFrames(order)) * MAIN_TEXT) return around;
  for (let weight: Weight | undefined = main; weight !== undefined; weight = weight.parent)
    around.add(weight);
  return around;
}

/** The text outside links in the menus, footers and dialogs of a page. */
function unlinkedInFrames(order: readonly Weight[]): number {
  const inside = new Set<Weight>();
  let chars = 0;
  for (const weight of order) {
    const { parent, element } = weight;
    const isInside = parent !== undefined && inside.has(parent);
    if (!isInside && !FRAMES.has(element.name) && !FRAMES.has(attribute(element, 'role') ?? '')) continue;
    inside.add(weight);
    if (!isInside) chars += unlinked(weight);
  }
  return chars;
}

function isMain(element: ElementNode): boolean {
  return element.name === 'main' || attribute(element, 'role') === 'main';
}

/** A question to the reader, a slogan, a label: what stands outside of `main` and says more is read. */
const OUTSIDE_PROSE_CHARS = 100;

/** Whether a part stands beside what the page itself marks as its main part, and says hardly anything. */
export function isOutsideMain(weight: Weight, { aroundMain }: Core): boolean {
  const { parent, element, proseChars, hasTitle } = weight;
  if (parent === undefined || !aroundMain.has(parent) || aroundMain.has(weight) || isMain(parent.element))
    return false;
  return proseChars <= OUTSIDE_PROSE_CHARS && !hasTitle && !isDated(element);
}

function unlinked({ chars, linkChars }: Weight): number {
  return chars - linkChars;
}

/** So much of a list of links is links. */
const LINK_SHARE = 0.7;

/**
 * Outside the core, a part without a single sentence, without the title and without a date is navigation, a button or
 * a label. A part with a date is looked at piece by piece: the date belongs to the text, what stands beside it may not.
 */
export function isLooseChrome(weight: Weight, core: Core): boolean {
  const { parent, chars, linkChars, element } = weight;
  if (parent === undefined || core.within.has(weight) || core.around.has(weight)) return false;
  if (!core.around.has(parent) || weight.proseChars > 0 || weight.hasTitle) return false;
  if (linkChars > chars * LINK_SHARE || !isDated(element)) return true;
  if (chars > DATED_LINE_CHARS) core.around.add(weight);
  return false;
}

/** A line such as "Last updated: 4 May 2024" stands in the head of many pages, above their text. */
const DATED_LINE_CHARS = 120;

/** How much of a part is read for a date. */
const LOOK_AT_CHARS = 5_000;

function isDated(element: ElementNode): boolean {
  const text = textBelow(element, LOOK_AT_CHARS);
  return /\b(?:19|20)\d\d\b/.test(text.replace(/(?:©|copyright|\(c\)).{0,40}|\d{4}\W{0,3}©/gi, ''));
}

function textBelow(root: ElementNode, most: number): string {
  let text = '';
  const open: ChildNode[] = [root];
  for (let node = open.pop(); node !== undefined && text.length < most; node = open.pop()) {
    if (node.kind === 'text') text = `${text} ${node.value.trim()}`;
    else if (!isNeverText(node)) pushReversed(open, node.children);
  }
  return text;
}
