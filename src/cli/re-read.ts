import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import { type ReReadOutcome, reReadPages } from '../monitor/re-read-pages.ts';
import { findingJson } from './finding-json.ts';
import { NO_PAGES, namedPages } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import { type Colour, exitCodes, type GlobalOptions, type Shell } from './shell.ts';

export function addReRead(program: Command, shell: Shell): void {
  program
    .command('re-read')
    .description(
      'read the stored last good captures again by the rules of today; nothing is fetched or mailed',
    )
    .argument('[page...]', 'a page (vendor/page), or all pages of a vendor')
    .action(async (names: string[], _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const pages = namedPages(house.context.pages, names);
        const counts: Partial<Record<ReReadOutcome['kind'], number>> = {};
        let done = 0;
        await reReadPages(house.context, {
          pages,
          signal: shell.signal,
          onRead(page, outcome) {
            done += 1;
            counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
            if (outcome.kind === 'damaged' || outcome.kind === 'unmatched') shell.exit(exitCodes.suspect);
            if (globals.json === true) shell.out.json({ page, ...outcomeJson(outcome) });
            else showOutcome(shell, page, outcome);
            shell.out.progress(`${done} of ${counted(pages.length, 'page')} read again`);
          },
        });
        if (globals.json !== true) shell.out.line(pages.length === 0 ? NO_PAGES : sumOf(counts));
      } finally {
        await house.close();
      }
    });
}

function outcomeJson(outcome: ReReadOutcome) {
  switch (outcome.kind) {
    case 'differs': {
      const { id, reasons, findings } = outcome.change;
      return { outcome: outcome.kind, change: id, reasons, findings: findings.map(findingJson) };
    }
    case 'damaged':
      return { outcome: outcome.kind, reasons: [outcome.because] };
    default:
      return { outcome: outcome.kind };
  }
}

function showOutcome({ out }: Shell, page: string, outcome: ReReadOutcome): void {
  const said = saidOf(outcome);
  if (said === undefined) return;
  out.line(`${out.paint(said.colour, outcome.kind.padEnd(9))}  ${page}`);
  for (const line of said.lines) out.line(`           ${safeForTerminal(line)}`);
}

/** What a person is told of a page; nothing where there is nothing to know. */
function saidOf(
  outcome: ReReadOutcome,
): { readonly colour: Colour; readonly lines: readonly string[] } | undefined {
  switch (outcome.kind) {
    case 'differs': {
      const { findings, reasons } = outcome.change;
      return { colour: 'bold', lines: [...findings.map(({ explanation }) => explanation), ...reasons] };
    }
    case 'unmatched':
      return { colour: 'red', lines: ['its settings match nothing in the last good capture'] };
    case 'damaged':
      return { colour: 'red', lines: [outcome.because] };
    case 'busy':
      return { colour: 'dim', lines: [] };
    case 'current':
    case 'same':
    case 'no-capture':
      return undefined;
  }
}

const sentences: Readonly<Record<ReReadOutcome['kind'], string>> = {
  differs: 'read otherwise (recorded as ours, not mailed)',
  same: 'read as before',
  current: 'read by these rules already',
  unmatched: 'with settings that match nothing',
  'no-capture': 'without a good capture',
  busy: 'busy',
  damaged: 'with damaged evidence',
};

function sumOf(counts: Partial<Record<ReReadOutcome['kind'], number>>): string {
  const parts = (Object.keys(sentences) as ReReadOutcome['kind'][]).flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${counted(count, 'page')} ${sentences[kind]}`];
  });
  return parts.length === 0 ? 'Nothing was read.' : `${parts.join(', ')}.`;
}
