/** A name is taken for a misspelling of another when no more than this share of its letters is wrong. */
const WRONG_SHARE = 1 / 3;

/** A name that begins another one is taken for short for it from this many letters on. */
const SHORT_FOR_LETTERS = 3;

/** Of the known names, the one that was probably meant; none when nothing is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const written = lettersOf(name);
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = distanceOf(written, lettersOf(candidate));
    if (distance !== undefined && (best === undefined || distance < best.distance)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name;
}

/** How far two names are from each other, or undefined when one is no misspelling of the other. */
function distanceOf(a: string, b: string): number | undefined {
  const shorter = Math.min(a.length, b.length);
  const lengths = Math.abs(a.length - b.length);
  if (shorter >= SHORT_FOR_LETTERS && (a.startsWith(b) || b.startsWith(a))) return lengths;
  const limit = Math.floor(Math.max(a.length, b.length) * WRONG_SHARE);
  if (lengths > limit) return undefined;
  const distance = editDistance(a, b);
  return distance <= limit ? distance : undefined;
}

/** Upper case and the dashes between words are what people get wrong most. */
function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment distance). */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
