import { countingIn } from '../../model/counted.ts';
import type { ReviewAct } from '../../model/review.ts';
import type { Translated } from './translated.ts';

/** What is counted of a page's history. */
export interface HistoryCounts {
  readonly from: string;
  readonly to: string;
  readonly captures: number;
  readonly troubles: number;
  readonly changes: number;
  readonly weakened: number;
  readonly verdicts: number;
}

/** The kinds of acts that decide on a change. */
export type VerdictAct = Extract<ReviewAct['kind'], 'confirm' | 'correct' | 'dismiss' | 'retract'>;

/** The words of a page's history as a timeline. */
export interface HistoryWords {
  readonly title: string;
  readonly says: (counts: HistoryCounts) => string;
  readonly captures: string;
  readonly changes: string;
  readonly verdicts: string;
  readonly good: string;
  readonly trouble: string;
  readonly here: string;
  readonly verdict: Readonly<Record<VerdictAct, string>>;
}

const english = countingIn('en');
const german = countingIn('de');

export const historyWords: Translated<HistoryWords> = {
  en: {
    title: 'History of the page',
    says: ({ from, to, captures, troubles, changes, weakened, verdicts }) =>
      `From ${from} to ${to}: ${english(captures, 'capture')} with something new, ${english(troubles, 'time')} in trouble, ${english(changes, 'change')}, of which ${weakened} weakened the protection, ${english(verdicts, 'verdict')}. The lists on this page say the same in words.`,
    captures: 'Captures',
    changes: 'Changes',
    verdicts: 'Verdicts',
    good: 'captured well',
    trouble: 'in trouble',
    here: 'this change',
    verdict: {
      confirm: 'confirmed',
      correct: 'corrected',
      dismiss: 'dismissed',
      retract: 'taken back',
    },
  },
  de: {
    title: 'Geschichte der Seite',
    says: ({ from, to, captures, troubles, changes, weakened, verdicts }) =>
      `Von ${from} bis ${to}: ${german(captures, 'Aufnahme', 'Aufnahmen')} mit etwas Neuem, ${troubles}-mal gestört, ${german(changes, 'Änderung', 'Änderungen')}, davon ${weakened} mit schwächerem Schutz, ${german(verdicts, 'Urteil', 'Urteile')}. Die Listen auf dieser Seite sagen dasselbe in Worten.`,
    captures: 'Aufnahmen',
    changes: 'Änderungen',
    verdicts: 'Urteile',
    good: 'gut aufgenommen',
    trouble: 'gestört',
    here: 'diese Änderung',
    verdict: {
      confirm: 'bestätigt',
      correct: 'berichtigt',
      dismiss: 'verworfen',
      retract: 'zurückgenommen',
    },
  },
};
