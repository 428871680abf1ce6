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

/** Shorter words end like variants by chance. */
const ENOUGH_LETTERS = 5;

type Counts = ReadonlyMap<string, number>;

/** Says that a text was served in another spelling of its language, when enough words went over to it. */
export function spellingsChanged(before: Counts, after: Counts): string | undefined {
  const grown = (word: string): number => (after.get(word) ?? 0) - (before.get(word) ?? 0);
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((word) => {
    const variant = variantOf(word);
    return variant !== undefined && grown(word) * grown(variant) < 0 ? [`${word}/${variant}`] : [];
  });
  if (changed.length < ENOUGH_WORDS) return undefined;
  return `the document was served in another spelling (${changed.slice(0, 3).join(', ')})`;
}

function variantOf(word: string): string | undefined {
  if (word.length < ENOUGH_LETTERS) return undefined;
  for (const [british, american] of VARIANTS) if (british.test(word)) return word.replace(british, american);
  return undefined;
}
