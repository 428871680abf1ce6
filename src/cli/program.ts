import { Command } from 'commander';
import { version } from '../config/version.ts';
import { addAccount } from './account.ts';
import { addAdd } from './add.ts';
import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { addConfigCheck } from './config-check.ts';
import { addDiff } from './diff.ts';
import { addDoctor } from './doctor.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addLexicon } from './lexicon.ts';
import { addMail } from './mail.ts';
import { addPage } from './page.ts';
import { addPassages } from './passages.ts';
import { addPrune } from './prune.ts';
import { addReRead } from './re-read.ts';
import { addReplay } from './replay.ts';
import { addRetract } from './retract.ts';
import type { Shell } from './shell.ts';
import { addSite } from './site.ts';
import { addStart } from './start.ts';
import { addStatus } from './status.ts';
import { addTry } from './try.ts';
import { addVerify } from './verify.ts';

/** The command line, one command per file. */
export function buildProgram(shell: Shell): Command {
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
  for (const add of [
    addStart,
    addCheck,
    addDiff,
    addCompare,
    addPage,
    addPassages,
    addReplay,
    addReRead,
    addTry,
    addStatus,
    addVerify,
    addExport,
    addSite,
    addPrune,
    addDoctor,
    addConfigCheck,
    addAdd,
    addImport,
    addLexicon,
    addMail,
    addRetract,
    addAccount,
  ]) {
    add(program, shell);
  }
  return program;
}
