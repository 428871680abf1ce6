import { fault } from '../model/fault.ts';
import { decodeText } from './decode-text.ts';
import type { Extracted, ExtractRequest } from './extract-request.ts';
import { formatOf } from './format-of.ts';
import { readHtml } from './html/read-html.ts';
import { ignoreTexts } from './ignore-texts.ts';
import { LimitReached, MAX_INPUT_BYTES } from './limits.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readMarkdown } from './plain/read-markdown.ts';
import { readText } from './plain/read-text.ts';
import { readCsv } from './sheet/read-csv.ts';
import { readXlsx } from './sheet/read-xlsx.ts';

/** Reads bytes as what they are. The same bytes and settings give the same document. Made to run in a worker. */
export async function readDocument(request: ExtractRequest): Promise<Extracted> {
  try {
    const extracted = await readAs(request);
    return extracted.kind === 'fault' ? extracted : ignoreTexts(extracted, request.ignore);
  } catch (error) {
    // A RangeError is what V8 throws when its stack is full or a string grows too long.
    if (error instanceof LimitReached || error instanceof RangeError) {
      return { kind: 'fault', fault: fault('too-complex', error.message) };
    }
    throw error;
  }
}

async function readAs(request: ExtractRequest): Promise<Extracted> {
  const { bytes, contentType, url } = request;
  if (bytes.length > MAX_INPUT_BYTES) throw new LimitReached(`more than ${MAX_INPUT_BYTES} bytes`);
  const format = formatOf(bytes, contentType, url);
  if (format !== undefined && format !== 'html' && request.select.length > 0) {
    return { kind: 'fault', fault: fault('selector-unmatched', `there are no selectors in ${format}`) };
  }
  switch (format) {
    case 'html':
      return readHtml(decodeText(bytes, contentType), request);
    case 'markdown':
      return readMarkdown(decodeText(bytes, contentType));
    case 'text':
      return readText(decodeText(bytes, contentType));
    case 'csv':
      return readCsv(decodeText(bytes, contentType));
    case 'xlsx':
      return readXlsx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case undefined:
      return { kind: 'fault', fault: fault('unsupported-type', contentType ?? 'no content type') };
  }
}
