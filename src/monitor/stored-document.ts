import type { Extracted } from '../extract/extractor.ts';
import type { StoredBody } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture } from '../model/page-state.ts';
import { StoreError } from '../model/store-error.ts';
import type { Context } from './context.ts';
import { extractRequest, RENDERED_TYPE } from './look.ts';

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
  throw unreadable(page, rendered ?? body, sentenceOf(extracted.fault));
}

/** The document of a good capture as it is stored. */
export async function storedDocument(
  context: Pick<Context, 'archive' | 'extractor'>,
  page: Page,
  capture: GoodCapture,
): Promise<Document> {
  const read = await readStored(context, page, capture);
  if (read !== undefined) return read.document;
  throw unreadable(page, capture.rendered ?? capture.body, 'the selectors of the page match nothing in it');
}

function unreadable(page: Page, body: StoredBody, because: string): StoreError {
  return new StoreError(
    'evidence-mismatch',
    `${page.id}: the stored body ${body.sha256} was read once and cannot be read again: ${because}`,
  );
}
