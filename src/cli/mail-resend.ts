import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import { dispatchMail } from '../monitor/dispatch-mail.ts';
import { requeue } from '../store/outbox-list.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addMailResend(mail: Command, shell: Shell): void {
  mail
    .command('resend')
    .description('send mails again that could not be delivered, or that somebody has lost')
    .argument('[mail...]', 'what "exigent mail list" names them')
    .option('--dead', 'all that could not be delivered')
    .action(async (ids: string[], options: { dead?: boolean }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      if ((ids.length === 0) === (options.dead !== true))
        throw new WrongUse('Name mails, or ask for all that are dead with --dead.');
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const { context } = house;
        const queued = await context.store.transaction((tx) =>
          requeue(tx, options.dead === true ? 'dead' : ids),
        );
        const unknown = ids.filter((id) => !queued.includes(id));
        if (unknown.length > 0)
          shell.out.note(`Not there, or still waiting: ${safeForTerminal(unknown.join(', '))}`);
        const { sent, deferred, dead, refused } = await dispatchMail(context, shell.signal);
        if (unknown.length + deferred + dead > 0 || refused !== undefined) shell.exit(exitCodes.suspect);
        if (globals.json === true) return shell.out.json({ queued: queued.length, sent, deferred, dead });
        shell.out.line(
          `${counted(queued.length, 'mail')} queued again; ${sent} sent, ${deferred} to be tried again, ${dead} undeliverable.`,
        );
        if (refused !== undefined) shell.out.note(`No mail could be sent: ${safeForTerminal(refused)}`);
      } finally {
        await house.close();
      }
    });
}
