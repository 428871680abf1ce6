import type { Passage } from '../model/passage.ts';
import { lettersOf, wordsOf } from './tokens.ts';

/** What passages are compared by. What introduces them is long and the same for many: it is read once. */
export interface PassageWords {
  /** The same for passages that read the same with what introduces them, wherever the one ends and the other begins. */
  letters(passage: Passage): string;
  /** The same for passages that also stand under the same heading. */
  placeAndLetters(passage: Passage): string;
  /** The same for passages under the same heading and introduction. */
  place(passage: Passage): string;
  words(passage: Passage): ReadonlySet<string>;
}

/** The words of so many passages are remembered; those that are compared stand near each other. */
const MOST_REMEMBERED = 5_000;

export function passageWords(): PassageWords {
  const places = new Map<string, string>();
  const around = (text: string): string => {
    const letters = places.get(text) ?? lettersOf(text);
    if (places.size >= MOST_REMEMBERED) places.clear();
    places.set(text, letters);
    return letters;
  };
  const heading = ({ path }: Passage): string => around(path.at(-1) ?? '');
  const lead = ({ leadIn }: Passage): string => around(leadIn.join(' '));
  const letters = (passage: Passage): string => lead(passage) + lettersOf(passage.quote);
  const known = new Map<Passage, ReadonlySet<string>>();
  return {
    letters,
    placeAndLetters: (passage) => `${heading(passage)} ${letters(passage)}`,
    place: (passage) => `${heading(passage)} ${lead(passage)}`,
    words(passage) {
      const before = known.get(passage);
      if (before !== undefined) return before;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const words = new Set(wordsOf(passage.quote));
      known.set(passage, words);
      return words;
    },
  };
}
