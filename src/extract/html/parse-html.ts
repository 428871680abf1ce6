import { html, Parser, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { LimitReached, MAX_DEPTH, MAX_NODES } from '../limits.ts';
import { feed } from './feed.ts';
import type { ChildNode, ElementNode, FragmentNode, NothingNode, ParentNode, TextNode } from './tree.ts';

type OwnTree = TreeAdapterTypeMap<
  ChildNode | ParentNode | NothingNode,
  ParentNode,
  ChildNode | NothingNode,
  FragmentNode,
  FragmentNode,
  ElementNode,
  NothingNode,
  TextNode,
  ElementNode,
  NothingNode
>;

const nothing: NothingNode = { kind: 'nothing' };

/** Elements whose end tag may not be left out: one that is open at the end of the bytes was cut off or forgotten. */
const NEEDS_END_TAG = new Set([
  ...[
    'div',
    'section',
    'main',
    'article',
    'ul',
    'ol',
    'dl',
    'table',
    'blockquote',
    'nav',
    'header',
    'footer',
  ],
  ...['aside', 'details', 'form', 'script', 'style', 'title', 'textarea', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

export interface ParsedHtml {
  readonly document: FragmentNode;
  readonly elements: number;
  /** The length of the scripts that are left out of the tree, in UTF-16 units. */
  readonly scriptChars: number;
  /** Whether the bytes stop inside an element and before the end tags of the page. */
  readonly cutOff: boolean;
}

/**
 * Parses a page as a browser would, into a tree of elements and texts only.
 *
 * Throws LimitReached when the tree grows beyond MAX_NODES or MAX_DEPTH.
 */
export function parseHtml(source: string): ParsedHtml {
  const counts: Counts = { nodes: 0, elements: 0, open: new Set() };
  const parser = new Parser<OwnTree>({ treeAdapter: adapter(counts) });
  const scriptChars = feed(parser.tokenizer, source.replace(BEGUN_TAG, ''));
  // The end of the bytes closes a script without a word, so what is open is asked before the parser is told of it.
  const cutOff = isCutOff(source, counts.open);
  parser.tokenizer.write('', true);
  return { document: parser.document, elements: counts.elements, scriptChars, cutOff };
}

/** A tag that stops before its name; read to the end it would be text. */
const BEGUN_TAG = /<\/?$/;

/** Servers append scripts and comments after the page's end; it is looked for in this many last characters first. */
const END_CHARS = 4096;

function isCutOff(source: string, open: ReadonlySet<ElementNode>): boolean {
  const end = source.slice(-END_CHARS);
  if (/<\/(?:body|html)\s*>/i.test(end) || /<\/html\s*>/i.test(source)) return false;
  const stopsInTag = BEGUN_TAG.test(end) || /<\/?[a-z][^<>]*$/i.test(end);
  return stopsInTag || [...open].some(({ name }) => NEEDS_END_TAG.has(name));
}

interface Counts {
  nodes: number;
  elements: number;
  readonly open: Set<ElementNode>;
}

function adapter(counts: Counts): TreeAdapter<OwnTree> {
  let mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS;

  const count = (): void => {
    counts.nodes += 1;
    if (counts.nodes > MAX_NODES) throw new LimitReached(`more than ${MAX_NODES} nodes`);
  };
  const textNode = (value: string): TextNode => {
    count();
    return { kind: 'text', value, parent: undefined };
  };
  const append = (parent: ParentNode, node: ChildNode | NothingNode): void => {
    if (node.kind === 'nothing') return;
    parent.children.push(node);
    node.parent = parent;
  };
  const insertAt = (parent: ParentNode, node: ChildNode, index: number): void => {
    parent.children.splice(index, 0, node);
    node.parent = parent;
  };

  return {
    createDocument: () => ({ kind: 'fragment', children: [] }),
    createDocumentFragment: () => ({ kind: 'fragment', children: [] }),
    createElement: (name, namespace, attributes) => {
      count();
      counts.elements += 1;
      return {
        kind: 'element',
        name,
        namespace,
        attributes,
        children: [],
        parent: undefined,
        content: undefined,
      };
    },
    createCommentNode: () => nothing,
    createTextNode: textNode,

    appendChild: append,
    insertBefore: (parent, node, reference) => {
      if (node.kind !== 'nothing') insertAt(parent, node, indexOf(parent, reference));
    },
    insertText: (parent, text) => {
      const last = parent.children.at(-1);
      if (last?.kind === 'text') last.value += text;
      else append(parent, textNode(text));
    },
    insertTextBefore: (parent, text, reference) => {
      const index = indexOf(parent, reference);
      const before = parent.children[index - 1];
      if (before?.kind === 'text') before.value += text;
      else insertAt(parent, textNode(text), index);
    },
    detachNode: (node) => {
      if (node.kind === 'nothing' || node.parent === undefined) return;
      node.parent.children.splice(indexOf(node.parent, node), 1);
      node.parent = undefined;
    },
    adoptAttributes: (element, attributes) => {
      const names = new Set(element.attributes.map(({ name }) => name));
      for (const attr of attributes) if (!names.has(attr.name)) element.attributes.push(attr);
    },
    setTemplateContent: (element, content) => {
      element.content = { ...content, template: element };
    },
    getTemplateContent: (element) => element.content ?? { kind: 'fragment', children: [] },

    setDocumentType: () => undefined,
    setDocumentMode: (_, next) => {
      mode = next;
    },
    getDocumentMode: () => mode,

    getFirstChild: ({ children }) => children[0] ?? null,
    getChildNodes: ({ children }) => children,
    getParentNode: (node) => ('parent' in node ? (node.parent ?? null) : null),
    getAttrList: ({ attributes }) => attributes,
    getTagName: ({ name }) => name,
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is TextNode => node.kind === 'text',
    isElementNode: (node): node is ElementNode => node.kind === 'element',
    isCommentNode: (node): node is NothingNode => node.kind === 'nothing',
    isDocumentTypeNode: (_): _ is NothingNode => false,

    getNodeSourceCodeLocation: () => undefined,
    setNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,

    onItemPush: (element) => {
      counts.open.add(element);
      if (counts.open.size > MAX_DEPTH) throw new LimitReached(`nested deeper than ${MAX_DEPTH}`);
    },
    onItemPop: (element) => {
      counts.open.delete(element);
    },
  };
}

/** Where a child stands; the parser mostly means the last one. */
function indexOf({ children }: ParentNode, node: ChildNode | NothingNode): number {
  if (node.kind === 'nothing') return children.length;
  return children.at(-1) === node ? children.length - 1 : children.indexOf(node);
}
