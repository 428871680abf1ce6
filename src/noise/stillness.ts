import { epochMsOf, type Instant } from '../model/instant.ts';
import type { VolatileBlock } from '../model/noise.ts';
import { type EditedBlock, sidesOf } from './edited-blocks.ts';
import { isSaidBy } from './left-out.ts';

/** What has been the same for so long, at so many looks, is no longer volatile. */
const STILL_MS = 7 * 24 * 3_600_000;
const STILL_LOOKS = 6;

/** Notes at a look which of the volatile blocks differed from the look before. */
export function noteLook(
  volatile: readonly VolatileBlock[],
  leftOut: readonly EditedBlock[],
  at: Instant,
): readonly VolatileBlock[] {
  const sides = leftOut.flatMap(sidesOf);
  return volatile.map((block) =>
    sides.some((side) => isSaidBy(block, side))
      ? { ...block, movedAt: at, stillLooks: 0 }
      : { ...block, stillLooks: block.stillLooks + 1 },
  );
}

export function hasSettled({ movedAt, stillLooks }: VolatileBlock, now: Instant): boolean {
  return stillLooks >= STILL_LOOKS && epochMsOf(now) - epochMsOf(movedAt) >= STILL_MS;
}
