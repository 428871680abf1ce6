/** The largest input that is read at all; the fetcher's own limit is lower by default. */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024;

/** Real policy pages have up to some 20,000 nodes; a page beyond this is made to exhaust whoever reads it. */
export const MAX_NODES = 1_000_000;

/** Real pages nest up to some 60 deep; the parser's own work grows with the depth of what is open. */
export const MAX_DEPTH = 100_000;

/** More blocks than any published policy has; comparing grows with their number. */
export const MAX_BLOCKS = 100_000;

/** The longest text that is kept of one document, in UTF-16 units: some 3,000 printed pages. */
export const MAX_TEXT_CHARS = 10_000_000;

/**
 * What stands above other text is read again with every block below it, so it is kept short. Real headings have up to
 * 270 characters and real lead-ins up to 490; lists nest up to 4 deep.
 */
export const MAX_HEADING_CHARS = 400;
export const MAX_LEAD_IN_CHARS = 1_000;
export const MAX_LIST_DEPTH = 10;

/** What the parts of a zip container may come to when unpacked: a sheet of a million cells stays below it. */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024;

/** Cells of all sheets together. */
export const MAX_CELLS = 1_000_000;

/** Pages of a PDF: the longest transparency reports have a few hundred. */
export const MAX_PDF_PAGES = 3_000;

/** Thrown where a document goes beyond a limit, and turned into its fault where reading began. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached';
}
