import type { Command } from 'commander';
import { composeTest } from '../alert/compose-test.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addMailTest(mail: Command, shell: Shell): void {
  mail
    .command('test')
    .description('send one test mail, to see that mails arrive')
    .argument('[address]', 'where to; the operator of settings.yaml when absent')
    .action(async (address: string | undefined, _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      // Files would be written to the data folder; a mail server needs none.
      const ifNothing = shell.readConfig(globals).settings.mail.smtpUrl === undefined ? 'refuse' : 'leave';
      const house = await shell.open({ ...globals, asItIs: true, ifNothing, isQuiet: true });
      try {
        const { settings, mailer, clock } = house.context;
        const to = address ?? settings.mail.operator;
        if (to === undefined) throw new WrongUse('Name an address, or set mail.operator in settings.yaml.');
        if (!/^[^\s@]+@[^\s@]+$/.test(to)) throw new WrongUse(`"${to}" is not a mail address.`);
        shell.out.note(mailer.describe);
        const outcome = await mailer.send(composeTest(to, settings.mail, clock.now()));
        if (outcome.kind !== 'sent') shell.exit(exitCodes.suspect);
        if (globals.json === true) shell.out.json({ to, ...outcome });
        else if (outcome.kind === 'sent')
          shell.out.line(`The mail was taken: ${safeForTerminal(outcome.response)}`);
        else shell.out.line(`The mail was not taken (${outcome.kind}): ${safeForTerminal(outcome.because)}`);
      } finally {
        await house.close();
      }
    });
}
