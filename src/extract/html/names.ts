import { attribute, type ElementNode } from './tree.ts';

/** What an element's id and classes say it is, where they say so. */
export type NamedRole = 'consent' | 'overlay' | 'navigation' | 'frame' | 'aside' | 'gadget';

const LAYER =
  'banner|bar|notice|notification|pop ?up|modal|dialog|overlay|layer|wall|prompt|message|manager|box|alert|tray|settings';

/** Consent layers: what they are called, and what the widely used consent managers call their own. */
const CONSENT = new RegExp(
  [
    `\\b(?:cookies?|consent|gdpr|ccpa|privacy)(?: \\w+)? (?:${LAYER})\\b`,
    '\\b(?:onetrust|ot|optanon) (?:banner|consent|pc|alert)\\b',
    '\\bcookie(?:bot|consent|banner|bar|notice|first|law|yes|hub|popup|modal|dialog)',
    '\\b(?:cybot ?cookiebot ?dialog|didomi|usercentrics|qc cmp2?|sp message|cmp(?:box|wrapper)|cky|osano cm|klaro)\\b',
    '\\b(?:iubenda cs|fc consent|cc (?:window|banner)|eu cookie|cmplz|tarteaucitron|axeptio|evidon|truste)\\b',
    '\\b(?:consent (?:root|sdk|ui)|borlabs cookie)\\b',
  ].join('|'),
);

const OVERLAY =
  /\b(?:modal|pop ?up|lightbox|off ?canvas|drawer|toast|tooltip|snackbar|chat (?:widget|bubble|button|launcher)|live ?chat|preloader|backdrop)\b/;

const NAVIGATION =
  /\b(?:nav|navbar|navigation|menu|sub ?menu|mega ?menu|top ?bar|breadcrumbs?|pagination|pager|skip (?:link|to|nav)\w*|(?:language|lang|locale|country|region) (?:picker|selector|switcher|switch|select|menu|list|dropdown|chooser|options|nav))\b/;

const FRAME = /\b(?:footer|site header|page header|global header|main header|masthead)\b/;

const ASIDE =
  /\b(?:side ?bar|social|share|sharing|related|recommended|recommendations|newsletter|subscribe|advert|adverts|ads|promo|comments|feedback|helpful|votes?|search results?)\b/;

/** What helps to get around and about: no text of a page is called so. */
const GADGET =
  /\b(?:article votes?|share (?:buttons|bar|links|this|icons)|social (?:share|sharing|links|icons|buttons)|(?:related|recommended|similar|popular) (?:articles?|posts?|content|topics?|links|stories)|(?:recently|last) viewed(?: articles)?|app (?:banner|download)|mini cart|cart (?:icon|count|link)|search (?:form|box|bar))\b/;

const known = new Map<string, NamedRole | 'none'>();

/** Names differ from page to page without end; the memory of those seen is emptied when it holds this many. */
const MAX_KNOWN = 5_000;

/** Longer lists of classes are style rules, not names. */
const MAX_NAME_CHARS = 300;

export function roleByName(element: ElementNode): NamedRole | undefined {
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.slice(
    0,
    MAX_NAME_CHARS,
  );
  if (names.length < 3) return undefined;
  let role = known.get(names);
  if (role === undefined) {
    role = readNames(names);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(names, role);
  }
  return role === 'none' ? undefined : role;
}

function readNames(names: string): NamedRole | 'none' {
  const words = names
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[-_]+/g, ' ')
    .trim();
  if (CONSENT.test(words)) return 'consent';
  if (OVERLAY.test(words)) return 'overlay';
  if (NAVIGATION.test(words)) return 'navigation';
  if (FRAME.test(words)) return 'frame';
  if (GADGET.test(words)) return 'gadget';
  if (ASIDE.test(words)) return 'aside';
  return 'none';
}
