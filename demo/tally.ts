import { readers } from './config-files.ts';
import type { PlayedLook } from './play-story.ts';

/** What the whole story came to, counted. */
export interface Tally {
  readonly looks: number;
  readonly alerts: number;
  readonly setAside: number;
  readonly quietChanges: number;
  readonly mailsToReaders: number;
  readonly mailsToOperator: number;
  readonly asExpected: number;
  readonly unexpected: number;
}

export const emptyTally: Tally = {
  looks: 0,
  alerts: 0,
  setAside: 0,
  quietChanges: 0,
  mailsToReaders: 0,
  mailsToOperator: 0,
  asExpected: 0,
  unexpected: 0,
};

export function tallied(tally: Tally, { verdicts, mails }: PlayedLook): Tally {
  const made = verdicts.flatMap(({ did }) => (did === undefined ? [] : [did]));
  const toOperator = mails.filter((mail) => mail.to === readers.operator).length;
  const asExpected = verdicts.filter((verdict) => verdict.asExpected).length;
  const quiet = (outcome: string): number =>
    made.filter((did) => did.kind === 'quiet' && did.outcome === outcome).length;
  return {
    looks: tally.looks + 1,
    alerts: tally.alerts + made.filter((did) => did.kind === 'alert').length,
    setAside: tally.setAside + quiet('suspect'),
    quietChanges: tally.quietChanges + quiet('changed'),
    mailsToReaders: tally.mailsToReaders + mails.length - toOperator,
    mailsToOperator: tally.mailsToOperator + toOperator,
    asExpected: tally.asExpected + asExpected,
    unexpected: tally.unexpected + verdicts.length - asExpected,
  };
}
