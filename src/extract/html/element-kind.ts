import { attribute, type ElementNode, type ParentNode } from './tree.ts';

/** How an element shapes the text in it. */
export type ElementKind =
  | 'inline'
  | 'block'
  | 'break'
  | 'heading'
  /** What opens an accordion or a tab: the heading of what it opens. */
  | 'control'
  /** A `details` element: its summary is a heading for what stands in it only. */
  | 'disclosure'
  | 'list'
  | 'item'
  | 'definition'
  | 'table'
  | 'preformatted'
  /** A raised footnote number, which is no part of the word before it. */
  | 'note-mark'
  | 'button';

const KINDS = new Map<string, ElementKind>([
  ...kinds(
    'block',
    'address article aside blockquote body center caption dialog div dl dt fieldset figcaption',
  ),
  ...kinds(
    'block',
    'figure footer form header hgroup hr html legend main nav p search section tbody td tfoot th',
  ),
  ...kinds('block', 'thead tr marquee frameset'),
  ...kinds('preformatted', 'pre listing plaintext xmp'),
  ...kinds('heading', 'h1 h2 h3 h4 h5 h6'),
  ...kinds('list', 'ul ol menu dir'),
  ...kinds('item', 'li'),
  ...kinds('definition', 'dd'),
  ...kinds('table', 'table'),
  ...kinds('disclosure', 'details'),
  ...kinds('control', 'summary'),
  ...kinds('break', 'br'),
  ...kinds('button', 'button'),
]);

const ROLES = new Map<string, ElementKind>([
  ['heading', 'heading'],
  ['list', 'list'],
  ['listitem', 'item'],
  ['tab', 'control'],
  ['button', 'button'],
]);

function kinds(kind: ElementKind, names: string): [string, ElementKind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** Whether elements of this name begin and end a run of text, whatever their role. */
export function isBlockName(name: string): boolean {
  return KINDS.has(name) && name !== 'br' && name !== 'button';
}

export function kindOf(element: ElementNode): ElementKind {
  const kind = roleKind(element) ?? KINDS.get(element.name);
  if (kind === 'button') return buttonKind(element);
  if (kind === 'control') return holdsHeading(element) ? 'block' : kind;
  if (kind !== undefined) return kind;
  if (element.name.includes('-')) return isAmongText(element) ? 'inline' : 'block';
  if (element.name === 'sup' && isNoteMark(element)) return 'note-mark';
  return 'inline';
}

function roleKind(element: ElementNode): ElementKind | undefined {
  if (element.name !== 'div' && element.name !== 'button' && element.name !== 'span') return undefined;
  const role = attribute(element, 'role');
  return role === undefined ? undefined : ROLES.get(role);
}

/** What buttons are called that open a part of the page, where no attribute says so. */
const OPENS_BY_NAME = /accordion|collapsible|faq/i;

/** A button that opens a part of the page names that part; any other is a control and not text. */
function buttonKind(element: ElementNode): ElementKind {
  const opens =
    OPENS_BY_NAME.test(attribute(element, 'class') ?? '') ||
    element.attributes.some(({ name }) => name === 'aria-expanded' || name === 'aria-controls');
  if (!opens || attribute(element, 'aria-haspopup') !== undefined) return 'button';
  return holdsHeading(element) ? 'block' : 'control';
}

/** Headings in a summary or button stand near its top. */
const LOOK_AT_NODES = 60;

function holdsHeading(element: ElementNode): boolean {
  const open: ElementNode[] = [element];
  for (let seen = 0; seen < LOOK_AT_NODES; seen += 1) {
    const next = open.shift();
    if (next === undefined) return false;
    if (KINDS.get(next.name) === 'heading') return true;
    for (const child of next.children) if (child.kind === 'element') open.push(child);
  }
  return false;
}

/** The parents that have text of their own: asked once for all of their children, of which there may be many. */
const textParents = new WeakMap<ParentNode, boolean>();

/** Whether an element stands between words: a custom element is a block unless it does. */
function isAmongText({ parent }: ElementNode): boolean {
  if (parent === undefined) return false;
  let hasText = textParents.get(parent);
  if (hasText === undefined) {
    hasText = parent.children.some((child) => child.kind === 'text' && child.value.trim() !== '');
    textParents.set(parent, hasText);
  }
  return hasText;
}

function isNoteMark({ children }: ElementNode): boolean {
  const [only] = children;
  if (only?.kind === 'text') return /^\s*[[(]?\d{1,3}[\])]?\s*$/.test(only.value);
  return only?.kind === 'element' && only.name === 'a' && isNoteMark(only);
}
