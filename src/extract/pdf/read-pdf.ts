import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { counted } from '../../model/counted.ts';
import { fault } from '../../model/fault.ts';
import { BlockWriter } from '../block-writer.ts';
import { cleanText, withoutControls } from '../clean-text.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { LimitReached, MAX_PDF_PAGES } from '../limits.ts';
import { linesOf } from './lines-of.ts';
import { type OwnLines, withoutRunningLines } from './without-running-lines.ts';
import { writePages } from './write-pages.ts';

/** Names that the reader of PDFs gives to what is wrong with a file. */
const DAMAGED = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'MissingPDFException',
]);

/** Reads the text of a PDF page by page; what runs along with its pages is said once, at the end. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  let title: string;
  let printed: OwnLines;
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > MAX_PDF_PAGES) throw new LimitReached(`more than ${MAX_PDF_PAGES} pages`);
      const { items } = await extractTextItems(pdf);
      printed = withoutRunningLines(items.map(linesOf));
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
  const { pages, running } = printed;
  if (running.length === 0 && pages.every((lines) => lines.length === 0)) {
    return { kind: 'fault', fault: fault('pdf-without-text', counted(pages.length, 'page')) };
  }
  const writer = new BlockWriter();
  writePages(pages, writer);
  writer.turnTo(1);
  for (const line of running) {
    writer.text(withoutControls(line));
    writer.end();
  }
  return finish('pdf', writer, title === '' ? undefined : title);
}

function whyUnreadable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'PasswordException') return 'the file asks for a password';
  return DAMAGED.has(error.name) ? 'the file is damaged' : undefined;
}
