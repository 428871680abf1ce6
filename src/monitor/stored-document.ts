import type { Extracted } from '../extract/extractor.ts';
import type { StoredBody } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Fault, fault, sentenceOf } from '../model/fault.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture } from '../model/page-state.ts';
import { StoreError } from '../model/store-error.ts';
import type { Context } from './context.ts';
import { extractRequest, RENDERED_TYPE } from './look.ts';

/** Stored bytes that are whole, for they were checked, and that we fail to read: no damage of the evidence. */
export class UnreadableEvidence extends StoreError {
  readonly fault: Fault;

  constructor(why: Fault) {
    super('evidence-mismatch', sentenceOf(why));
    this.fault = why;
  }
}

type ReadDocument = Extract<Extracted, { kind: 'document' }>;

/**
 * Reads the stored bytes of a good capture again, with the rules of today. Nothing when the selectors of today match
 * nothing in them: the maintainer has followed a page that was rebuilt.
 */
export async function readStored(
  context: Pick<Context, 'archive' | 'extractor'>,
  page: Page,
  capture: GoodCapture,
): Promise<ReadDocument | undefined> {
  const { exchange, body, rendered } = capture;
  const bytes = await context.archive.blobs.get(rendered ?? body);
  const request = extractRequest(page, exchange, bytes);
  const extracted = await context.extractor.extract(
    rendered === undefined ? request : { ...request, contentType: RENDERED_TYPE },
  );
  if (extracted.kind === 'document') return extracted;
  if (extracted.fault.code === 'selector-unmatched') return undefined;
  throw unreadable(page, rendered ?? body, extracted.fault);
}

/** The document of a good capture as it is stored. */
export async function storedDocument(
  context: Pick<Context, 'archive' | 'extractor'>,
  page: Page,
  capture: GoodCapture,
): Promise<Document> {
  const read = await readStored(context, page, capture);
  if (read !== undefined) return read.document;
  const because = 'the selectors of the page match nothing in what is stored';
  throw unreadable(page, capture.rendered ?? capture.body, fault('selector-unmatched', because));
}

function unreadable(page: Page, { sha256 }: StoredBody, { code, because }: Fault): UnreadableEvidence {
  const stored = `${page.id}: the stored body ${sha256} was read once and cannot be read again`;
  return new UnreadableEvidence(fault(code, because === '' ? stored : `${stored}: ${because}`));
}
