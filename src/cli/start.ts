import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import type { Context } from '../monitor/context.ts';
import { monitor } from '../monitor/monitor.ts';
import { takeSeat } from '../monitor/seat.ts';
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
        const seat = await takeSeat(house.context);
        try {
          await run(shell, house.context, options, AbortSignal.any([shell.signal, seat.lost]));
          seat.lost.throwIfAborted();
        } finally {
          await seat.leave();
        }
      } finally {
        await house.close();
      }
    });
}

async function run(
  { out }: Shell,
  context: Context,
  options: { readonly web: boolean },
  signal: AbortSignal,
): Promise<void> {
  if (options.web) context.signUps?.requirePlace();
  const web = options.web ? await openWeb(context, context.settings.web) : undefined;
  try {
    const pages = context.pages.filter((page) => !page.paused).length;
    const readers = counted(context.subscribers.length, 'subscriber');
    out.line(`Exigent watches ${counted(pages, 'page')} for ${readers}.`);
    for (const warning of context.config.warnings()) out.note(`Note: ${warning}`);
    out.line(context.mailer.describe);
    if (web !== undefined) out.line(`The web page is at ${web.url}`);
    const { accounts } = context.settings.web;
    if (web !== undefined && accounts === 'required' && context.accounts.read().length === 0)
      out.line('Nobody can log in to it yet: “exigent account add NAME --role admin” makes an account.');
    await monitor(context, signal);
  } finally {
    await web?.close();
  }
}
