/** What the bytes of a document were read as. */
export type Format = 'html' | 'pdf' | 'csv' | 'xlsx' | 'markdown' | 'text';

/** What judging a capture needs beyond its text: small, and the same for the same bytes. */
export interface Signals {
  readonly format: Format;
  /** The length of the document's text, in UTF-16 units. */
  readonly textChars: number;
  /** Only of HTML; absent for the other formats. */
  readonly markup?: MarkupSignals;
}

export interface MarkupSignals {
  /** The length of the source, and of the scripts in it. */
  readonly sourceChars: number;
  readonly scriptChars: number;
  readonly elements: number;
  /** The source stops inside an element, before the end tags of the page. */
  readonly cutOff: boolean;
  /** The language that the page says it is in (BCP 47). */
  readonly declaredLanguage: string | undefined;
  readonly canonicalUrl: string | undefined;
  /** Where the page sends its reader by `<meta http-equiv="refresh">`. */
  readonly refreshTo: string | undefined;
  readonly passwordFields: number;
  readonly emailFields: number;
  /** What is shown where scripts do not run, cut to NOTE_CHARS. */
  readonly noscript: string;
  /** The text of dialogs and consent layers, cut to NOTE_CHARS, and its whole length. */
  readonly layer: string;
  readonly layerChars: number;
  /** Of it, what stands in the document, because nearly nothing else was sent. */
  readonly keptLayerChars: number;
}

/** How much is kept of texts that are only looked at for what they are about. */
export const NOTE_CHARS = 600;
