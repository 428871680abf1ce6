import type { TextCounts } from './text-counts.ts';
import { wordsOf } from './tokens.ts';

/** How American and British spellings differ, British first. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|ful|hood|ite|ites|al|ally|)$/, 'or$1'],
  [/([^aeiou])re(s|d|)$/, '$1er$2'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/(l)(ful|ment|ments)$/, 'll$2'],
  [/(defen|licen|offen|preten)c(e|es|ed|ing)$/, '$1s$2'],
  [/programme(s|)$/, 'program$1'],
  [/judgement(s|)$/, 'judgment$1'],
  [/ogue(s|)$/, 'og$1'],
];

/** So many different words spelled the other way do not come from rewriting. */
const ENOUGH_WORDS = 4;

/** Fewer will do where they stand often, and the text goes over to the other spelling as a whole but for this share. */
const FEWEST_WORDS = 2;
const OFTEN = 8;
const LEFT_BEHIND = 0.15;

/** Shorter words end like variants by chance. */
const ENOUGH_LETTERS = 5;

type Counts = ReadonlyMap<string, number>;

/** A text that was served in another spelling of its language. */
export interface SpellingChange {
  readonly because: string;
  /** Whether nearly every word with two spellings went over. */
  readonly isWhole: boolean;
}

/**
 * Says that a text went over to another spelling of its language, when enough words did. Words are counted in both
 * texts only where those that stand more often, or less, leave that open.
 */
export function spellingsChanged(
  before: TextCounts,
  after: TextCounts,
  more: Counts,
): SpellingChange | undefined {
  if (more.keys().reduce((sum, word) => sum + (isChanged(word, more) ? 1 : 0), 0) < FEWEST_WORDS)
    return undefined;
  const twins = twinsIn(wordCounts(before), wordCounts(after));
  const changed = twins.filter(({ old, now }) => (now[0] - old[0]) * (now[1] - old[1]) < 0);
  const isWhole = changed.length >= FEWEST_WORDS && wentOver(twins);
  if (!isWhole && changed.length < ENOUGH_WORDS) return undefined;
  const examples = changed.slice(0, 3).map(({ name }) => name);
  return { because: `the document was served in another spelling (${examples.join(', ')})`, isWhole };
}

function isChanged(british: string, more: Counts): boolean {
  const american = variantOf(british);
  return american !== undefined && (more.get(british) ?? 0) * (more.get(american) ?? 0) < 0;
}

function wordCounts(texts: TextCounts): Counts {
  const counts = new Map<string, number>();
  for (const [text, count] of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

function twinsIn(before: Counts, after: Counts): readonly Twin[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((british): readonly Twin[] => {
    const american = variantOf(british);
    if (american === undefined || !(before.has(american) || after.has(american))) return [];
    const uses = (counts: Counts): Uses => [counts.get(british) ?? 0, counts.get(american) ?? 0];
    return [{ name: `${british}/${american}`, old: uses(before), now: uses(after) }];
  });
}

type Uses = readonly [british: number, american: number];

interface Twin {
  readonly name: string;
  readonly old: Uses;
  readonly now: Uses;
}

function wentOver(twins: readonly Twin[]): boolean {
  const sum = (of: (twin: Twin) => number): number => twins.reduce((total, twin) => total + of(twin), 0);
  const toAmerican = sum(({ old, now }) => old[0] + now[1]);
  const toBritish = sum(({ old, now }) => old[1] + now[0]);
  const all = toAmerican + toBritish;
  return all >= OFTEN && Math.min(toAmerican, toBritish) <= all * LEFT_BEHIND;
}

function variantOf(word: string): string | undefined {
  if (word.length < ENOUGH_LETTERS) return undefined;
  for (const [british, american] of VARIANTS) if (british.test(word)) return word.replace(british, american);
  return undefined;
}
