import type { Document } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import type { PagePart } from '../model/page.ts';
import type { Signals } from '../model/signals.ts';

/** Bytes to be read, and what is known about them. */
export interface ExtractRequest {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly url: string;
  /** Parts of HTML: what counts, and what is left out. */
  readonly select: readonly PagePart[];
  readonly remove: readonly PagePart[];
  /** Texts of blocks that are left out, with `*` for any characters. */
  readonly ignore: readonly string[];
}

export interface ReadDocument {
  readonly kind: 'document';
  readonly document: Document;
  readonly signals: Signals;
  /** What of `remove` and `ignore` is not in it, as a person would write it; absent where all of it is. */
  readonly idle?: readonly string[];
}

export type Extracted = ReadDocument | { readonly kind: 'fault'; readonly fault: Fault };
