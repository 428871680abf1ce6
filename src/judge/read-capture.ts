import type { Document } from '../model/document.ts';
import type { Signals } from '../model/signals.ts';

/** What was read of a capture. */
export interface ReadCapture {
  readonly kind: 'document';
  readonly document: Document;
  readonly signals: Signals;
}

/** The page as it was in its last good capture. */
export interface LastGoodText {
  readonly document: Document;
  readonly finalUrl: string;
  readonly signals?: Signals;
}

/** The length of the text that is not a dialog or consent layer, in UTF-16 units. */
export function ownChars({ signals }: ReadCapture): number {
  return Math.max(0, signals.textChars - (signals.markup?.keptLayerChars ?? 0));
}
