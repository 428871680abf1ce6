import { fault } from '../../model/fault.ts';
import type { PagePart } from '../../model/page.ts';
import { BlockWriter } from '../block-writer.ts';
import { cleanText } from '../clean-text.ts';
import type { Extracted, ReadDocument } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { markupSignals } from './markup-signals.ts';
import { findLeftOut, type LeftOut } from './own-text.ts';
import { byParent, detach, findParts, partText } from './page-parts.ts';
import { type ParsedHtml, parseHtml } from './parse-html.ts';
import { isPassing } from './passing.ts';
import type { ChildNode, ElementNode, FragmentNode } from './tree.ts';
import { writeBlocks } from './walk.ts';
import { weigh } from './weigh.ts';

/** What a page's settings say about its text: the parts that count, and those that are left out. */
export interface Selection {
  readonly select: readonly PagePart[];
  readonly remove: readonly PagePart[];
}

/** Reads the page's own text; or exactly the part that its settings select. */
export function readHtml(
  source: string,
  { select, remove }: Selection = { select: [], remove: [] },
): Extracted {
  const parsed = parseHtml(source);
  const removed = findParts(parsed.document, remove);
  for (const node of removed.nodes) detach(node);
  const unfound = removed.unmatched.map((part) => `remove: ${partText(part)}`);
  const idle = unfound.length === 0 ? {} : { idle: unfound };
  const left = findLeftOut(weigh(parsed.document.children));
  if (select.length === 0) return { ...written(source, parsed, [parsed.document.children], left), ...idle };
  const { nodes, unmatched } = findParts(parsed.document, select);
  if (unmatched.length > 0)
    return { kind: 'fault', fault: fault('selector-unmatched', unmatched.map(partText).join('; ')) };
  const kept = { elements: new Set<ElementNode>(), layers: left.layers, keptLayerChars: 0 };
  return { ...written(source, parsed, byParent(nodes), kept), ...idle };
}

/** Reads markup that is nothing but text, as made from Markdown: nothing of it surrounds the text. */
export function readPlainMarkup(source: string): BlockWriter {
  const writer = new BlockWriter();
  writeBlocks(parseHtml(source).document.children, new Set(), writer);
  return writer;
}

function written(
  source: string,
  parsed: ParsedHtml,
  groups: readonly (readonly ChildNode[])[],
  left: LeftOut,
): ReadDocument {
  const writer = new BlockWriter(isPassing);
  for (const roots of groups) writeBlocks(roots, left.elements, writer);
  return finish('html', writer, titleOf(parsed.document), markupSignals(source, parsed, left));
}

function titleOf({ children }: FragmentNode): string | undefined {
  const title = childNamed(childNamed(childNamed({ children }, 'html'), 'head'), 'title');
  const text = cleanText(
    (title?.children ?? []).map((child) => (child.kind === 'text' ? child.value : '')).join(''),
  );
  return text === '' ? undefined : text;
}

function childNamed(
  parent: Pick<ElementNode, 'children'> | undefined,
  name: string,
): ElementNode | undefined {
  return parent?.children.find(
    (child): child is ElementNode => child.kind === 'element' && child.name === name,
  );
}
