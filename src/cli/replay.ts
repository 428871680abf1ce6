import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { archivedCaptures, seriesCaptures, UnreadableSeries } from '../archive/recorded-captures.ts';
import type { Page, PageId } from '../model/page.ts';
import type { Context } from '../monitor/context.ts';
import { type RecordedCapture, replay } from '../monitor/replay.ts';
import { persistenceOf } from '../monitor/trouble.ts';
import { findingJson } from './finding-json.ts';
import { namedPages } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addReplay(program: Command, shell: Shell): void {
  program
    .command('replay')
    .description('judge and compare recorded captures again, without writing or mailing anything')
    .argument(
      '<series...>',
      'a watched page, or a file of captures (JSON lines {at, url, html}, .br, .gz or .zst)',
    )
    .action(async (names: string[], _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, asItIs: true, ifNothing: 'leave', isQuiet: true });
      try {
        for (const name of names) await replayOne(shell, house.context, name, globals.json === true);
      } catch (error) {
        if (error instanceof UnreadableSeries) throw new WrongUse(error.message, { cause: error });
        throw error;
      } finally {
        await house.close();
      }
    });
}

async function replayOne(shell: Shell, context: Context, name: string, json: boolean): Promise<void> {
  const { extractor, lexicon, settings } = context;
  const rules = { extractor, lexicon, persistence: persistenceOf(settings) };
  for (const { page, captures } of await seriesOf(context, name)) {
    const counts: Record<string, number> = {};
    for await (const step of replay(rules, page, captures)) {
      counts[step.outcome] = (counts[step.outcome] ?? 0) + 1;
      if (json) shell.out.json({ series: name, ...step, findings: step.findings.map(findingJson) });
      else if (step.outcome !== 'unchanged') {
        const alert = step.alert ? shell.out.paint('red', '  ALERT') : '';
        shell.out.line(`${step.at.slice(0, 16)}  ${step.outcome.padEnd(9)} ${page.id}${alert}`);
        const said =
          step.findings.length > 0 ? step.findings.map((finding) => finding.explanation) : step.reasons;
        for (const sentence of said) shell.out.line(`                  ${safeForTerminal(sentence)}`);
      }
    }
    if (json) continue;
    const sum = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
    shell.out.line(`${page.id}: ${sum.length === 0 ? 'no captures' : sum.join(', ')}`);
  }
}

interface Series {
  readonly page: Page;
  readonly captures: AsyncIterable<RecordedCapture>;
}

async function seriesOf(context: Context, name: string): Promise<readonly Series[]> {
  const file = await stat(name).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (file?.isDirectory() === true) throw new WrongUse(`${name} is a folder: name the files in it.`);
  if (file !== undefined) return [{ page: pageOfFile(name), captures: seriesCaptures(name) }];
  return namedPages(context.pages, [name]).map((page) => ({
    page,
    captures: archivedCaptures(context.archive, page.id),
  }));
}

/** A file of captures says nothing of the page's settings: it is read without any. */
function pageOfFile(name: string): Page {
  const id = name.replace(/^.*[/\\]/, '').replace(/\.(ndjson|jsonl)?(\.(br|gz|zst))?$/, '');
  return {
    id: `series/${id}` as PageId,
    vendor: { id: 'series', name: 'series' },
    url: 'about:blank',
    type: 'other',
    jurisdictions: [],
    schedule: { kind: 'every', intervalMs: 24 * 3_600_000 },
    fetcher: 'http',
    paused: false,
    select: [],
    remove: [],
    ignore: [],
  };
}
