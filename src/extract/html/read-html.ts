import { fault } from '../../model/fault.ts';
import { BlockWriter } from '../block-writer.ts';
import { cleanText } from '../clean-text.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { markupSignals } from './markup-signals.ts';
import { findLeftOut, type LeftOut } from './own-text.ts';
import { type ParsedHtml, parseHtml } from './parse-html.ts';
import { isPassing } from './passing.ts';
import { findSelected } from './selectors.ts';
import type { ChildNode, ElementNode, FragmentNode } from './tree.ts';
import { writeBlocks } from './walk.ts';
import { weigh } from './weigh.ts';

/** What a page's settings say about its text: CSS selectors of what counts, and of what is left out. */
export interface Selection {
  readonly select: readonly string[];
  readonly remove: readonly string[];
}

/** Reads the page's own text; or exactly the part that its settings select. */
export function readHtml(
  source: string,
  { select, remove }: Selection = { select: [], remove: [] },
): Extracted {
  const parsed = parseHtml(source);
  if (remove.length > 0) for (const element of findSelected(parsed.document, remove)) detach(element);
  const left = findLeftOut(weigh(parsed.document.children));
  if (select.length === 0) return written(source, parsed, parsed.document.children, left);
  const selected = findSelected(parsed.document, select);
  if (selected.length === 0) return { kind: 'fault', fault: fault('selector-unmatched', select.join(', ')) };
  return written(source, parsed, selected, { elements: new Set(), layers: left.layers, keptLayerChars: 0 });
}

/** Reads markup that is nothing but text, as made from Markdown: nothing of it surrounds the text. */
export function readPlainMarkup(source: string): BlockWriter {
  const writer = new BlockWriter();
  writeBlocks(parseHtml(source).document.children, new Set(), writer);
  return writer;
}

function written(source: string, parsed: ParsedHtml, roots: readonly ChildNode[], left: LeftOut): Extracted {
  const writer = new BlockWriter(isPassing);
  writeBlocks(roots, left.elements, writer);
  return finish('html', writer, titleOf(parsed.document), markupSignals(source, parsed, left));
}

function detach(element: ElementNode): void {
  const siblings = element.parent?.children;
  if (siblings !== undefined) siblings.splice(siblings.indexOf(element), 1);
  element.parent = undefined;
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
