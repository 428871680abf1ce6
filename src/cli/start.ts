import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import { monitor } from '../monitor/monitor.ts';
import { openWeb } from '../web/server.ts';
import type { GlobalOptions, Shell } from './shell.ts';

export function addStart(program: Command, shell: Shell): void {
  program
    .command('start')
    .description('run the monitor and its web page until stopped')
    .option('--no-web', 'without the web page')
    .action(async (options: { web: boolean }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, ifNothing: 'make' });
      try {
        const { context } = house;
        const web = options.web ? await openWeb(context, context.settings.web) : undefined;
        try {
          const pages = context.pages.filter((page) => !page.paused).length;
          const readers = counted(context.subscribers.length, 'subscriber');
          shell.out.line(`Exigent watches ${counted(pages, 'page')} for ${readers}.`);
          shell.out.line(context.mailer.describe);
          if (web !== undefined) shell.out.line(`The web page is at ${web.url}`);
          await monitor(context, shell.signal);
        } finally {
          await web?.close();
        }
      } finally {
        await house.close();
      }
    });
}
