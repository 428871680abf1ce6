import type { Translated } from './translated.ts';

/** The words for writing a reviewer's finding into the lexicon as an example. */
export interface LessonWords {
  readonly title: string;
  readonly hint: string;
  readonly sentence: string;
  readonly verdict: string;
  readonly verdicts: Readonly<Record<'missed' | 'not-one', string>>;
  readonly note: string;
  readonly write: string;
  readonly written: string;
  readonly holds: (file: string) => string;
  readonly mend: (file: string) => string;
  readonly back: string;
  readonly missing: string;
  readonly notWatched: string;
}

export const lessonWords: Translated<LessonWords> = {
  en: {
    title: 'Teach the lexicon',
    hint: 'The sentence becomes an example in the lexicon of its language; its test fails until the rules read it rightly. What was said of this change stays as it is.',
    sentence: 'The sentence, as it stands on the page',
    verdict: 'What it is',
    verdicts: { 'not-one': 'this was not one', missed: 'this was missed' },
    note: 'Note',
    write: 'Write it into the lexicon',
    written: 'Written into the lexicon',
    holds: (file) => `It stands in ${file} as an example now, and the rules read it rightly already.`,
    mend: (file) =>
      `It stands in ${file} as an example now. The rules do not read it rightly yet: “exigent lexicon test” fails until they are mended.`,
    back: 'Back to the change',
    missing: 'Give the sentence, and say what it is.',
    notWatched: 'The page is no longer watched, so its text cannot be read again.',
  },
  de: {
    title: 'Das Lexikon belehren',
    hint: 'Der Satz wird ein Beispiel im Lexikon seiner Sprache; dessen Test schlägt fehl, bis die Regeln ihn richtig lesen. Was zu dieser Änderung gesagt wurde, bleibt.',
    sentence: 'Der Satz, wie er auf der Seite steht',
    verdict: 'Was er ist',
    verdicts: { 'not-one': 'das war keine Stelle', missed: 'das wurde übersehen' },
    note: 'Notiz',
    write: 'Ins Lexikon schreiben',
    written: 'Ins Lexikon geschrieben',
    holds: (file) => `Er steht jetzt als Beispiel in ${file}, und die Regeln lesen ihn schon richtig.`,
    mend: (file) =>
      `Er steht jetzt als Beispiel in ${file}. Die Regeln lesen ihn noch nicht richtig: „exigent lexicon test“ schlägt fehl, bis sie berichtigt sind.`,
    back: 'Zurück zur Änderung',
    missing: 'Bitte den Satz angeben und sagen, was er ist.',
    notWatched: 'Die Seite wird nicht mehr beobachtet; ihr Text lässt sich nicht wieder lesen.',
  },
};
