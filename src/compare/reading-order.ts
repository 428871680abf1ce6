import { anchorsOf, groupByGap, type Match, type Matching, openBlocks } from './matching.ts';
import type { Both } from './pair.ts';

/** What stands, or stood, at one place: a block of both documents, or of one of them. */
export type Place =
  | Match
  | { readonly op: 'added'; readonly after: number }
  | { readonly op: 'removed'; readonly before: number };

/** All blocks of both documents in reading order of the newer one; removed ones stand where they stood. */
export function inReadingOrder(matching: Matching, blocks: Both<unknown>): readonly Place[] {
  const matchOf = new Map(matching.map((match) => [match.after, match]));
  const anchors = anchorsOf(matching);
  const gapAfter = new Map(anchors.map((anchor, index) => [anchor.after, index + 1]));
  const removed = groupByGap(
    openBlocks(matching, blocks).before,
    anchors.map((anchor) => anchor.before),
  );
  const removedIn = (gap: number | undefined): readonly Place[] =>
    gap === undefined ? [] : (removed.get(gap) ?? []).map((before) => ({ op: 'removed', before }));

  const standing = [...blocks.after.keys()].flatMap((after) => [
    matchOf.get(after) ?? ({ op: 'added', after } as const),
    ...removedIn(gapAfter.get(after)),
  ]);
  return [...removedIn(0), ...standing];
}
