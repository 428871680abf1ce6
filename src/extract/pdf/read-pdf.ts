import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { fault } from '../../model/fault.ts';
import { BlockWriter } from '../block-writer.ts';
import { cleanText, withoutControls } from '../clean-text.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { LimitReached, MAX_PDF_PAGES } from '../limits.ts';
import { type Line, linesOf } from './lines-of.ts';
import { withoutRunningLines } from './without-running-lines.ts';

/** Names that the reader of PDFs gives to what is wrong with a file. */
const DAMAGED = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'MissingPDFException',
]);

/** Headings are set larger than the text around them by at least this share. */
const HEADING_SIZE = 1.15;
const HEADING_CHARS = 160;

/** Lines further apart than this many letter sizes begin a new paragraph. */
const PARAGRAPH_GAP = 1.75;

/** Reads the text of a PDF page by page; paragraphs by distance, headings by size. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  let title: string;
  let pages: readonly (readonly Line[])[];
  try {
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    try {
      if (pdf.numPages > MAX_PDF_PAGES) throw new LimitReached(`more than ${MAX_PDF_PAGES} pages`);
      const { items } = await extractTextItems(pdf);
      pages = withoutRunningLines(items.map(linesOf));
      const { info } = await getMeta(pdf);
      title = typeof info.Title === 'string' ? cleanText(withoutControls(info.Title)) : '';
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    const because = whyUnreadable(error);
    if (because === undefined) throw error;
    return { kind: 'fault', fault: fault('unreadable-document', because) };
  }
  if (pages.every((lines) => lines.length === 0)) {
    return { kind: 'fault', fault: fault('pdf-without-text', `${pages.length} pages`) };
  }
  const writer = new BlockWriter();
  writePages(pages, writer);
  return finish('pdf', writer, title === '' ? undefined : title);
}

function whyUnreadable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'PasswordException') return 'the file asks for a password';
  return DAMAGED.has(error.name) ? 'the file is damaged' : undefined;
}

function writePages(pages: readonly (readonly Line[])[], writer: BlockWriter): void {
  const body = usualSize(pages);
  let before: Line | undefined;
  for (const [index, lines] of pages.entries()) {
    for (const [number, line] of lines.entries()) {
      const isHeading = line.size >= body * HEADING_SIZE && line.text.length <= HEADING_CHARS;
      if (number === 0) {
        if (before === undefined || endsParagraph(before) || isHeading) writer.end();
        else writer.text(' ');
      } else if (before !== undefined && isApart(before, line)) writer.end();
      writer.turnTo(index + 1);
      if (isHeading) writeHeading(line, body, writer);
      else {
        writer.text(withoutControls(line.text));
        writer.lineBreak();
      }
      before = line;
    }
  }
  writer.end();
}

function writeHeading({ text, size }: Line, body: number, writer: BlockWriter): void {
  writer.end();
  writer.text(withoutControls(text));
  writer.endHeading(size >= body * 1.6 ? 1 : size >= body * 1.3 ? 2 : 3);
}

function isApart(before: Line, line: Line): boolean {
  const gap = before.y - line.y;
  return gap < 0 || gap > Math.max(before.size, line.size) * PARAGRAPH_GAP;
}

function endsParagraph({ text }: Line): boolean {
  return /[.!?:;]["”’)]*\s*$/.test(text);
}

/** The size that most of the letters have. */
function usualSize(pages: readonly (readonly Line[])[]): number {
  const chars = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    chars.set(rounded, (chars.get(rounded) ?? 0) + text.length);
  }
  return [...chars].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}
