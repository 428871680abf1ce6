import type { Command } from 'commander';
import { readable } from '../alert/tell-alert.ts';
import type { Quality } from '../model/capture.ts';
import { counted, portion } from '../model/counted.ts';
import { helpFor, sentenceOf } from '../model/fault.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { type Standing, standingOf } from '../model/standing.ts';
import { readMailStop } from '../store/mail-way.ts';
import { countOutbox, readDead } from '../store/outbox.ts';
import { readPageStates } from '../store/page-states.ts';
import { showCauses } from './causes.ts';
import { NO_PAGES, namedPages } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Output, type Shell } from './shell.ts';

export function addStatus(program: Command, shell: Shell): void {
  program
    .command('status')
    .description('how every page stands, and what waits to be mailed')
    .argument('[page...]', 'a page (vendor/page), or all pages of a vendor; all when none is named')
    .action(async (names: string[], _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const { store, mailer } = house.context;
        const pages = namedPages(house.context.pages, names);
        const states = await readPageStates(
          store.db,
          pages.map((page) => page.id),
        );
        const rows = pages.map((page) => statusOf(page, states.get(page.id)?.state));
        if (rows.some((row) => isBad(row.state))) shell.exit(exitCodes.suspect);
        const mails = await countOutbox(store.db);
        if (globals.json === true) {
          for (const row of rows) shell.out.json(row);
          shell.out.json({ mails });
          return;
        }
        showRows(shell.out, rows);
        if (names.length > 0) showDoubts(shell.out, rows);
        showCauses(shell.out, pages, states);
        showIdle(shell.out, rows);
        shell.out.line();
        shell.out.line(summaryOf(rows));
        shell.out.line(`${mailsSentence(mails)} ${mailer.describe}`);
        const stop = await readMailStop(store.db);
        if (stop !== undefined) {
          shell.exit(exitCodes.suspect);
          const why = safeForTerminal(stop.because);
          shell.out.line(
            shell.out.paint('red', `  No mail can be sent since ${readable(stop.since)}: ${why}`),
          );
        }
        for (const { item, lastError } of await readDead(store.db, MOST_DEAD)) {
          shell.out.line(
            shell.out.paint(
              'red',
              `  undeliverable since ${item.madeAt}: ${safeForTerminal(lastError ?? '')}`,
            ),
          );
        }
      } finally {
        await house.close();
      }
    });
}

/** Who holds mails back or gathers them for a digest sees that they are not lost. */
function mailsSentence(mails: Readonly<Record<string, number>>): string {
  const of = (state: string) => mails[state] ?? 0;
  const parts = [
    `${counted(of('queued'), 'mail')} to be sent`,
    ...(of('held') > 0 ? [`${of('held')} held for review`] : []),
    ...(of('for-digest') > 0 ? [`${of('for-digest')} kept for a digest`] : []),
    `${of('sent')} sent`,
    `${of('dead')} undeliverable`,
  ];
  return `${parts.join(', ')}.`;
}

/** How many undeliverable mails are named; "exigent mail list" names all. */
const MOST_DEAD = 5;

interface StatusRow {
  readonly page: string;
  readonly state: Standing;
  readonly lastGoodAt: string | null;
  readonly dueAt: string | null;
  readonly fault: string | null;
  /** What of its settings matches nothing. */
  readonly idle: readonly string[];
  /** What would help against it. */
  readonly help: string | null;
  /** How sure it is that the last good capture is the page; null in records from before it was kept. */
  readonly quality: Quality | null;
}

function statusOf(page: Page, state: PageState | undefined): StatusRow {
  return {
    page: page.id,
    state: standingOf(page, state),
    lastGoodAt: state?.good?.confirmedAt ?? null,
    dueAt: state?.dueAt ?? null,
    fault: state?.trouble === undefined ? null : sentenceOf(state.trouble.fault),
    idle: page.paused ? [] : (state?.good?.capture.text.idle ?? []),
    help: state?.trouble === undefined ? null : helpFor(state.trouble.fault),
    quality: state?.good?.capture.quality ?? null,
  };
}

function isBad(state: Standing): boolean {
  return state === 'suspect' || state === 'never-good';
}

const colours = {
  good: 'green',
  suspect: 'yellow',
  withdrawn: 'red',
  'never-good': 'red',
  new: 'dim',
  paused: 'dim',
} as const;

function showRows(out: Output, rows: readonly StatusRow[]): void {
  if (rows.length === 0) return;
  out.line(out.paint('dim', `${'State'.padEnd(10)}  ${'Last good (UTC)'.padEnd(16)}  Page`));
  for (const { page, state, lastGoodAt } of rows) {
    const seen = lastGoodAt === null ? 'never'.padEnd(16) : lastGoodAt.slice(0, 16).replace('T', ' ');
    out.line(`${out.paint(colours[state], state.padEnd(10))}  ${seen}  ${page}`);
  }
}

function showIdle(out: Output, rows: readonly StatusRow[]): void {
  const idle = rows.filter((row) => row.idle.length > 0);
  if (idle.length === 0) return;
  out.line();
  for (const row of idle)
    out.line(
      `${out.paint('yellow', row.page)}  Nothing on it matches ${safeForTerminal(row.idle.join('; '))}`,
    );
}

/** Of pages that were asked for by name: how sure their last good captures are, and what would help. */
function showDoubts(out: Output, rows: readonly StatusRow[]): void {
  for (const { page, quality, help } of rows) {
    if (quality !== null) {
      const doubts = quality.reasons.length === 0 ? 'nothing speaks against it' : quality.reasons.join('; ');
      out.line(
        out.paint(
          'dim',
          `  ${page}: how sure the last good capture is: ${quality.score} of 1; ${safeForTerminal(doubts)}`,
        ),
      );
    }
    if (help !== null) out.line(out.paint('dim', `  ${page}: ${safeForTerminal(help)}`));
  }
}

function summaryOf(rows: readonly StatusRow[]): string {
  if (rows.length === 0) return NO_PAGES;
  const good = rows.filter((row) => row.state === 'good').length;
  return `${portion(good, rows.length, 'page', ['is', 'are'])} good.`;
}
