import type { Command } from 'commander';
import type { ChangeId } from '../model/change.ts';
import { counted } from '../model/counted.ts';
import { dispatchMail } from '../monitor/dispatch-mail.ts';
import { type Retracted, retract } from '../monitor/retract.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addRetract(program: Command, shell: Shell): void {
  program
    .command('retract')
    .description('take back an alert that was wrong: everybody who got it is told so')
    .argument('<change>', 'the change that the alert was on; "exigent diff" and every mail name it')
    .requiredOption('--because <text>', 'why it was wrong, in words for those who got it')
    .action(async (id: string, { because }: { because: string }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      if (because.trim() === '') throw new WrongUse('--because wants a sentence: it is mailed.');
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const retracted = await retract(house.context, id as ChangeId, because.trim());
        if (retracted.kind !== 'retracted') throw new WrongUse(refusals[retracted.kind](id));
        const mails = await dispatchMail(house.context, shell.signal);
        if (globals.json === true) return shell.out.json({ change: id, ...retracted, mails });
        shell.out.line(saidOf(retracted));
        if (mails.refused !== undefined) {
          shell.exit(exitCodes.suspect);
          shell.out.note(`No mail could be sent: ${safeForTerminal(mails.refused)}`);
        } else shell.out.note(`${counted(mails.sent, 'mail')} sent.`);
      } finally {
        await house.close();
      }
    });
}

const refusals: Readonly<Record<Exclude<Retracted['kind'], 'retracted'>, (id: string) => string>> = {
  unknown: (id) => `There is no change ${safeForTerminal(id)}.`,
  'not-alerted': (id) => `Nobody was told of the change ${id}.`,
  'retracted-before': (id) => `The alert on the change ${id} was taken back before.`,
};

function saidOf({ corrected, spared }: Extract<Retracted, { kind: 'retracted' }>): string {
  const others =
    spared === 0 ? '' : ` ${counted(spared, 'copy', 'copies')} had not been sent and will not be.`;
  return `The alert is taken back. ${counted(corrected, 'correction')} queued, for everybody who got it.${others}`;
}
