import type { Document } from '../../model/document.ts';
import type { Signals } from '../../model/signals.ts';
import { BlockWriter } from '../block-writer.ts';
import { cleanText } from '../clean-text.ts';
import { languageOf } from '../language.ts';
import { markupSignals } from './markup-signals.ts';
import { findLeftOut } from './own-text.ts';
import { parseHtml } from './parse-html.ts';
import type { ChildNode, ElementNode, FragmentNode } from './tree.ts';
import { writeBlocks } from './walk.ts';
import { weigh } from './weigh.ts';

export function readHtml(source: string) {
  const parsed = parseHtml(source);
  const body = bodyOf(parsed.document);
  const left = findLeftOut(weigh(body));
  const writer = new BlockWriter();
  writeBlocks(body, left.elements, writer);
  const title = titleOf(parsed.document);
  const language = languageOf(writer.blocks);
  const document: Document = {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    blocks: writer.blocks,
  };
  const signals: Signals = {
    format: 'html',
    textChars: writer.blocks.reduce((sum, { text }) => sum + text.length, 0),
    markup: markupSignals(source, parsed, left),
  };
  return { document, signals };
}

function bodyOf({ children }: FragmentNode): readonly ChildNode[] {
  return children;
}

function titleOf({ children }: FragmentNode): string | undefined {
  const html = children.find((child): child is ElementNode => child.kind === 'element');
  const head = html?.children.find((child) => child.kind === 'element' && child.name === 'head');
  if (head?.kind !== 'element') return undefined;
  const title = head.children.find((child) => child.kind === 'element' && child.name === 'title');
  if (title?.kind !== 'element') return undefined;
  const text = cleanText(title.children.map((child) => (child.kind === 'text' ? child.value : '')).join(''));
  return text === '' ? undefined : text;
}
