import type { Command } from 'commander';
import { shortened } from '../alert/clean-text.ts';
import type { GivenOfPage } from '../config/propose-page.ts';
import { counted } from '../model/counted.ts';
import type { Document } from '../model/document.ts';
import { faultTable, sentenceOf } from '../model/fault.ts';
import { type PreparedEdit, writeEdit } from '../monitor/edit-config.ts';
import { type FirstLook, type Preview, previewPage } from '../monitor/preview-page.ts';
import { askYes, isAnyoneThere } from './ask-yes.ts';
import { printInLines } from './in-lines.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Output, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

interface Options extends Omit<GivenOfPage, 'jurisdictions'> {
  readonly jurisdictions?: string;
  readonly yes?: boolean;
  readonly evenSo?: boolean;
}

type Proposed = Extract<Preview, { kind: 'proposed' }>;

/** How much of a line of the page is shown. */
const SHOWN_CHARS = 120;

export function addAdd(program: Command, shell: Shell): void {
  program
    .command('add')
    .description('look at an address once, show what would be watched there, and write it down')
    .argument('<url>', 'the address of the page')
    .option('--vendor <name>', 'the vendor; else the one with pages at the same site, or a new one')
    .option('--id <id>', 'the id of the page; it never changes')
    .option('--title <text>', 'what the page is called in mails and lists')
    .option('--language <tag>', 'the language that the page is expected in, such as "de"')
    .option('--jurisdictions <places>', 'where the wording holds, such as DE,AT')
    .option('--yes', 'write it without asking')
    .option('--even-so', 'write it although what came does not look like the page')
    .action(async (url: string, options: Options, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, asItIs: true, isQuiet: true, ifNothing: 'leave' });
      try {
        const places = shell.configPlaces(globals);
        const preview = await previewPage(house.context, places, url, givenIn(options), shell.signal);
        if (preview.kind === 'watched')
          throw new WrongUse(`This page is watched already: ${preview.page.id} (${preview.page.url}).`);
        if (preview.kind === 'refused') throw new WrongUse(preview.refused.join('\n'));
        await settle(shell, globals.json === true, preview, options);
      } finally {
        await house.close();
      }
    });
}

function givenIn({ jurisdictions, ...options }: Options): GivenOfPage {
  const { vendor, id, title, language } = options;
  const given = {
    vendor,
    id,
    title,
    language,
    jurisdictions: jurisdictions?.split(',').map((each) => each.trim()),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function settle(shell: Shell, isJson: boolean, preview: Proposed, options: Options): Promise<void> {
  const { out } = shell;
  const { look, edit } = preview;
  if (!isJson) show(out, preview);
  const isHeld = look.fault !== undefined && options.evenSo !== true;
  if (isHeld) shell.exit(exitCodes.suspect);
  const isWanted = !isHeld && (options.yes === true || (!isJson && (await isAgreed(edit))));
  if (isWanted) await write(edit);
  if (isJson) out.json({ ...toJson(preview), written: isWanted });
  else out.line(isWanted ? `Written to ${edit.file}.` : nothingWritten(isHeld));
}

async function isAgreed({ file }: PreparedEdit): Promise<boolean> {
  return isAnyoneThere() && (await askYes(`Write this to ${file}? [y/N] `));
}

function nothingWritten(isHeld: boolean): string {
  if (isHeld) return 'Nothing is written; --even-so adds it all the same.';
  return isAnyoneThere() ? 'Nothing is written.' : 'Nothing is written; --yes writes it.';
}

async function write(edit: PreparedEdit): Promise<void> {
  const written = await writeEdit(edit);
  if ('refused' in written) throw new WrongUse(written.refused.join('\n'));
}

function show(out: Output, { page, look, edit }: Proposed): void {
  const { fault, document, finalUrl } = look;
  out.line(out.paint('bold', safeForTerminal(document?.title ?? page.id)));
  if (finalUrl !== page.url) out.line(`  leads to ${safeForTerminal(finalUrl)}`);
  if (document !== undefined) showDocument(out, look, document);
  if (fault === undefined) showPassagesFound(out, look);
  else {
    out.line();
    out.line(out.paint('red', safeForTerminal(`This does not look like the page: ${sentenceOf(fault)}`)));
    out.line(faultTable[fault.code].help);
  }
  out.line();
  out.line(out.paint('dim', edit.file));
  for (const line of addedLines(edit)) out.line(`  ${safeForTerminal(line)}`);
  out.line();
}

function showDocument(out: Output, { via }: FirstLook, document: Document): void {
  const { blocks, language } = document;
  const way = via === 'http' ? 'by HTTP' : 'by the browser';
  const size = `${counted(blocks.length, 'block')}, ${counted(wordsIn(document), 'word')}`;
  out.line(
    `  seen ${way}: ${size}, ${language === undefined ? 'language not told' : `language ${language}`}`,
  );
  const { first, last } = endsOf(document);
  if (first !== undefined) out.line(`  first  ${safeForTerminal(first)}`);
  if (last !== undefined) out.line(`  last   ${safeForTerminal(last)}`);
}

function showPassagesFound(out: Output, { passages }: FirstLook): void {
  out.line();
  if (passages.length === 0) out.line('No emergency-disclosure passage was found.');
  else out.line(`${counted(passages.length, 'emergency-disclosure passage')}:`);
  for (const { kind, quote } of passages)
    printInLines(out, [{ text: safeForTerminal(quote) }], {
      first: `  ${kind.padEnd(10)} `,
      rest: ' '.repeat(13),
    });
}

function endsOf({ blocks }: Document): { readonly first?: string; readonly last?: string } {
  const [first, last] = [blocks.at(0), blocks.at(-1)].map(
    (block) => block && shortened(block.text, SHOWN_CHARS),
  );
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

function wordsIn({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}

/** The lines of the file that are not there yet; all of them where there is no file. */
function addedLines({ before, text }: PreparedEdit): readonly string[] {
  const [old, now] = [before?.trimEnd().split('\n') ?? [], text.trimEnd().split('\n')];
  let top = 0;
  while (top < old.length && old[top] === now[top]) top += 1;
  let end = 0;
  while (end < old.length - top && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return now.slice(top, now.length - end);
}

function toJson({ page, look, edit }: Proposed): Record<string, unknown> {
  const { document, fault, passages, via, finalUrl } = look;
  return {
    page: page.id,
    url: page.url,
    finalUrl,
    via,
    title: document?.title ?? null,
    language: document?.language ?? null,
    blocks: document?.blocks.length ?? 0,
    words: document === undefined ? 0 : wordsIn(document),
    ...(document === undefined ? {} : endsOf(document)),
    passages: passages.map(({ kind, quote }) => ({ kind, quote })),
    fault: fault ?? null,
    file: edit.file,
    yaml: addedLines(edit).join('\n'),
  };
}
