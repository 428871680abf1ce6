import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { readableLine } from './cli/log-lines.ts';
import { openOutput } from './cli/output.ts';
import { buildProgram } from './cli/program.ts';
import { type ExitCode, exitCodes, type Shell } from './cli/shell.ts';
import { WrongUse } from './cli/wrong-use.ts';
import { readEnvironment } from './config/env.ts';
import { ConfigError } from './config/problem.ts';
import { StoreError } from './model/store-error.ts';
import { configFolderOf, configPlacesOf, lexiconFolderOf, readConfig } from './places.ts';

const json = process.argv.includes('--json');
const out = openOutput(process.stdout, process.stderr, { plain: json });
/** JSON is for programs: at a terminal, the log is a person's to read. */
const logTo =
  process.stderr.isTTY === true && !json
    ? { logTo: { write: (line: string) => out.note(readableLine(line, out.paint)) } }
    : {};
const stop = new AbortController();

let asked = false;
/** From here on the first signal asks the command to come to an end, and only the second ends it. */
function stopInOrder(): AbortSignal {
  if (asked) return stop.signal;
  asked = true;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      out.note(name === 'SIGINT' ? 'Stopping; once more stops at once.' : 'Stopping.');
      process.once(name, () => process.exit(128 + (name === 'SIGINT' ? 2 : 15)));
      stop.abort();
    });
  }
  return stop.signal;
}

/** Whoever reads our output may have seen enough: `exigent status | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.fine);
});

let gravest: ExitCode = exitCodes.fine;
const exit = (code: ExitCode): void => {
  if (code > gravest) gravest = code;
};

const shell: Shell = {
  async open(request) {
    const { openHouse } = await import('./compose.ts');
    return openHouse(readEnvironment(), { ifNothing: 'refuse', ...logTo, ...request });
  },
  readConfig: (places) => readConfig(readEnvironment(), places),
  configFolder: (places) => configFolderOf(readEnvironment(), places),
  configPlaces: (places) => configPlacesOf(readEnvironment(), places),
  lexiconFolder: (places) => lexiconFolderOf(readEnvironment(), places),
  out,
  get signal() {
    return stopInOrder();
  },
  exit,
};

try {
  const program = await buildProgram(shell, process.argv.slice(2));
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) exit(error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse);
  else if (error instanceof ConfigError || error instanceof WrongUse) {
    out.note(error.message);
    exit(exitCodes.wrongUse);
  } else if (error instanceof StoreError) {
    out.note(error.message);
    exit(exitCodes.store);
  } else {
    out.note('This is a bug in Exigent; please report it with what follows.');
    out.note(inspect(error));
    exit(exitCodes.bug);
  }
}
process.exitCode = gravest;
