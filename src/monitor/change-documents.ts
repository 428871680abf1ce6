import type { Change, VersionRef } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import { StoreError } from '../model/store-error.ts';
import { readCapture } from '../store/captures.ts';
import type { Context } from './context.ts';
import { storedDocument } from './stored-document.ts';

/** The documents on both sides of a change, read again from the stored bytes; nothing after a withdrawal. */
export async function changeDocuments(
  context: Pick<Context, 'archive' | 'extractor' | 'store'>,
  page: Page,
  change: Change,
): Promise<{ readonly before: Document; readonly after?: Document }> {
  const before = await documentOf(context, page, change.before);
  if (change.kind === 'withdrawn') return { before };
  return { before, after: await documentOf(context, page, change.after) };
}

/** The document of one version, read again from the stored bytes. */
export async function documentOf(
  context: Pick<Context, 'archive' | 'extractor' | 'store'>,
  page: Page,
  version: VersionRef,
): Promise<Document> {
  const stored = await readCapture(context.store.db, version.record);
  if (stored?.capture.outcome !== 'good') {
    throw new StoreError(
      'evidence-mismatch',
      `${page.id}: the capture ${version.record} is not in the store`,
    );
  }
  return storedDocument(context, page, stored.capture);
}
