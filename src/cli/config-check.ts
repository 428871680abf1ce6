import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import type { GlobalOptions, Shell } from './shell.ts';

export function addConfigCheck(program: Command, shell: Shell): void {
  program
    .command('config')
    .description('the configuration')
    .command('check')
    .description('read all configuration files and list every problem')
    .action((_options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const { pages, vendors, subscribers } = shell.readConfig(globals);
      if (globals.json === true) {
        shell.out.json({ vendors: vendors.length, pages: pages.length, subscribers: subscribers.length });
      } else {
        shell.out.line(
          `The configuration is fine: ${counted(pages.length, 'page')} of ${counted(vendors.length, 'vendor')}, ${counted(subscribers.length, 'subscriber')}.`,
        );
      }
    });
}
