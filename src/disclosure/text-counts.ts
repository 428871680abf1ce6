import type { Document } from '../model/document.ts';

/** How often each text stands among the blocks of a document, in the order in which they begin. */
export type TextCounts = ReadonlyMap<string, number>;

export function textCountsOf({ blocks }: Document): TextCounts {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What one document has more often than the other: most blocks of two versions are the same, and say nothing. */
export function surplus(one: TextCounts, other: TextCounts): TextCounts {
  const more = new Map<string, number>();
  for (const [text, count] of one) {
    const surplus = count - (other.get(text) ?? 0);
    if (surplus > 0) more.set(text, surplus);
  }
  return more;
}

/** The share of the blocks of one document that stand in the other. */
export function standingShare(one: TextCounts, other: TextCounts): number {
  let [all, standing] = [0, 0];
  for (const [text, count] of one) {
    all += count;
    if (other.has(text)) standing += count;
  }
  return standing / Math.max(1, all);
}

/** The share of texts that one side has twice as often as the other. */
export function doubledShare(before: TextCounts, after: TextCounts): number {
  let doubled = 0;
  for (const [text, count] of after) {
    const earlier = before.get(text);
    if (earlier !== undefined && (count === earlier * 2 || earlier === count * 2)) doubled += 1;
  }
  return doubled / Math.max(1, Math.min(before.size, after.size));
}
