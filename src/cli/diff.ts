import type { Command } from 'commander';
import { readable } from '../alert/tell-alert.ts';
import { compareDocuments } from '../compare/compare-documents.ts';
import type { Change } from '../model/change.ts';
import type { Page } from '../model/page.ts';
import { changeDocuments } from '../monitor/change-documents.ts';
import type { Context } from '../monitor/context.ts';
import { readChange, readChanges } from '../store/changes.ts';
import { findingJson } from './finding-json.ts';
import { namedPage } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Output, Shell } from './shell.ts';
import { showEdits } from './show-edits.ts';
import { showFinding } from './show-finding.ts';
import { WrongUse } from './wrong-use.ts';

export function addDiff(program: Command, shell: Shell): void {
  program
    .command('diff')
    .description('show the latest change of a page, or an earlier one')
    .argument('<page>', 'a watched page')
    .option('--back <n>', 'the n-th change before the latest', '0')
    .option('--change <id>', 'the change that a mail or the web page names')
    .action(async (name: string, options: Wanted, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const back = Number(options.back);
      if (!Number.isInteger(back) || back < 0) throw new WrongUse('--back wants a number from 0 up.');
      if (back > 0 && options.change !== undefined)
        throw new WrongUse('--back and --change each name a change: give one of them.');
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const { context } = house;
        const page = namedPage(context.pages, name);
        const change = await (options.change === undefined
          ? changeBack(context, page, back)
          : changeNamed(context, page, options.change));
        if (change === undefined)
          return shell.out.line(`No ${back === 0 ? '' : 'such '}change of ${page.id} is stored.`);
        if (globals.json === true) {
          return shell.out.json({ ...change, findings: change.findings.map(findingJson) });
        }
        showHead(shell.out, change);
        for (const finding of change.findings) showFinding(shell.out, finding);
        const { before, after } = await changeDocuments(context, page, change);
        if (after !== undefined) showEdits(shell.out, before, after, compareDocuments(before, after));
      } finally {
        await house.close();
      }
    });
}

interface Wanted {
  readonly back: string;
  readonly change?: string;
}

async function changeBack({ store }: Context, page: Page, back: number): Promise<Change | undefined> {
  const [change] = await readChanges(store.db, { page: page.id, most: 1, offset: back });
  return change;
}

async function changeNamed({ store }: Context, page: Page, id: string): Promise<Change> {
  const change = await readChange(store.db, id);
  if (change?.page === page.id) return change;
  throw new WrongUse(`There is no change ${id} of ${page.id}.`);
}

const events: Readonly<Record<Change['kind'], string>> = {
  wording: 'other wording',
  withdrawn: 'page withdrawn',
  returned: 'page is back',
};

const since: Readonly<Record<Change['kind'], string>> = {
  wording: 'otherwise since',
  withdrawn: 'counted as withdrawn since',
  returned: 'back since',
};

function showHead(out: Output, change: Change): void {
  const { id, page, kind, cause, at, lastSeenBefore, alert } = change;
  out.line(out.paint('bold', `${page}: ${events[kind]}, ${alert ? 'alerted' : 'nobody was told'}`));
  out.line(`Seen as before until ${readable(lastSeenBefore)}, ${since[kind]} ${readable(at)}`);
  out.line(out.paint('dim', `Change ${id}, cause: ${cause}`));
  for (const reason of change.reasons) out.line(`  ${safeForTerminal(reason)}`);
}
