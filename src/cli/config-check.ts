import type { Command } from 'commander';
import { readLexiconFiles } from '../config/lexicon.ts';
import type { Config } from '../config/load.ts';
import { ConfigError, sentenceOfProblem } from '../config/problem.ts';
import { forbiddenHost } from '../fetch/egress/forbidden-host.ts';
import { counted } from '../model/counted.ts';
import { helpFor, sentenceOf } from '../model/fault.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Shell } from './shell.ts';

export function addConfigCheck(program: Command, shell: Shell): void {
  program
    .command('config')
    .description('the configuration')
    .command('check')
    .description('read all configuration files and list every problem')
    .action((_options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const [config, lexicon] = both(
        () => shell.readConfig(globals),
        () => readLexiconFiles(shell.lexiconFolder(globals)),
      );
      const { pages, vendors, subscribers } = config;
      const notes = [...config.warnings.map(sentenceOfProblem), ...outOfReach(config)];
      if (globals.json === true) {
        shell.out.json({
          vendors: vendors.length,
          pages: pages.length,
          subscribers: subscribers.length,
          languages: lexicon.length,
          warnings: notes,
        });
      } else {
        for (const note of notes) shell.out.line(`Note: ${safeForTerminal(note)}`);
        shell.out.line(
          `The configuration is fine: ${counted(pages.length, 'page')} of ${counted(vendors.length, 'vendor')}, ${counted(subscribers.length, 'subscriber')}, a lexicon of ${counted(lexicon.length, 'language')}.`,
        );
      }
    });
}

/** The pages that no look will get to. */
function outOfReach({ pages, settings }: Config): readonly string[] {
  return pages.flatMap(({ id, url }) => {
    const fault = forbiddenHost(new URL(url), settings.fetch.allow);
    return fault === undefined ? [] : [`${id} will not be fetched: ${sentenceOf(fault)} ${helpFor(fault)}`];
  });
}

/** Reads one thing and another. Throws one ConfigError with the problems of both. */
function both<A, B>(readOne: () => A, readOther: () => B): readonly [A, B] {
  const one = tried(readOne);
  const other = tried(readOther);
  if ('read' in one && 'read' in other) return [one.read, other.read];
  throw new ConfigError([one, other].flatMap((each) => ('problems' in each ? each.problems : [])));
}

function tried<T>(read: () => T): { readonly read: T } | Pick<ConfigError, 'problems'> {
  try {
    return { read: read() };
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.problems };
    throw error;
  }
}
