import type { Command } from 'commander';
import { readable } from '../alert/tell-alert.ts';
import { layout } from '../archive/layout.ts';
import { partText } from '../extract/html/page-parts.ts';
import { counted } from '../model/counted.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Instant } from '../model/instant.ts';
import { nameOf, noNoise } from '../model/noise.ts';
import type { Page, Schedule } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { standingOf } from '../model/standing.ts';
import { readChanges } from '../store/changes.ts';
import { readPageStates } from '../store/page-states.ts';
import { pageWords } from '../web/words/page-words.ts';
import { namedPage } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Output, Shell } from './shell.ts';

export function addPage(program: Command, shell: Shell): void {
  program
    .command('page')
    .description('how a page is watched and read, and what is left out of it, and why')
    .argument('<page>', 'a watched page')
    .action(async (name: string, _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const { pages, store } = house.context;
        const page = namedPage(pages, name);
        const state = (await readPageStates(store.db, [page.id])).get(page.id)?.state;
        const [latest] = await readChanges(store.db, { page: page.id, most: 1 });
        if (globals.json === true) shell.out.json(pageJson(page, state, latest?.at));
        else showPage(shell.out, page, state, latest?.at);
      } finally {
        await house.close();
      }
    });
}

function pageJson(page: Page, state: PageState | undefined, changedAt: Instant | undefined) {
  const { select, remove, ignore } = page;
  return {
    page: page.id,
    url: page.url,
    state: standingOf(page, state),
    lastGoodAt: state?.good?.confirmedAt ?? null,
    dueAt: state?.dueAt ?? null,
    fault: state?.trouble === undefined ? null : sentenceOf(state.trouble.fault),
    changedAt: changedAt ?? null,
    settings: { select, remove, ignore },
    idle: state?.good?.capture.text.idle ?? [],
    volatile: state?.noise?.volatile ?? [],
    flips: state?.noise?.flips ?? [],
  };
}

function showPage(
  { line, paint }: Output,
  page: Page,
  state: PageState | undefined,
  changedAt: Instant | undefined,
): void {
  const say = (name: string, value: string): void =>
    line(`${paint('dim', name.padEnd(LABEL_LETTERS))}${safeForTerminal(value)}`);
  const good = state?.good;
  line(paint('bold', page.id));
  say('Address', page.url);
  say('State', standingOf(page, state));
  if (state?.trouble !== undefined) say('Trouble', sentenceOf(state.trouble.fault));
  say('Last good', good === undefined ? 'never' : readable(good.confirmedAt));
  say('Last change', changedAt === undefined ? 'none yet' : readable(changedAt));
  say('Next look', page.paused ? 'paused' : state?.dueAt === undefined ? 'now' : readable(state.dueAt));
  say('Schedule', scheduleText(page.schedule));
  say('Seen by', state === undefined || page.fetcher !== 'auto' ? page.fetcher : `auto, now ${state.via}`);
  for (const [name, parts] of [
    ['Select', page.select],
    ['Remove', page.remove],
    ['Ignore', page.ignore],
  ] as const) {
    for (const part of parts) say(name, partText(part));
  }
  for (const rule of good?.capture.text.idle ?? [])
    line(paint('yellow', `Nothing on it matches ${safeForTerminal(rule)}`));
  if (good !== undefined) say('Read by', good.capture.text.extractor);
  say('Evidence', layout.page(page.id));
  showNoise({ line, paint }, state);
}

const LABEL_LETTERS = 13;

function showNoise({ line, paint }: Pick<Output, 'line' | 'paint'>, state: PageState | undefined): void {
  const { volatile, flips } = state?.noise ?? noNoise;
  line();
  if (volatile.length === 0) line('No line is left out because it differs from look to look.');
  else
    line(
      `${counted(volatile.length, 'block')} left out of what counts as changed; kept in every version, and told when still again:`,
    );
  for (const block of volatile) {
    const under = block.under === undefined ? '' : paint('dim', ` under “${safeForTerminal(block.under)}”`);
    line(`  ${safeForTerminal(nameOf(block))}${under}`);
    line(paint('dim', `    ${block.because}; last differed ${readable(block.movedAt)}`));
  }
  const restless = flips.filter(({ at }) => at.length > 1);
  if (restless.length === 0) return;
  line('Going back and forth, and told each time so far:');
  for (const { texts, at } of restless) {
    const [first] = at;
    if (first === undefined) continue;
    line(`  ${safeForTerminal(texts.map((text) => text ?? '(not there)').join(' ⇄ '))}`);
    line(paint('dim', `    ${at.length} times since ${readable(first)}`));
  }
}

function scheduleText(schedule: Schedule): string {
  const { every, byCron } = pageWords.en;
  return schedule.kind === 'every'
    ? every(schedule.intervalMs)
    : byCron(schedule.expression, schedule.timeZone);
}
