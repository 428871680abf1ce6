import type { Command } from 'commander';
import { present } from '../config/present.ts';
import { learnExample } from '../monitor/learn-example.ts';
import { readNamed } from './read-named.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

interface Options {
  readonly sentence: string;
  readonly missed?: boolean;
  readonly notOne?: boolean;
  readonly entry?: string;
  readonly note?: string;
}

export function addLexiconExample(lexicon: Command, shell: Shell): void {
  lexicon
    .command('example')
    .description('write a sentence that was missed, or was none, into the lexicon as an example')
    .argument('<file|page>', 'where the sentence stands: a file or a watched page')
    .requiredOption('--sentence <text>', 'the sentence as it stands there')
    .option('--missed', 'it is a passage, and was not found')
    .option('--not-one', 'it was found, and is no passage')
    .option('--entry <id>', 'an example for this entry, not for the lexicon as a whole')
    .option('--note <text>', 'why')
    .action(async (name: string, options: Options, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const { missed = false, notOne = false, sentence, entry, note } = options;
      if (missed === notOne) throw new WrongUse('Say --missed or --not-one.');
      const { document, url } = await readNamed(shell, globals, name);
      const learned = await learnExample(
        shell.lexiconFolder(globals),
        present({
          document,
          sentence,
          verdict: missed ? ('missed' as const) : ('not-one' as const),
          entry,
          note,
          source: url,
        }),
      );
      if ('refused' in learned) throw new WrongUse(learned.refused);
      if (globals.json === true) return shell.out.json(learned);
      shell.out.line(`Written to ${learned.file}.`);
      shell.out.line(
        learned.holds
          ? 'The rules read it rightly already; the example keeps it so.'
          : `"exigent lexicon test ${document.language ?? 'en'}" now fails, until the rules read it rightly.`,
      );
    });
}
