import { isDeepStrictEqual } from 'node:util';
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { pageIdOf } from './expand-pages.ts';

/** The keys of a page, as they are written; a key that is `undefined` is taken out. */
export type WrittenKeys = Readonly<Record<string, unknown>>;

/** A page as it is to be written down: `id` and `url`, and what else it says of itself. */
export interface NewPage extends WrittenKeys {
  readonly id: string;
  readonly url: string;
}

/** One thing to be altered in a vendor's file. */
export type VendorEdit =
  /** Makes the file when there is none. */
  | { readonly kind: 'add-page'; readonly vendor: string; readonly name: string; readonly page: NewPage }
  /** An edition of a page that has editions, or is there with one address that becomes its first. */
  | { readonly kind: 'add-locale'; readonly vendor: string; readonly page: string; readonly locale: NewPage }
  | { readonly kind: 'set'; readonly vendor: string; readonly page: string; readonly keys: WrittenKeys };

/** The new text of the file, or why it cannot be written. */
export type Edited = { readonly text: string } | { readonly refused: string };

/** In the order of the shipped files, so that files written by hand and by us look alike. */
const ORDER = ['id', 'title', 'type', 'language', 'jurisdictions', 'schedule', 'fetcher', 'url'];

/** For editors that know JSON Schema. */
const HEAD = '# yaml-language-server: $schema=../schema/vendor.schema.json\n\n';

/**
 * The text of a vendor's file with one edit; what else stands in it, comments too, stays as it is. Whether the new text
 * is a configuration that can be used is for the loader to say.
 */
export function editVendorFile(text: string | undefined, edit: VendorEdit): Edited {
  if (text === undefined)
    return edit.kind === 'add-page' ? newFile(edit) : { refused: `There is no vendor "${edit.vendor}".` };
  const document = parseDocument(text, { stringKeys: true, resolveKnownTags: false });
  if (document.errors.length > 0 || !isMap(document.contents))
    return { refused: 'The file cannot be read as it stands: “exigent config check” says why.' };
  const refused = applied(document, edit);
  return refused === undefined ? { text: written(document, text) } : { refused };
}

function newFile({ name, page }: Extract<VendorEdit, { kind: 'add-page' }>): Edited {
  const document = parseDocument('', { stringKeys: true, resolveKnownTags: false });
  document.contents = document.createNode({ vendor: name, pages: [inOrder(page)] }) as never;
  return { text: HEAD + document.toString({ lineWidth: 0 }) };
}

/** Applies an edit in place; says why not where it cannot be. */
function applied(document: Document, edit: VendorEdit): string | undefined {
  switch (edit.kind) {
    case 'add-page':
      return addTo(document, ['pages'], edit.page);
    case 'add-locale':
      return addLocale(document, edit);
    case 'set': {
      const entry = entryOf(document, edit.vendor, edit.page);
      if (entry === undefined) return `There is no page "${edit.page}" in this file.`;
      const lenders = lendersIn(document);
      for (const [key, value] of Object.entries(edit.keys)) {
        if (value === undefined) entry.delete(key);
        else entry.set(key, inPlaceOf(entry.get(key, true), document.createNode(value)));
      }
      inherit(document, lenders);
      return undefined;
    }
  }
}

/** A new value with the comments that stood at the old one; what a list still holds stays as it is written. */
function inPlaceOf(old: unknown, value: Node): Node {
  if (!isNode(old)) return value;
  for (const place of ['comment', 'commentBefore'] as const) {
    const said = old[place];
    if (said !== undefined) value[place] = said;
  }
  if (isSeq(old) && isSeq(value)) {
    const same = (one: unknown, other: unknown): boolean =>
      isScalar(one) && isScalar(other) && one.value === other.value;
    value.flow = old.flow === true;
    value.items = value.items.map((item) => old.items.find((each) => same(each, item)) ?? item);
  }
  return value;
}

/** The nodes that aliases stand for, by the aliases. */
function lendersIn(document: Document): ReadonlyMap<Alias, Node> {
  const lenders = new Map<Alias, Node>();
  visit(document, {
    Alias(_, alias) {
      const lender = alias.resolve(document);
      if (lender !== undefined) lenders.set(alias, lender);
    },
  });
  return lenders;
}

/** Whoever borrowed a value that is gone from where it stood holds it from now on, for those behind, too. */
function inherit(document: Document, lenders: ReadonlyMap<Alias, Node>): void {
  const there = new Set<Node>();
  visit(document, {
    Node(_, node) {
      there.add(node);
    },
    Alias(_, alias) {
      const lender = lenders.get(alias);
      if (lender === undefined || there.has(lender)) return undefined;
      there.add(lender);
      return lender;
    },
  });
}

function addTo(document: Document, path: readonly unknown[], page: NewPage): string | undefined {
  const list = document.getIn(path);
  const node = document.createNode(inOrder(page));
  if (isSeq(list)) {
    // As the others are set apart from each other.
    const previous = list.items.at(-1);
    if (isMap(node) && isMap(previous)) {
      node.flow = previous.flow === true;
      node.spaceBefore = list.items.length > 1 && previous.spaceBefore === true;
    }
    list.add(node);
  } else document.setIn(path, document.createNode([inOrder(page)]));
  return undefined;
}

function addLocale(
  document: Document,
  { vendor, page, locale }: Extract<VendorEdit, { kind: 'add-locale' }>,
): string | undefined {
  const entry = pageEntries(document).find((each) => textAt(each, 'id') === page);
  if (entry === undefined) return `There is no page "${vendor}/${page}".`;
  if (textAt(entry, 'url') !== undefined)
    return `"${vendor}/${page}" has one address: its editions need ids of their own first, and its evidence is filed under the name it has. Add a page instead.`;
  const index = pageEntries(document).indexOf(entry);
  return addTo(document, ['pages', index, 'locales'], locale);
}

/** The section of a page, or of one locale of it, by the name that the page has elsewhere. */
function entryOf(document: Document, vendor: string, page: string): YAMLMap | undefined {
  for (const entry of pageEntries(document)) {
    const id = textAt(entry, 'id') ?? '';
    const locales = entry.get('locales');
    if (!isSeq(locales)) {
      if (pageIdOf(vendor, id) === page) return entry;
      continue;
    }
    const found = locales.items
      .filter(isMap)
      .find((locale) => pageIdOf(vendor, id, textAt(locale, 'id') ?? '') === page);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pageEntries(document: Document): readonly YAMLMap[] {
  const pages = document.get('pages');
  return isSeq(pages) ? pages.items.filter(isMap) : [];
}

function textAt(entry: YAMLMap, key: string): string | undefined {
  const value = entry.get(key, true);
  return isScalar(value) ? String(value.value) : undefined;
}

function inOrder(page: NewPage): WrittenKeys {
  const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const entries = Object.entries(page).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** Lines that say the same are spaced as they were, and the ends of lines are what they were. */
function written(document: Document, before: string): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: !/[{[]\S/.test(before) });
  const spaced = spacedAs(before.replaceAll('\r\n', '\n'), text);
  const said = (each: string): unknown =>
    parseDocument(each, { stringKeys: true, resolveKnownTags: false }).toJS();
  const kept = isDeepStrictEqual(said(spaced), said(text)) ? spaced : text;
  return before.includes('\r\n') ? kept.replaceAll('\n', '\r\n') : kept;
}

/** The lines of a text, each as the other has it where they differ in nothing but spaces. */
function spacedAs(before: string, text: string): string {
  const key = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${line.replaceAll(' ', '')}`;
  const known = Map.groupBy(before.split('\n'), key);
  return text
    .split('\n')
    .map((line) => known.get(key(line))?.shift() ?? line)
    .join('\n');
}
