import type { Command } from 'commander';
import type { PageId } from '../model/page.ts';
import { verify } from '../monitor/verify.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';

export function addVerify(program: Command, shell: Shell): void {
  program
    .command('verify')
    .description('check every stored record, body and text, offline')
    .argument('[page...]', 'pages; all when none is named')
    .option('--all', 'every page that the archive holds')
    .action(async (names: string[], options: { all?: boolean }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, asItIs: true });
      try {
        let pages = 0;
        let broken = 0;
        for await (const verdict of verify(house.context, options.all === true ? [] : (names as PageId[]))) {
          pages += 1;
          const { page, records, bodies, texts, problems } = verdict;
          if (problems.length > 0) {
            broken += 1;
            shell.exit(exitCodes.suspect);
          }
          if (globals.json === true) shell.out.json(verdict);
          else if (problems.length === 0) {
            shell.out.line(
              `${shell.out.paint('green', 'stands')}  ${page}: ${records} records, ${bodies} bodies, ${texts} texts`,
            );
          } else {
            shell.out.line(`${shell.out.paint('red', 'BROKEN')}  ${page}`);
            for (const problem of problems) shell.out.line(`          ${problem}`);
          }
        }
        if (globals.json !== true) {
          shell.out.line(
            pages === 0 ? 'There is no evidence yet.' : `${pages - broken} of ${pages} pages stand.`,
          );
        }
      } finally {
        await house.close();
      }
    });
}
