import { compareDocuments } from '../compare/compare-documents.ts';
import type { Change, VersionRef } from '../model/change.ts';
import type { Comparison } from '../model/comparison.ts';
import { sha256 } from '../model/digest.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import { changeDocuments } from '../monitor/change-documents.ts';
import type { WebContext } from './web-context.ts';

/** What can be shown of the documents on both sides of a change. */
export type ChangeReading =
  | {
      readonly kind: 'compared';
      readonly before: Document;
      readonly after: Document;
      readonly comparison: Comparison;
      /** Whether both read today as they read when the change was found. */
      readonly asRecorded: boolean;
    }
  /** The page was taken away: there is only what it said last. */
  | { readonly kind: 'last-text'; readonly before: Document; readonly asRecorded: boolean }
  /** Nothing differs but the rules that the one capture was read by. */
  | { readonly kind: 'our-rules' }
  /** The settings that the page was read with are gone. */
  | { readonly kind: 'not-watched' };

/** A reader waits no longer than this; what is not compared by then is shown whole. */
const COMPARE_MS = 2000;

/** Reads both sides of a change again from the stored bytes and compares them; damaged ones are a StoreError. */
export async function readBothSides(
  context: WebContext,
  page: Page | undefined,
  change: Change,
): Promise<ChangeReading> {
  if (change.cause === 'our-rules') return { kind: 'our-rules' };
  if (page === undefined) return { kind: 'not-watched' };
  const { before, after } = await changeDocuments(context, page, change);
  if (change.kind === 'withdrawn' || after === undefined)
    return { kind: 'last-text', before, asRecorded: reads(before, change.before) };
  const comparison = compareDocuments(before, after, { timeoutMs: COMPARE_MS });
  const asRecorded = reads(before, change.before) && reads(after, change.after);
  return { kind: 'compared', before, after, comparison, asRecorded };
}

function reads(document: Document, { text }: VersionRef): boolean {
  return sha256(textOf(document)) === text;
}
