import { attribute, type ChildNode, type ElementNode } from './tree.ts';

/** Elements whose content is never text of the page: code, embedded things, pictures and form fields. */
const NEVER_TEXT = new Set([
  ...[
    'head',
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'canvas',
    'audio',
    'video',
  ],
  ...['svg', 'select', 'textarea', 'datalist', 'input', 'progress', 'meter', 'map', 'frameset', 'noframes'],
]);

export function isNeverText({ name }: ElementNode): boolean {
  return NEVER_TEXT.has(name);
}

/** The children that are shown: for a host of a declarative shadow root the shadow's children, then its own. */
export function shownChildren(element: ElementNode): readonly ChildNode[] {
  const shadow = element.children.find(isShadowRoot);
  if (shadow?.content === undefined) return element.children;
  return [...shadow.content.children, ...element.children];
}

function isShadowRoot(node: ChildNode): node is ElementNode {
  if (node.kind !== 'element' || node.name !== 'template') return false;
  return attribute(node, 'shadowrootmode') !== undefined;
}

export type Hiding = 'hidden' | 'decoration';

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** How an element's own markup takes it out of sight: not displayed, or only kept from screen readers. */
export function hidingOf(element: ElementNode): Hiding | undefined {
  let decoration = false;
  for (const { name, value } of element.attributes) {
    if (name === 'hidden') return 'hidden';
    if (name === 'style' && HIDING_STYLE.test(value)) return 'hidden';
    if (name === 'aria-hidden' && value === 'true') decoration = true;
  }
  return decoration ? 'decoration' : undefined;
}
