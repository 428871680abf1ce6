import { type MarkupSignals, NOTE_CHARS } from '../../model/signals.ts';
import { cleanText } from '../clean-text.ts';
import type { LeftOut } from './own-text.ts';
import type { ParsedHtml } from './parse-html.ts';
import { attribute, type ChildNode, type ElementNode, pushReversed } from './tree.ts';

/** How much markup is looked at for the text in it. */
const NOSCRIPT_CHARS = 20_000;

interface Found {
  scriptChars: number;
  passwordFields: number;
  emailFields: number;
  readonly noscript: string[];
  declaredLanguage: string | undefined;
  canonicalUrl: string | undefined;
  refreshTo: string | undefined;
}

/** Reads what judging needs of the markup, in one pass over the whole tree. */
export function markupSignals(
  source: string,
  { document, elements, scriptChars, cutOff }: ParsedHtml,
  { layers, keptLayerChars }: LeftOut,
): MarkupSignals {
  const found: Found = {
    scriptChars,
    passwordFields: 0,
    emailFields: 0,
    noscript: [],
    declaredLanguage: undefined,
    canonicalUrl: undefined,
    refreshTo: undefined,
  };
  for (const element of elementsBelow(document.children)) note(element, found);
  const layerText = cleanText(layers.flatMap((element) => [...textsBelow(element.children)]).join(' '));
  return {
    ...found,
    sourceChars: source.length,
    elements,
    cutOff,
    noscript: cleanText(
      found.noscript
        .join(' ')
        .slice(0, NOSCRIPT_CHARS)
        .replace(/<[^>]*>/g, ' '),
    ).slice(0, NOTE_CHARS),
    layer: layerText.slice(0, NOTE_CHARS),
    layerChars: layerText.length,
    keptLayerChars,
  };
}

function note(element: ElementNode, found: Found): void {
  switch (element.name) {
    case 'html':
      found.declaredLanguage ??= nonEmpty(attribute(element, 'lang') ?? attribute(element, 'xml:lang'));
      break;
    case 'script':
      for (const child of element.children)
        if (child.kind === 'text') found.scriptChars += child.value.length;
      break;
    case 'noscript':
      for (const child of element.children) if (child.kind === 'text') found.noscript.push(child.value);
      break;
    case 'input': {
      const type = attribute(element, 'type')?.toLowerCase();
      if (type === 'password') found.passwordFields += 1;
      if (type === 'email') found.emailFields += 1;
      break;
    }
    case 'link':
      if (attribute(element, 'rel')?.toLowerCase() === 'canonical') {
        found.canonicalUrl ??= nonEmpty(attribute(element, 'href'));
      }
      break;
    case 'meta':
      if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') {
        found.refreshTo ??= refreshTarget(attribute(element, 'content') ?? '');
      }
      break;
  }
}

/** The address in `5; url=/elsewhere`; a page that only reloads itself has none. */
function refreshTarget(content: string): string | undefined {
  return nonEmpty(/^[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1]);
}

function nonEmpty(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function* elementsBelow(roots: readonly ChildNode[]): Generator<ElementNode> {
  const open = roots.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') continue;
    yield node;
    pushReversed(open, node.children);
  }
}

function* textsBelow(roots: readonly ChildNode[]): Generator<string> {
  const open = roots.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') yield node.value;
    else if (node.name !== 'script' && node.name !== 'style') pushReversed(open, node.children);
  }
}
