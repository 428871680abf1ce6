import { Command } from 'commander';
import { version } from '../config/version.ts';
import type { Shell } from './shell.ts';

type AddCommand = (program: Command, shell: Shell) => void;

/** One command per file, in the order that the help lists them. A file is read once its command is asked for. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  start: async () => (await import('./start.ts')).addStart,
  check: async () => (await import('./check.ts')).addCheck,
  diff: async () => (await import('./diff.ts')).addDiff,
  compare: async () => (await import('./compare.ts')).addCompare,
  page: async () => (await import('./page.ts')).addPage,
  passages: async () => (await import('./passages.ts')).addPassages,
  replay: async () => (await import('./replay.ts')).addReplay,
  're-read': async () => (await import('./re-read.ts')).addReRead,
  try: async () => (await import('./try.ts')).addTry,
  status: async () => (await import('./status.ts')).addStatus,
  verify: async () => (await import('./verify.ts')).addVerify,
  export: async () => (await import('./export.ts')).addExport,
  site: async () => (await import('./site.ts')).addSite,
  prune: async () => (await import('./prune.ts')).addPrune,
  doctor: async () => (await import('./doctor.ts')).addDoctor,
  config: async () => (await import('./config-check.ts')).addConfigCheck,
  add: async () => (await import('./add.ts')).addAdd,
  import: async () => (await import('./import.ts')).addImport,
  lexicon: async () => (await import('./lexicon.ts')).addLexicon,
  mail: async () => (await import('./mail.ts')).addMail,
  retract: async () => (await import('./retract.ts')).addRetract,
  account: async () => (await import('./account.ts')).addAccount,
};

/** The command line: of the commands those that are among the words, or all where none is. */
export async function buildProgram(shell: Shell, words: readonly string[] = []): Promise<Command> {
  const program = new Command('exigent')
    .description('Watches what vendors say about handing user data to the police without a judge.')
    .version(version)
    .option('--config <dir>', 'the folder with settings.yaml, vendors/ and subscribers.yaml')
    .option('--data <dir>', 'the folder for evidence and database')
    .option('--json', 'print one JSON object a line')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.out.line(text.trimEnd()),
      writeErr: (text) => shell.out.note(text.trimEnd()),
    });
  const names = Object.keys(commands);
  const asked = names.filter((name) => words.includes(name));
  for (const name of asked.length > 0 && !words.includes('--help') ? asked : names) {
    const add = await commands[name]?.();
    add?.(program, shell);
  }
  return program;
}
