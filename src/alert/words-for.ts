import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Words } from './words.ts';

const frames: readonly Words[] = [english, french, german];

/** The frame in the first of the languages that there is one for; English otherwise. */
export function wordsFor(languages: readonly string[]): Words {
  const spoken = languages.map((tag) => tag.split('-')[0]?.toLowerCase());
  const first = spoken.find((language) => frames.some((frame) => frame.language === language));
  return frames.find((frame) => frame.language === first) ?? english;
}
