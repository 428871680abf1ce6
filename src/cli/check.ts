import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import { type DispatchSummary, dispatchMail } from '../monitor/dispatch-mail.ts';
import { makeDailyRoot } from '../monitor/make-root.ts';
import type { PageCheck } from '../monitor/page-check.ts';
import { queueDigests } from '../monitor/queue-digests.ts';
import { runRound } from '../monitor/run-round.ts';
import { stampRoot } from '../monitor/stamp-root.ts';
import { submitChanges } from '../monitor/submit-changes.ts';
import { readPageStates } from '../store/page-states.ts';
import { looksOffline, OFFLINE } from './causes.ts';
import { findingJson } from './finding-json.ts';
import { NO_PAGES, namedPages } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';

export function addCheck(program: Command, shell: Shell): void {
  program
    .command('check')
    .description('look at the pages that are due, and mail what changed')
    .argument('[page...]', 'a page (vendor/page), or all pages of a vendor')
    .option('--force', 'look now, due or not')
    .action(async (names: string[], options: { force?: boolean }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, ifNothing: 'make', isQuiet: true });
      try {
        const { context } = house;
        const pages = namedPages(context.pages, names);
        const force = options.force === true;
        let done = 0;
        const { checked } = await runRound(context, {
          pages,
          force,
          signal: shell.signal,
          onCheck(check) {
            done += 1;
            if (check.outcome === 'suspect' || check.outcome === 'failed') shell.exit(exitCodes.suspect);
            if (globals.json === true) shell.out.json(checkJson(check));
            else showCheck(shell, check);
            shell.out.progress(`${done} of ${counted(pages.length, 'page')}`);
          },
        });
        if (checked > 0 && globals.json !== true) {
          const states = await readPageStates(
            context.store.db,
            pages.map((page) => page.id),
          );
          if (looksOffline(pages, states)) shell.out.note(OFFLINE);
        }
        if (checked === 0 && globals.json !== true)
          shell.out.line(nothingDue(pages.length, names.length > 0));
        await queueDigests(context);
        const mails = await dispatchMail(context, shell.signal);
        await makeDailyRoot(context);
        await stampRoot(context, shell.signal);
        await submitChanges(context, shell.signal);
        if (mails.refused !== undefined) {
          shell.exit(exitCodes.suspect);
          shell.out.note(`No mail could be sent: ${safeForTerminal(mails.refused)}`);
        } else {
          if (mails.dead > 0) shell.exit(exitCodes.suspect);
          if (mails.sent + mails.dead + mails.deferred > 0) shell.out.note(mailsSentence(mails));
        }
      } finally {
        await house.close();
      }
    });
}

/** The shape that benchmarks and scripts read. */
export function checkJson(check: PageCheck) {
  const { page, outcome, reasons, change, findings, alert, held, quality, ms } = check;
  return { page, outcome, reasons, change, findings: findings.map(findingJson), alert, held, quality, ms };
}

function mailsSentence({ sent, deferred, dead }: DispatchSummary): string {
  return `${counted(sent, 'mail')} sent, ${deferred} to be tried again, ${dead} undeliverable`;
}

function nothingDue(pages: number, named: boolean): string {
  if (pages === 0) return NO_PAGES;
  return `Nothing is due among ${counted(pages, named ? 'named page' : 'page')}; --force looks all the same.`;
}

const colours = {
  first: 'cyan',
  unchanged: 'dim',
  changed: 'bold',
  suspect: 'yellow',
  failed: 'red',
  withdrawn: 'red',
  busy: 'dim',
} as const;

function alertMark(out: Shell['out'], { alert, held }: PageCheck): string {
  if (!alert) return '';
  return held ? out.paint('yellow', '  held for review') : out.paint('red', '  ALERT');
}

function showCheck({ out }: Shell, check: PageCheck): void {
  const outcome = out.paint(colours[check.outcome], check.outcome.padEnd(9));
  out.line(`${outcome}  ${check.page}${alertMark(out, check)}`);
  if (check.outcome === 'unchanged' || check.outcome === 'first') return;
  for (const { explanation } of check.findings) out.line(`           ${safeForTerminal(explanation)}`);
  if (check.findings.length === 0)
    for (const reason of check.reasons) out.line(`           ${safeForTerminal(reason)}`);
}
