import type { Command } from 'commander';
import { parse } from 'yaml';
import { shortened } from '../alert/clean-text.ts';
import { counted } from '../model/counted.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import { type PreparedEdit, prepareEdit, writeEdit } from '../monitor/edit-config.ts';
import { type Trial, type TriedVersion, trySettings } from '../monitor/try-settings.ts';
import { namedPage } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

interface Options {
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  readonly ignore?: readonly string[];
  readonly unset?: readonly string[];
  readonly all?: boolean;
  readonly save?: boolean;
}

/** The newest versions that are tried unless all are asked for. */
const USUALLY_TRIED = 20;
const MOST_TRIED = 1000;

/** How many of the blocks that fall out or come in are shown, and how much of each. */
const MOST_SHOWN = 6;
const SHOWN_CHARS = 88;

const SETTINGS = ['select', 'remove', 'ignore'] as const;

export function addTry(program: Command, shell: Shell): void {
  program
    .command('try')
    .description(
      'show what other settings of a page would make of its stored history; saves nothing without --save',
    )
    .argument('<page>', 'a page (vendor/page)')
    .option(
      '--select <part...>',
      'the parts that count: CSS selectors, or "{startAfter: h1, endBefore: footer}"',
    )
    .option('--remove <part...>', 'the parts that are left out')
    .option('--ignore <text...>', 'texts of lines that are left out; "*" stands for any characters')
    .option('--unset <setting...>', 'settings that are taken away: select, remove, ignore')
    .option('--all', 'try every stored version, not only the newest')
    .option('--save', 'write the settings into the vendor’s file')
    .action(async (name: string, options: Options, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, asItIs: true, isQuiet: true });
      try {
        const { context } = house;
        const page = namedPage(context.pages, name);
        const prepared = await prepare(shell, globals, page, options);
        const tried = prepared.config.pages.find(({ id }) => id === page.id);
        if (tried === undefined) throw new WrongUse(`There is no page "${page.id}" with these settings.`);
        const most = options.all === true ? MOST_TRIED : USUALLY_TRIED;
        const trial = await trySettings(context, page, tried, most);
        if (isHarmful(trial)) shell.exit(exitCodes.suspect);
        const saved = options.save === true ? await save(prepared) : undefined;
        if (globals.json === true) shell.out.json({ page: page.id, ...trial, saved: saved ?? null });
        else show(shell, page, trial, saved);
      } finally {
        await house.close();
      }
    });
}

async function prepare(
  shell: Shell,
  globals: GlobalOptions,
  page: Page,
  options: Options,
): Promise<PreparedEdit> {
  const unknown = (options.unset ?? []).find((each) => !SETTINGS.some((setting) => setting === each));
  if (unknown !== undefined) throw new WrongUse(`--unset takes ${SETTINGS.join(', ')}; not "${unknown}".`);
  const unset = (options.unset ?? []).map((setting) => [setting, undefined] as const);
  const set = SETTINGS.flatMap((setting) => {
    const given = options[setting];
    return given === undefined ? [] : [[setting, writtenAs(setting, given)] as const];
  });
  if (unset.length + set.length === 0)
    throw new WrongUse('Say what to try: --select, --remove, --ignore or --unset.');
  const keys = Object.fromEntries([...unset, ...set]);
  const edit = { kind: 'set', vendor: page.vendor.id, page: page.id, keys } as const;
  const prepared = await prepareEdit(shell.configPlaces(globals), edit);
  if ('refused' in prepared) throw new WrongUse(prepared.refused.join('\n'));
  return prepared;
}

/** One part stands by itself in the file, several as a list; a stretch is written as YAML writes it. */
function writtenAs(setting: string, given: readonly string[]): unknown {
  const parts = given.map((text) => (setting !== 'ignore' && text.startsWith('{') ? stretchIn(text) : text));
  return parts.length === 1 ? parts[0] : parts;
}

function stretchIn(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new WrongUse(`"${text}" is not a stretch, such as "{startAfter: h1, endBefore: footer}".`, {
      cause: error,
    });
  }
}

/** Whether a passage would be lost, or a version could not be read at all. */
function isHarmful({ versions }: Trial): boolean {
  return versions.some(({ lost, tried }) => lost.length > 0 || tried === undefined);
}

async function save(prepared: PreparedEdit): Promise<string> {
  const written = await writeEdit(prepared);
  if ('refused' in written) throw new WrongUse(written.refused.join('\n'));
  return written.file;
}

function show({ out }: Shell, page: Page, trial: Trial, saved: string | undefined): void {
  const { versions, left, vanished, appeared } = trial;
  out.line(
    `${page.id}: ${counted(versions.length, 'stored version')}${left > 0 ? ` of ${versions.length + left}` : ''}`,
  );
  if (versions.length === 0) out.line('There is no good capture yet to try it on.');
  else {
    out.line();
    out.line(out.paint('dim', row('captured (UTC)', 'blocks', 'words', 'passages')));
    for (const version of versions) out.line(versionRow(version));
    showTexts(
      out,
      'Left out',
      versions.flatMap((each) => each.out),
    );
    showTexts(
      out,
      'New',
      versions.flatMap((each) => each.in),
    );
    const lost = distinct(versions.flatMap((each) => each.lost.map(({ quote }) => quote)));
    if (lost.length > 0) showTexts(out, out.paint('red', 'PASSAGES LOST'), lost);
    showTexts(
      out,
      'Passages found anew',
      versions.flatMap((each) => each.found.map(({ quote }) => quote)),
    );
    out.line();
    out.line(
      vanished.length === 0
        ? 'Every recorded change would have been seen, too.'
        : stepsSentence(
            vanished.map(({ at }) => at),
            'would not have been seen',
          ),
    );
    if (appeared.length > 0)
      out.line(
        stepsSentence(
          appeared.map(({ at }) => at),
          'would have been seen as well',
        ),
      );
  }
  out.line(saved === undefined ? 'Nothing is saved; --save writes it down.' : `Saved to ${saved}.`);
}

function versionRow({ version, today, tried }: TriedVersion): string {
  const change = (key: keyof typeof today) =>
    tried === undefined
      ? `${today[key]} → –`
      : tried[key] === today[key]
        ? `${today[key]}`
        : `${today[key]} → ${tried[key]}`;
  const note = tried === undefined ? '  matches nothing' : '';
  return `${row(minute(version.at), change('blocks'), change('words'), change('passages'))}${note}`;
}

function row(at: string, blocks: string, words: string, passages: string): string {
  return `${at.padEnd(18)}${blocks.padEnd(15)}${words.padEnd(17)}${passages}`.trimEnd();
}

function showTexts(out: Shell['out'], title: string, texts: readonly string[]): void {
  const once = distinct(texts);
  if (once.length === 0) return;
  out.line();
  out.line(`${title}: ${once.length}`);
  for (const text of once.slice(0, MOST_SHOWN))
    out.line(`  ${shortened(safeForTerminal(text), SHOWN_CHARS)}`);
  if (once.length > MOST_SHOWN) out.line(`  … and ${once.length - MOST_SHOWN} more`);
}

function stepsSentence(times: readonly Instant[], what: string): string {
  return `${counted(times.length, 'recorded change')} ${what}: ${times.map(minute).join(', ')}.`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function minute(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}
