import { cleanText } from '../clean-text.ts';
import { leadsElsewhere, skipsMenu } from './passing.ts';
import { isNeverText, shownChildren } from './shown.ts';
import { attribute, type ChildNode, type ElementNode, pushReversed } from './tree.ts';
import type { Weight } from './weigh.ts';

/** More text than this is no list of links that is shown beside a page. */
const MAX_CHARS = 3_000;

/** So much of it is links, its heading aside. */
const LINK_SHARE = 0.7;

const PARTS = new Set(['div', 'section', 'aside', 'article', 'ul', 'footer']);

const HEADING = /^h[1-6]$/;

/** Whether a part of a page is only links to other pages, under a heading that says so. */
export function leadsOnlyElsewhere({ element, chars, linkChars, links, proseChars }: Weight): boolean {
  if (!PARTS.has(element.name) || links === 0 || proseChars > 0 || chars > MAX_CHARS) return false;
  const heading = beginningOf(element);
  if (heading === undefined || !leadsElsewhere(heading)) return false;
  return linkChars > (chars - heading.length) * LINK_SHARE;
}

/** Whether a link only leads past the menu of its page. */
export function isSkipLink(element: ElementNode): boolean {
  if (element.name !== 'a' || attribute(element, 'href')?.startsWith('#') !== true) return false;
  return skipsMenu(cleanText(textsBelow(element).join(' ')));
}

/** The text of the heading that a part begins with. */
function beginningOf(root: ElementNode): string | undefined {
  const open: ChildNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') {
      if (node.value.trim() !== '') return undefined;
    } else if (HEADING.test(node.name)) return cleanText(textsBelow(node).join(' '));
    else if (!isNeverText(node)) pushReversed(open, shownChildren(node));
  }
  return undefined;
}

function textsBelow(root: ElementNode): string[] {
  const texts: string[] = [];
  const open: ChildNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') texts.push(node.value);
    else if (!isNeverText(node)) pushReversed(open, shownChildren(node));
  }
  return texts;
}
