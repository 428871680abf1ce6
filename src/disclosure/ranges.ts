/** A stretch of a text, half open, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|u\.s|u\.s\.c|u\.k|inc|ltd|co|corp|no|art|abs|nr|z\.\s?b|d\.\s?h|bzw|ggf|etc|vgl|sec|para|st|mr|ms|dr|[a-z]|cf|al|par ex|p\.\s?ex|s\.\s?v|sr|sra|ej|núm|ad es|bijv|d\.w\.z|o\.a|np|ust|pkt|lit|poz|t\.ex|bl\.a|dvs|kap)\.$/i;

/** The sentences of a text, in order; together they cover all of its words. */
export function sentencesOf(text: string, { from, to }: Range): readonly Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (const match of text
    .slice(from, to)
    .matchAll(/(?<![.!?])[.!?]+["'”’»)\]]*\s+(?=[\p{Lu}\p{N}"'“„«(*•])/gu)) {
    const end = from + match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))) continue;
    sentences.push({ from: start, to: end });
    start = from + match.index + match[0].length;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}

/** No sentence that a person wrote is longer; more words at once would only make hostile text dear. */
export const MOST_CHARS = 4_000;

/** Pieces share this much, which no phrase of the lexicon exceeds, so that none is lost at a cut. */
const SHARED_CHARS = 400;

/** Cuts what is too long for one sentence, between words where there are any. */
export function piecesOf(text: string, { from, to }: Range): readonly Range[] {
  const pieces: Range[] = [];
  let start = from;
  while (to - start > MOST_CHARS) {
    const end = wordEnd(text, start + MOST_CHARS);
    pieces.push({ from: start, to: end });
    start = wordEnd(text, end - SHARED_CHARS);
  }
  return [...pieces, { from: start, to }];
}

/** The last space shortly before a place; the place itself in a word without end. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(at - SHARED_CHARS, at).lastIndexOf(' ');
  return space < 0 ? at : at - SHARED_CHARS + space;
}
