import { counted } from '../model/counted.ts';
import type { Document } from '../model/document.ts';
import { type FacetReading, facets } from '../model/facet.ts';
import type { Passage } from '../model/passage.ts';
import { printInLines, type Run } from './in-lines.ts';
import type { Colour, Output } from './shell.ts';
import { onPage } from './show-finding.ts';

/** So much of a long block is shown on either side of a passage. */
const NEAR_CHARS = 160;

/** Prints passages where they stand, with the words that they were read by, for a person. */
export function showPassages(out: Output, document: Document, passages: readonly Passage[]): void {
  for (const [index, passage] of passages.entries()) {
    showPassage(out, document, passage, `${index + 1} of ${passages.length}`);
    out.line();
  }
  out.line(summaryOf(passages));
}

function showPassage(out: Output, document: Document, passage: Passage, number: string): void {
  const { path, page, leadIn, kind, facets: readings, reasons } = passage;
  const heading = path.length === 0 ? (document.title ?? '') : path.join(' › ');
  out.line(out.paint('bold', `${kind} passage ${number}`));
  printInLines(out, [{ text: onPage(heading, page), colour: 'dim' }], { first: '  ' });
  const words = (isAbove: boolean) =>
    readings.filter(({ inLeadIn }) => (inLeadIn === true) === isAbove).map((facet) => facet.words);
  for (const sentence of leadIn) {
    printInLines(out, marked(sentence, words(true), 'dim'), { first: '  … ', rest: '    ' });
  }
  printInLines(out, inItsBlock(document, passage, words(false)), { first: '  ▌ ' });
  showFacets(out, readings);
  printInLines(out, [{ text: `found because it ${reasons.join(' and ')}`, colour: 'dim' }], {
    first: '    ',
  });
}

function inItsBlock(document: Document, passage: Passage, words: readonly string[]): readonly Run[] {
  const { from, to, quote } = passage;
  const text = document.blocks[passage.block]?.text ?? quote;
  const own = marked(quote, words);
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (before.trim() === '' && after.trim() === '') return own;
  const near = { before: before.slice(-NEAR_CHARS), after: after.slice(0, NEAR_CHARS) };
  return [
    { text: near.before === before ? before : `… ${near.before.replace(/^\S*\s/, '')}`, colour: 'dim' },
    { text: '«' },
    ...own,
    { text: '»' },
    { text: near.after === after ? after : `${near.after.replace(/\s\S*$/, '')} …`, colour: 'dim' },
  ];
}

/** A text with the words that count in it between ‹ and ›, where each stands first; those that overlap become one. */
function marked(text: string, words: readonly string[], colour?: Colour): readonly Run[] {
  const spans = words
    .map((word) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from);
  const runs: Run[] = [];
  let at = 0;
  for (let index = 0; index < spans.length; ) {
    const from = spans[index]?.from ?? at;
    let to = from;
    while (index < spans.length && (spans[index]?.from ?? 0) <= to) {
      to = Math.max(to, spans[index]?.to ?? to);
      index += 1;
    }
    runs.push({ text: text.slice(at, from), colour }, { text: `‹${text.slice(from, to)}›`, colour: 'bold' });
    at = to;
  }
  return [...runs, { text: text.slice(at), colour }];
}

/** As wide as the longest name of a facet, and a space. */
const FACET_WIDTH = 'consent_or_warrant '.length;
const INDENT = 4;

/** In the order of the facets; each is named once. */
function showFacets(out: Output, readings: readonly FacetReading[]): void {
  let last: string | undefined;
  for (const facet of facets) {
    for (const reading of readings.filter((each) => each.facet === facet)) {
      showFacet(out, facet === last ? '' : facet, reading);
      last = facet;
    }
  }
}

function showFacet(out: Output, name: string, { value, words, inLeadIn }: FacetReading): void {
  // What counts as a number is told by its row and column, not in other words.
  const said = words === value ? '' : ` “${words}”${inLeadIn === true ? ', above' : ''}`;
  const rest = ' '.repeat(INDENT + FACET_WIDTH);
  const first = name === '' ? rest : ' '.repeat(INDENT) + out.paint('cyan', name.padEnd(FACET_WIDTH));
  printInLines(out, [{ text: value }, { text: said, colour: 'dim' }], { first, rest });
}

function summaryOf(passages: readonly Passage[]): string {
  if (passages.length === 0) return 'No emergency-disclosure passage was found.';
  const emergency = passages.filter(({ kind }) => kind === 'emergency').length;
  const safety = passages.length - emergency;
  const languages = [...new Set(passages.map(({ language }) => language))].join(', ');
  return `${counted(passages.length, 'passage')} (${languages}): ${emergency} emergency, ${safety} safety`;
}
