import type { Document } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import type { Signals } from '../model/signals.ts';

/** Bytes to be read, and what is known about them. */
export interface ExtractRequest {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly url: string;
  /** CSS selectors for HTML: what counts, and what is left out. */
  readonly select: readonly string[];
  readonly remove: readonly string[];
}

export type Extracted =
  | { readonly kind: 'document'; readonly document: Document; readonly signals: Signals }
  | { readonly kind: 'fault'; readonly fault: Fault };
