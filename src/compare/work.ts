import { diffArrays } from 'diff';

/** What one comparison may still spend. Work is counted, not timed, so that every run comes to the same result. */
export interface Work {
  /** In squared edits, which is what the diff algorithm costs. */
  left: number;
  /** The last resort, in epoch milliseconds: after it, what differs is not looked into any more. */
  readonly until: number;
  /** Whether words had to be left unmarked. */
  ranOut: boolean;
}

/** All diffs of one comparison together: some seconds of a slow machine, and far more than real pages need. */
const TOTAL_WORK = 24_000_000;

/** The most edits that one diff looks for; lists that differ more are rewritten rather than edited. */
const MAX_EDITS = 2500;

export function newWork(timeoutMs: number): Work {
  return { left: TOTAL_WORK, until: Date.now() + timeoutMs, ranOut: false };
}

/** A stretch of two lists: equal elements, or those that were removed and those that came in their place. */
export interface Stretch<T> {
  readonly same: boolean;
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** The shortest edit from one list to the other; undefined when the work that is left does not suffice to find it. */
export function diffWithin<T>(
  work: Work,
  before: readonly T[],
  after: readonly T[],
  comparator: (one: T, other: T) => boolean = Object.is,
): readonly Stretch<T>[] | undefined {
  const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(Math.max(0, work.left))));
  const timeout = work.until - Date.now();
  if (maxEditLength === 0 || timeout <= 0) return undefined;

  const parts = diffArrays([...before], [...after], { maxEditLength, timeout, comparator });
  const edits = parts?.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0);
  work.left -= (edits ?? maxEditLength) ** 2;
  return parts === undefined ? undefined : stretchesOf(parts, before, after);
}

interface Part {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

function stretchesOf<T>(
  parts: readonly Part[],
  before: readonly T[],
  after: readonly T[],
): readonly Stretch<T>[] {
  const stretches: Stretch<T>[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts) {
    const same = !added && !removed;
    const [older, newer] = [
      before.slice(from, from + (added ? 0 : count)),
      after.slice(to, to + (removed ? 0 : count)),
    ];
    const last = stretches.at(-1);
    if (last && !last.same && !same) {
      stretches[stretches.length - 1] = {
        same,
        before: [...last.before, ...older],
        after: [...last.after, ...newer],
      };
    } else stretches.push({ same, before: older, after: newer });
    from += older.length;
    to += newer.length;
  }
  return stretches;
}
