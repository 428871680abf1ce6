import type { Command } from 'commander';
import { parseDuration } from '../config/values/duration.ts';
import { counted } from '../model/counted.ts';
import { addMs } from '../model/instant.ts';
import { type PrunePlan, planPrune, prune } from '../monitor/prune.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addPrune(program: Command, shell: Shell): void {
  program
    .command('prune')
    .description('say which stored bodies nothing refers to, and let them go')
    .option('--yes', 'let them go; without it, nothing is removed')
    .option('--older-than <duration>', 'only bodies of captures older than this', '30d')
    .action(async (options: { yes?: boolean; olderThan: string }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const age = parseDuration(options.olderThan);
      if (age === undefined) throw new WrongUse('--older-than wants a duration, such as 30d.');
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const { context } = house;
        const before = addMs(context.clock.now(), -age);
        const plan = options.yes === true ? await prune(context, before) : await planPrune(context, before);
        if (plan === undefined) {
          shell.exit(exitCodes.suspect);
          return shell.out.note(
            'A page is being looked at just now, so nothing was removed: try again, or stop the monitor.',
          );
        }
        if (globals.json === true)
          return shell.out.json({ ...plan, bodies: plan.bodies.length, done: options.yes === true });
        shell.out.line(sentenceOf(plan, options));
        if (options.yes !== true && plan.bodies.length > 0)
          shell.out.line('Nothing was removed: --yes does it.');
      } finally {
        await house.close();
      }
    });
}

function sentenceOf(
  plan: PrunePlan,
  { yes = false, olderThan }: { yes?: boolean; olderThan: string },
): string {
  const { bodies, packedBytes, captures, pages, kept } = plan;
  const stays = `${counted(kept, 'body', 'bodies')} ${kept === 1 ? 'stays' : 'stay'}: both sides of every change, the first and last good capture of each page, and all that is newer than ${olderThan}.`;
  if (bodies.length === 0) return `There is nothing to let go. ${stays}`;
  const those = `${counted(bodies.length, 'body', 'bodies')} of ${counted(captures, 'capture')} of ${counted(pages, 'page')}, ${(packedBytes / 1e6).toFixed(1)} MB`;
  return `${those}, ${yes ? 'were' : 'can be'} let go; their records stay, and say what they were. ${stays}`;
}
