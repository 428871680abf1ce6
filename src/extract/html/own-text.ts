import { type Core, findCore, isLooseChrome, isOutsideMain } from './core.ts';
import { isSkipLink, leadsOnlyElsewhere } from './elsewhere.ts';
import { type NamedRole, roleByName } from './names.ts';
import { type Hiding, hidingOf } from './shown.ts';
import { isOpenedPart, isTelling } from './telling.ts';
import { attribute, type ElementNode } from './tree.ts';
import type { Weighed, Weight } from './weigh.ts';

/** What is left out of a page's own text, and what was found there. */
export interface LeftOut {
  readonly elements: ReadonlySet<ElementNode>;
  /** Dialogs and consent layers, those left out and those that are most of the page and kept for that. */
  readonly layers: readonly ElementNode[];
  readonly keptLayerChars: number;
}

/** A part with more than this share of the page's text is the page, whatever it is called. */
const BULK_SHARE = 0.3;

/** A dialog or consent layer with more than this share of the page's text is all that was sent. */
const MOST_SHARE = 0.5;

/** A header, an aside or navigation with more sentences than slogans need says something of its own. */
const FRAME_PROSE_CHARS = 300;

/** A footer has legal lines and the small print of a newsletter; with more than these it says something of its own. */
const FOOTER_PROSE_CHARS = 1_000;

/** Above this share of links, a part is a list of links, however long it is. */
const LINK_LIST_SHARE = 0.5;

/** A form with so many fields is there to be filled in: its text is labels. */
const FORM_FIELDS = 2;

/** Hidden text with a sentence is something that a reader can open; without one it is a label for a script. */
const OPENED_PROSE_CHARS = 60;

/** What is called a gadget has a question or a title at most, and a few labels. */
const GADGET_PROSE_CHARS = 100;
const GADGET_CHARS = 400;

/** Icons, their short labels, and the messages that a script shows beside a field. */
const DECORATION_CHARS = 40;

interface Place {
  readonly root: Weight;
  readonly inContent: boolean;
  readonly controlled: ReadonlySet<string>;
  readonly core: Core;
}

/**
 * Finds what surrounds a page's own text: navigation, the page's header and footer, dialogs, consent layers, hidden
 * labels. When in doubt a part is kept: text too many is a nuisance, a clause too few a failure.
 */
export function findLeftOut({ order, controlled }: Weighed): LeftOut {
  const [root] = order;
  const elements = new Set<ElementNode>();
  const layers: ElementNode[] = [];
  let keptLayerChars = 0;
  if (root === undefined) return { elements, layers, keptLayerChars };

  const core = findCore(order);
  const content = new Set<Weight>();
  const inside = new Set<Weight>();
  for (const weight of order) {
    const { element, parent } = weight;
    if (parent !== undefined && inside.has(parent)) {
      inside.add(weight);
      continue;
    }
    const inContent = parent !== undefined && content.has(parent);
    if (inContent || isContent(element)) content.add(weight);
    if (weight.chars === 0) continue;
    const place = { root, inContent, controlled, core };
    if (isLayer(weight, core)) {
      layers.push(element);
      const kept = isMost(weight, root);
      if (kept) keptLayerChars += weight.chars;
      if (kept) continue;
    } else if (!isSurrounding(weight, place) || keepsForWords(weight)) continue;
    inside.add(weight);
    elements.add(element);
  }
  return { elements, layers, keptLayerChars };
}

function isContent({ name, attributes }: ElementNode): boolean {
  if (name === 'main' || name === 'article') return true;
  return attributes.some(
    (attr) => attr.name === 'role' && (attr.value === 'main' || attr.value === 'article'),
  );
}

/**
 * A dialog or consent layer: it lies over the page. One known by its name only has something to press as well, and a
 * dialog that speaks of disclosure and not of consent is a part of the page that its reader opens.
 */
function isLayer(weight: Weight, core: Core): boolean {
  const { element, parent } = weight;
  if (element.name === 'html' || element.name === 'body' || parent === undefined) return false;
  const isConsent = roleByName(element) === 'consent';
  if (isDialog(element)) return isConsent || weight.proseChars === 0 || !isOpenedPart(element);
  return weight.buttons > 0 && !core.within.has(weight) && isConsent;
}

function isDialog(element: ElementNode): boolean {
  const role = attribute(element, 'role');
  if (element.name === 'dialog' || role === 'dialog' || role === 'alertdialog') return true;
  return attribute(element, 'aria-modal') === 'true';
}

/** Whatever surrounds the page, a sentence about disclosure in it is read. */
function keepsForWords({ element, proseChars }: Weight): boolean {
  return proseChars > 0 && isTelling(element);
}

function isMost({ proseChars, chars }: Weight, root: Weight): boolean {
  return proseChars > root.proseChars * MOST_SHARE && chars > root.chars * MOST_SHARE;
}

function isSurrounding(weight: Weight, place: Place): boolean {
  const { element } = weight;
  if (element.name === 'html' || element.name === 'body' || isBulk(weight, place.root)) return false;
  const named = roleByName(element);
  const hiding = hidingOf(element);
  if (hiding !== undefined && (named === 'overlay' || staysHidden(weight, hiding, place))) return true;
  if (isNavigation(element)) return weight.proseChars <= FRAME_PROSE_CHARS;
  if (isForm(weight)) return true;
  if (isPageFrame(weight, place)) return true;
  if (named !== undefined && isFrameByName(weight, named, place)) return true;
  if (isSkipLink(element) || leadsOnlyElsewhere(weight)) return true;
  return isLooseChrome(weight, place.core) || isOutsideMain(weight, place.core);
}

function isBulk({ chars, linkChars }: Weight, root: Weight): boolean {
  return chars > root.chars * BULK_SHARE && linkChars < chars * LINK_LIST_SHARE;
}

function isForm({ element, fields, proseChars, hasTitle }: Weight): boolean {
  return element.name === 'form' && fields >= FORM_FIELDS && !hasTitle && proseChars <= FRAME_PROSE_CHARS;
}

function staysHidden(weight: Weight, hiding: Hiding, { controlled, core }: Place): boolean {
  const { element, chars, linkChars, proseChars } = weight;
  const id = attribute(element, 'id');
  if (id !== undefined && controlled.has(id)) return false;
  if (hiding === 'decoration') return chars < DECORATION_CHARS;
  if (core.within.has(weight)) return chars < DECORATION_CHARS || linkChars > chars * LINK_LIST_SHARE;
  return proseChars < OPENED_PROSE_CHARS;
}

const NAVIGATION_ROLES = new Set([
  'navigation',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'listbox',
  'tooltip',
]);

function isNavigation(element: ElementNode): boolean {
  if (element.name === 'nav' || element.name === 'search') return true;
  return NAVIGATION_ROLES.has(attribute(element, 'role') ?? '');
}

/** The header or footer of the page as a whole or an aside, unless it carries the title or says something. */
function isPageFrame(weight: Weight, { inContent }: Place): boolean {
  const { element, hasTitle, proseChars, chars, linkChars } = weight;
  const role = attribute(element, 'role');
  if (hasTitle) return false;
  if (role === 'contentinfo' || (element.name === 'footer' && !inContent)) {
    return proseChars <= FOOTER_PROSE_CHARS || linkChars > chars * LINK_LIST_SHARE;
  }
  if (proseChars > FRAME_PROSE_CHARS) return false;
  if (role === 'banner' || role === 'complementary') return true;
  if (element.name === 'aside') return proseChars === 0 || !inContent;
  return element.name === 'header' && !inContent;
}

const NAMED_BLOCKS = new Set([
  ...['div', 'section', 'ul', 'ol', 'dl', 'form', 'aside', 'header', 'footer', 'p', 'fieldset'],
]);

function isFrameByName(weight: Weight, named: NamedRole, { inContent, core }: Place): boolean {
  const { element, hasTitle, proseChars, linkChars, chars } = weight;
  if (hasTitle) return false;
  if (element.name === 'a') return named === 'navigation' && linkChars === chars;
  if (!NAMED_BLOCKS.has(element.name) && !element.name.includes('-')) return false;
  switch (named) {
    case 'navigation':
    case 'aside':
      return proseChars === 0 && !(core.within.has(weight) && chars > linkChars * 2);
    case 'frame':
      return !inContent && !core.within.has(weight) && proseChars <= FRAME_PROSE_CHARS;
    case 'gadget':
      return isGadget(weight);
    default:
      return false;
  }
}

function isGadget({ element, proseChars, linkChars, chars }: Weight): boolean {
  if (proseChars > GADGET_PROSE_CHARS || isTelling(element)) return false;
  return chars <= GADGET_CHARS || linkChars > chars * LINK_LIST_SHARE;
}
