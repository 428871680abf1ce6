import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shippedLexicon } from '../src/config/lexicon.ts';
import { findPassages } from '../src/disclosure/find-passages.ts';
import type { Lexicon } from '../src/disclosure/lexicon.ts';
import type { Extracted, Extractor, ExtractRequest } from '../src/extract/extractor.ts';
import type { Document } from '../src/model/document.ts';
import { pageIn, type Style, styles, surroundings } from './captures-styles.ts';

/** What became of one document on a page of one style. */
export interface Survival {
  readonly document: string;
  readonly style: Style;
  readonly passages: number;
  /** Quotes of passages whose words are not in the page's text any more. */
  readonly lostWords: readonly string[];
  /** Quotes whose words are there, but that are no passage any more. */
  readonly lostPassages: readonly string[];
  /** Sentences of the surroundings that were taken for the page's own. */
  readonly strays: readonly string[];
}

type Read = (request: ExtractRequest) => Promise<Extracted>;

export function corpusDocuments(shared: string): readonly string[] {
  const folder = path.join(shared, 'corpus/wording/texts');
  return readdirSync(folder).map((file) => path.join(folder, file));
}

/** Prints for each style how many passages are lost on pages of it, and how often something strays into their text. */
export async function printSurvival(
  shared: string,
  extractor: Extractor,
  showMisses: boolean,
): Promise<void> {
  const all = Object.keys(styles) as Style[];
  const lexicon = shippedLexicon();
  const became: Survival[] = [];
  for (const file of corpusDocuments(shared)) {
    became.push(...(await survive(file, all, lexicon, (request) => extractor.extract(request))));
  }
  for (const style of all) {
    const of = became.filter((one) => one.style === style);
    printSurvivalOf(style, of, showMisses);
  }
}

export function printSurvivalOf(name: string, of: readonly Survival[], showMisses: boolean): void {
  const sum = (count: (one: Survival) => number): number => of.reduce((total, one) => total + count(one), 0);
  process.stdout.write(
    `${name.padEnd(10)} ${sum(({ passages }) => passages)} passages of ${of.length} documents: ` +
      `words of ${sum(({ lostWords }) => lostWords.length)} lost, ` +
      `${sum(({ lostPassages }) => lostPassages.length)} not found as passages, ` +
      `${sum(({ strays }) => strays.length)} strays\n`,
  );
  if (!showMisses) return;
  for (const { document, lostWords, lostPassages } of of)
    for (const quote of [...lostWords, ...lostPassages])
      process.stdout.write(`  MISS ${document} ${JSON.stringify(quote.slice(0, 160))}\n`);
}

/** Puts a document on a page of each of the styles, and looks for its passages there. */
export async function survive(
  file: string,
  styles: readonly Style[],
  lexicon: Lexicon,
  read: Read,
): Promise<readonly Survival[]> {
  const markdown = readFileSync(file, 'utf8');
  const source = await documentOf(markdown, 'text/markdown', read);
  const passages = findPassages(source, lexicon);
  const survivals: Survival[] = [];
  for (const style of styles) {
    const page = await documentOf(pageIn(style, markdown), 'text/html; charset=utf-8', read);
    const text = squeezed(page.blocks.map((block) => block.text).join(' '));
    const found = findPassages(page, lexicon).map(({ quote }) => squeezed(quote));
    const quotes = passages.map(({ quote }) => quote);
    const lostWords = quotes.filter((quote) => !text.includes(squeezed(quote)));
    const lostPassages = quotes.filter((quote) => {
      const words = squeezed(quote);
      return text.includes(words) && !found.some((each) => each.includes(words) || words.includes(each));
    });
    survivals.push({
      document: path.basename(file),
      style,
      passages: passages.length,
      lostWords,
      lostPassages,
      strays: surroundings.filter((sentence) => text.includes(squeezed(sentence))),
    });
  }
  return survivals;
}

/** A text without what only its layout puts between words. */
function squeezed(text: string): string {
  return text.replace(/[\s|]+/g, '');
}

async function documentOf(source: string, contentType: string, read: Read): Promise<Document> {
  const bytes = new TextEncoder().encode(source);
  const extracted = await read({
    bytes,
    contentType,
    url: 'https://lumicam.example/p',
    select: [],
    remove: [],
    ignore: [],
  });
  if (extracted.kind === 'document') return extracted.document;
  throw new Error(`${extracted.fault.code}: ${extracted.fault.because}`);
}
