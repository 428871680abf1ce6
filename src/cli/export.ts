import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { writeWacz } from '../archive/bundle/write-wacz.ts';
import { writeWhole } from '../archive/durable-file.ts';
import { version } from '../config/version.ts';
import type { Change } from '../model/change.ts';
import { counted } from '../model/counted.ts';
import type { Sha256 } from '../model/digest.ts';
import { type PageId, vendorIdOf } from '../model/page.ts';
import { collectEvidence, recordsOf } from '../monitor/collect-evidence.ts';
import type { Context } from '../monitor/context.ts';
import { pagesWithEvidence } from '../monitor/verify.ts';
import { readArchivedCopies } from '../store/archived-copies.ts';
import { readChange, readChanges } from '../store/changes.ts';
import { readPageStates } from '../store/page-states.ts';
import { readBothSides } from '../web/change-reading.ts';
import { type Report, reportReading, reportSheet, reportTitle } from '../web/views/report.ts';
import { namedPages } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

/** A report of more changes is read by nobody; each can be exported by itself. */
const MOST_CHANGES = 100;

const SOFTWARE = `Exigent ${version}`;
const CHANGE_ID = /^[0-9a-f]{20}$/;

export function addExport(program: Command, shell: Shell): void {
  program
    .command('export')
    .description('bundle what proves a change, or all changes of a page: web archive, records, report')
    .argument(
      '<page-or-change>',
      'a page (vendor/page), or the id of a change as mails and the web page name it',
    )
    .option('--to <file>', 'where the bundle goes (.wacz); the report goes beside it')
    .action(async (name: string, options: { to?: string }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const { context } = house;
        const subject = await subjectNamed(context, name);
        const madeAt = context.clock.now();
        const bundle = path.resolve(options.to ?? defaultName(subject));
        const sheet = bundle.replace(/(?:\.wacz)?$/, '.html');
        for (const file of [bundle, sheet])
          if (existsSync(file)) throw new WrongUse(`${file} is there already; name another with --to.`);
        const evidence = await collectEvidence(context, subject.page, subject.records, subject.changes);
        const page = context.pages.find(({ id }) => id === subject.page);
        const changes: Report['changes'][number][] = [];
        const copies = await readArchivedCopies(
          context.store.db,
          subject.changes.map(({ id }) => id),
        );
        for (const change of subject.changes) {
          const reading = reportReading(await readBothSides(context, page, change));
          changes.push({ change, reading, copy: copies.get(change.id) });
        }
        const { captures } = evidence;
        const about = { pageId: subject.page, page, changes, captures, madeAt, software: SOFTWARE };
        const report = Buffer.from(reportSheet({ ...about, bundle: path.basename(bundle) }));
        const title = reportTitle(about);
        const files = new Map<string, Uint8Array>([['report.html', report], ...evidence.files]);
        const wacz = writeWacz({ title, madeAt, software: SOFTWARE, captures, files });
        await writeWhole(bundle, wacz);
        await writeWhole(sheet, report);
        if (globals.json === true)
          return shell.out.json({ bundle, report: sheet, captures: captures.length, bytes: wacz.byteLength });
        shell.out.line(safeForTerminal(title));
        shell.out.line(
          `bundle  ${bundle} (${counted(captures.length, 'capture')}, ${Math.ceil(wacz.byteLength / 1000)} kB)`,
        );
        shell.out.line(`report  ${sheet}`);
        if (captures.some(({ root }) => root === undefined))
          shell.out.note('No daily root names the newest capture yet: the one of the next day will.');
      } finally {
        await house.close();
      }
    });
}

interface Subject {
  readonly page: PageId;
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly records: readonly Sha256[];
}

async function subjectNamed(context: Context, name: string): Promise<Subject> {
  if (CHANGE_ID.test(name)) {
    const change = await readChange(context.store.db, name);
    if (change === undefined) throw new WrongUse(`There is no change ${name}.`);
    return { page: change.page, changes: [change], records: await recordsOf(context, change) };
  }
  const page = await pageNamed(context, name);
  const changes = await readChanges(context.store.db, { page, most: MOST_CHANGES });
  const good = (await readPageStates(context.store.db, [page])).get(page)?.state.good;
  const ofChanges = await Promise.all(changes.map((change) => recordsOf(context, change)));
  const records = [...new Set([...ofChanges.flat(), ...(good === undefined ? [] : [good.record])])];
  if (records.length === 0) throw new WrongUse(`There is no good capture of ${page} yet.`);
  return { page, changes, records };
}

/** One page, watched or not, that there is evidence of. */
async function pageNamed(context: Context, name: string): Promise<PageId> {
  const evidence = await pagesWithEvidence(context);
  const known = [...new Set([...evidence, ...context.pages.map(({ id }) => id)])];
  const meant = namedPages(
    known.map((id) => ({ id, vendor: { id: vendorIdOf(id) } })),
    [name],
  );
  const [page, another] = meant;
  if (page === undefined || another !== undefined)
    throw new WrongUse(
      `"${name}" means ${meant.length} pages; name one: ${meant.map(({ id }) => id).join(', ')}.`,
    );
  if (!evidence.includes(page.id)) throw new WrongUse(`There is no evidence of ${page.id} yet.`);
  return page.id;
}

function defaultName({ page, changes }: Subject): string {
  const [only, another] = changes;
  const which =
    only !== undefined && another === undefined ? `-${only.at.slice(0, 10)}-${only.id.slice(0, 6)}` : '';
  return `${page.replaceAll('/', '-')}${which}.wacz`;
}
