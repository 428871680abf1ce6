import { markWords, sideOf } from '../alert/mark-words.ts';
import type { Direction, FacetReading, FacetStep } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import { printInLines, type Run } from './in-lines.ts';
import type { Colour, Output } from './shell.ts';

/** What a direction means for the people whose data it is. */
const protection: Record<Direction, string> = {
  broader: '▼ protection weakened',
  narrower: '▲ protection strengthened',
  mixed: '▼▲ weakened in part, strengthened in part',
  neutral: 'neither weakened nor strengthened',
};

const arrows: Record<Direction, string> = { broader: '▼', narrower: '▲', mixed: '◆', neutral: '·' };

const colours: Record<Direction, Colour> = {
  broader: 'red',
  narrower: 'green',
  mixed: 'yellow',
  neutral: 'dim',
};

/** Prints what a change did to one passage, for a person. */
export function showFinding(out: Output, finding: Finding): void {
  const { op, kind, materiality, direction, path, page, leadIn, before, after, steps, reasons } = finding;
  out.line();
  out.line(
    `${out.paint('bold', `${kind} passage ${op}`)}, ${materiality}  ${out.paint(colours[direction], protection[direction])}`,
  );
  printInLines(out, [{ text: onPage(path.join(' › '), page), colour: 'dim' }], { first: '  ' });
  const shown = before ?? after ?? '';
  for (const sentence of leadIn.filter((each) => !shown.startsWith(each))) {
    printInLines(out, [{ text: sentence, colour: 'dim' }], { first: '  … ', rest: '    ' });
  }
  showSides(out, before, after);
  printInLines(out, [{ text: finding.explanation }], { first: '    ' });
  for (const step of steps) showStep(out, step);
  const because = reasons.length === 0 ? '' : `because it ${reasons.join(' and ')}`;
  if (because !== '') printInLines(out, [{ text: because, colour: 'dim' }], { first: '    ' });
}

/** Where it stands, with its page where the document has pages. */
export function onPage(headings: string, page: number | undefined): string {
  const parts = [headings, page === undefined ? '' : `page ${page}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** The words before and after; marks that are read without colour, too, on those that differ. */
function showSides(out: Output, before: string | undefined, after: string | undefined): void {
  const runs = markWords(before ?? '', after ?? '');
  const isWhole = !runs.some(({ op }) => op === 'same');
  const side = (own: 'removed' | 'added', colour: Colour): readonly Run[] =>
    sideOf(runs, own).flatMap(({ op, text }): readonly Run[] => {
      if (op === 'same') return [{ text }];
      return isWhole ? [{ text, colour }] : differing(text, own, colour);
    });
  if (before !== undefined) printInLines(out, side('removed', 'red'), { first: '  - ', rest: '    ' });
  if (after !== undefined) printInLines(out, side('added', 'green'), { first: '  + ', rest: '    ' });
}

/** The spaces around words that differ stay outside of their marks. */
function differing(text: string, own: 'removed' | 'added', colour: Colour): readonly Run[] {
  const words = text.trim();
  if (words === '') return [{ text }];
  const from = text.indexOf(words);
  const marked = own === 'removed' ? `[-${words}-]` : `{+${words}+}`;
  return [{ text: text.slice(0, from) }, { text: marked, colour }, { text: text.slice(from + words.length) }];
}

/** As wide as the longest name of a facet, and a space. */
const FACET_WIDTH = 'consent_or_warrant '.length;
const INDENT = 4;

function showStep(out: Output, { facet, before, after, direction }: FacetStep): void {
  const arrow = out.paint(colours[direction], arrows[direction]);
  const first = `${' '.repeat(INDENT)}${arrow} ${out.paint('cyan', facet.padEnd(FACET_WIDTH))}`;
  const rest = ' '.repeat(INDENT + 2 + FACET_WIDTH);
  printInLines(out, [{ text: `${said(before)} → ${said(after)}` }], { first, rest });
}

function said(reading: FacetReading | undefined): string {
  if (reading === undefined) return '(nothing)';
  return reading.words === reading.value ? reading.value : `${reading.value} “${reading.words}”`;
}
