import type { Block } from '../model/document.ts';
import { wordsOf } from './block-keys.ts';

/** The words of a block without their order: how often it holds each. */
export interface WordBag {
  readonly index: number;
  readonly kind: Block['kind'];
  readonly counts: ReadonlyMap<string, number>;
  /** The first cell of a table row, which says what the row is about. */
  readonly rowHead: string | undefined;
}

/** What a word says about which block this is: at most 1. */
export type Weights = ReadonlyMap<string, number>;

/** Numbers are what changes in a sentence or a table; the words say which sentence or row it is. */
const NUMBER_WEIGHT = 0.3;

export function bagOf(block: Block, index: number): WordBag {
  const counts = new Map<string, number>();
  for (const word of wordsOf(block)) {
    const folded = word.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const rowHead = block.kind === 'table-row' ? block.cells?.[0] : undefined;
  return { index, kind: block.kind, counts, rowHead: rowHead === '' ? undefined : rowHead };
}

/** The more blocks of a document hold a word, the less it tells them apart. */
export function weighWords(before: readonly WordBag[], after: readonly WordBag[]): Weights {
  const [older, newer] = [blocksHolding(before), blocksHolding(after)];
  const weights = new Map<string, number>();
  for (const word of [...older.keys(), ...newer.keys()]) {
    const blocks = Math.max(older.get(word) ?? 0, newer.get(word) ?? 0);
    weights.set(word, (/^\p{N}/u.test(word) ? NUMBER_WEIGHT : 1) / (1 + Math.log(blocks)));
  }
  return weights;
}

function blocksHolding(bags: readonly WordBag[]): ReadonlyMap<string, number> {
  const holding = new Map<string, number>();
  for (const { counts } of bags) {
    for (const word of counts.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  return holding;
}
