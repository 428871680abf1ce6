import type { Words } from '../../alert/words.ts';
import { wordsFor } from '../../alert/words-for.ts';
import { type FrameWords, frameWords } from './frame-words.ts';
import { type ProblemWords, problemWords } from './problem-words.ts';
import type { Translated, WebLanguage } from './translated.ts';

/** All words of the web page in one language, a table for each part of it; views take them as an argument. */
export interface WebWords {
  readonly language: WebLanguage;
  /** The words that mails use, too. */
  readonly mail: Words;
  readonly frame: FrameWords;
  readonly problem: ProblemWords;
}

export const webWords: Translated<WebWords> = { en: wordsIn('en'), de: wordsIn('de') };

function wordsIn(language: WebLanguage): WebWords {
  return {
    language,
    mail: wordsFor([language]),
    frame: frameWords[language],
    problem: problemWords[language],
  };
}
