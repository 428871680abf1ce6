/** Tells whether a piece of text stands somewhere in many others; asking often stays cheap. */
export interface TextIndex {
  /** Where a text holds the piece and more than it, if `within`; else wherever the piece stands. */
  has(piece: string, within?: boolean): boolean;
}

/** Pieces are looked up by so many letters of theirs. */
const GRAM = 16;

/** Work on all look-ups together; only hostile texts need more, and what is not looked up counts as not found. */
const MOST_WORK = 200_000_000;

/** What it costs to try one place, in letters compared. */
const TRY_COST = 100;

const BETWEEN = '\n';

/** Indexes texts of letters and figures only. */
export function indexTexts(texts: readonly string[]): TextIndex {
  const all = BETWEEN + texts.join(BETWEEN) + BETWEEN;
  const whole = new Set(texts);
  const table = tableOf(all);
  let left = MOST_WORK;

  const standsAt = (piece: string, at: number, within: boolean): boolean => {
    left -= TRY_COST + piece.length;
    if (!all.startsWith(piece, at)) return false;
    return !within || all[at - 1] !== BETWEEN || all[at + piece.length] !== BETWEEN;
  };
  const hasShort = (piece: string, within: boolean): boolean => {
    for (let at = all.indexOf(piece); at >= 0 && left > 0; at = all.indexOf(piece, at + 1)) {
      if (standsAt(piece, at, within)) return true;
    }
    left -= all.length;
    return false;
  };
  const hasLong = (piece: string, within: boolean): boolean => {
    for (let offset = 0; offset < GRAM; offset++) {
      const rarest = rarestIn(piece, offset, table);
      if (rarest === undefined) continue;
      for (let at = table.first(gramAt(piece, rarest)); at >= 0; at = table.next(at)) {
        if (left <= 0) return false;
        if (at >= rarest && standsAt(piece, at - rarest, within)) return true;
      }
    }
    return false;
  };
  return {
    has(piece, within = false) {
      if (piece === '') return true;
      if (!within && whole.has(piece)) return true;
      if (left <= 0) return false;
      return piece.length < 2 * GRAM ? hasShort(piece, within) : hasLong(piece, within);
    },
  };
}

interface GramTable {
  /** The first place of a gram that stands at a multiple of its length; -1 where there is none. */
  first(gram: number): number;
  next(at: number): number;
  /** At how many places it stands at most. */
  count(gram: number): number;
}

/** The place in a piece of the gram that stands at the fewest places; nothing where one of them stands nowhere. */
function rarestIn(piece: string, offset: number, { count }: GramTable): number | undefined {
  let rarest: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = offset; at + GRAM <= piece.length && fewest > 1; at += GRAM) {
    const places = count(gramAt(piece, at));
    if (places === 0) return undefined;
    if (places < fewest) [rarest, fewest] = [at, places];
  }
  return rarest;
}

function tableOf(text: string): GramTable {
  const count = Math.floor(text.length / GRAM);
  const mask = 2 ** Math.ceil(Math.log2(count + 2)) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const nexts = new Int32Array(count);
  const counts = new Int32Array(mask + 1);
  for (let index = count - 1; index >= 0; index--) {
    const slot = gramAt(text, index * GRAM) & mask;
    nexts[index] = heads[slot] ?? -1;
    heads[slot] = index;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const place = (index: number | undefined): number => (index === undefined || index < 0 ? -1 : index * GRAM);
  return {
    first: (gram) => place(heads[gram & mask]),
    next: (at) => place(nexts[at / GRAM]),
    count: (gram) => counts[gram & mask] ?? 0,
  };
}

function gramAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + GRAM; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
