import type { Words } from '../../alert/words.ts';
import { wordsFor } from '../../alert/words-for.ts';
import { type AccessWords, accessWords } from './access-words.ts';
import { type ChangeWords, changeWords } from './change-words.ts';
import { type ColumnWords, columnWords } from './column-words.ts';
import { type CompareWords, compareWords } from './compare-words.ts';
import { deskEnglish } from './desk-english.ts';
import { deskGerman } from './desk-german.ts';
import type { DeskWords } from './desk-words.ts';
import { type DiffWords, diffWords } from './diff-words.ts';
import { type EvidenceWords, evidenceWords } from './evidence-words.ts';
import { type FrameWords, frameWords } from './frame-words.ts';
import { type HelpWords, helpWords } from './help-words.ts';
import { type HistoryWords, historyWords } from './history-words.ts';
import { type LessonWords, lessonWords } from './lesson-words.ts';
import { type MethodologyWords, methodologyWords } from './methodology-words.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { type PositionWords, positionWords } from './position-words.ts';
import { type ProblemWords, problemWords } from './problem-words.ts';
import { type ReadingWords, readingWords } from './reading-words.ts';
import { type ReasonWords, reasonWords } from './reason-words.ts';
import { type SignUpWords, signUpWords } from './sign-up-words.ts';
import { type SiteWords, siteWords } from './site-words.ts';
import { type StepWords, stepWords } from './step-words.ts';
import { type SubscriptionWords, subscriptionWords } from './subscription-words.ts';
import type { Translated, WebLanguage } from './translated.ts';
import { type WatchWords, watchWords } from './watch-words.ts';

/** All words of the web page in one language, a table for each part of it; views take them as an argument. */
export interface WebWords {
  readonly language: WebLanguage;
  /** The words that mails use, too. */
  readonly mail: Words;
  readonly frame: FrameWords;
  readonly access: AccessWords;
  readonly desk: DeskWords;
  readonly problem: ProblemWords;
  readonly page: PageWords;
  readonly change: ChangeWords;
  readonly reading: ReadingWords;
  readonly diff: DiffWords;
  readonly compare: CompareWords;
  readonly evidence: EvidenceWords;
  readonly subscription: SubscriptionWords;
  readonly signUp: SignUpWords;
  readonly position: PositionWords;
  readonly steps: StepWords;
  readonly methodology: MethodologyWords;
  readonly site: SiteWords;
  readonly columns: ColumnWords;
  readonly watch: WatchWords;
  readonly help: HelpWords;
  readonly history: HistoryWords;
  readonly reason: ReasonWords;
  readonly lesson: LessonWords;
}

export const webWords: Translated<WebWords> = { en: wordsIn('en'), de: wordsIn('de') };

function wordsIn(language: WebLanguage): WebWords {
  return {
    language,
    mail: wordsFor([language]),
    frame: frameWords[language],
    access: accessWords[language],
    desk: language === 'de' ? deskGerman : deskEnglish,
    problem: problemWords[language],
    page: pageWords[language],
    change: changeWords[language],
    reading: readingWords[language],
    diff: diffWords[language],
    compare: compareWords[language],
    evidence: evidenceWords[language],
    subscription: subscriptionWords[language],
    signUp: signUpWords[language],
    position: positionWords[language],
    steps: stepWords[language],
    methodology: methodologyWords[language],
    site: siteWords[language],
    columns: columnWords[language],
    watch: watchWords[language],
    help: helpWords[language],
    history: historyWords[language],
    reason: reasonWords[language],
    lesson: lessonWords[language],
  };
}
