import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { compareDocuments, countEdits } from '../compare/compare-documents.ts';
import { readLexicon } from '../config/lexicon.ts';
import { compareDisclosure } from '../disclosure/compare-disclosure.ts';
import type { Lexicon } from '../disclosure/lexicon.ts';
import { type Extractor, openExtractor } from '../extract/extractor.ts';
import type { Document } from '../model/document.ts';
import type { Disclosure } from '../model/finding.ts';
import { findingJson } from './finding-json.ts';
import { readFileBytes, readFileDocument } from './read-file.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { showDisclosure } from './show-disclosure.ts';
import { showEdits } from './show-edits.ts';
import { WrongUse } from './wrong-use.ts';

export function addCompare(program: Command, shell: Shell): void {
  program
    .command('compare')
    .description('compare two files (HTML, Markdown, text, PDF) and say what changed for disclosure')
    .argument('[before]', 'the older file')
    .argument('[after]', 'the newer file')
    .option(
      '--batch <file>',
      'pairs as JSON lines {"id", "before": path, "after": path}; "-" reads standard input',
    )
    .option('--words', 'show the whole difference, not only what concerns disclosure')
    .action(
      async (
        before: string | undefined,
        after: string | undefined,
        options: { batch?: string; words?: boolean },
        command: Command,
      ) => {
        const globals = command.optsWithGlobals<GlobalOptions>();
        const lexicon = readLexicon(shell.lexiconFolder(globals));
        const extractor = openExtractor();
        try {
          if (options.batch !== undefined) {
            await compareBatch(shell, { extractor, lexicon }, options.batch);
          } else if (before === undefined || after === undefined) {
            throw new WrongUse('Name two files, or --batch FILE.');
          } else {
            await comparePair(shell, { extractor, lexicon }, { before, after }, { ...globals, ...options });
          }
        } finally {
          await extractor.close();
        }
      },
    );
}

interface Tools {
  readonly extractor: Extractor;
  readonly lexicon: Lexicon;
}

async function comparePair(
  shell: Shell,
  { extractor, lexicon }: Tools,
  files: { readonly before: string; readonly after: string },
  options: { readonly json?: boolean; readonly words?: boolean },
): Promise<void> {
  const before = await documentOf(extractor, files.before);
  const after = await documentOf(extractor, files.after);
  const disclosure = compareDisclosure({ before, after, lexicon });
  if (options.json === true) return shell.out.json(disclosureJson(path.basename(files.after), disclosure));
  const comparison = compareDocuments(before, after);
  showDisclosure(shell.out, disclosure, countEdits(comparison));
  if (options.words === true) showEdits(shell.out, before, after, comparison);
}

/** Every line is answered, in order; one that is no pair, or whose files cannot be read, with its reason. */
async function compareBatch(shell: Shell, { extractor, lexicon }: Tools, file: string): Promise<void> {
  const base = file === '-' ? '.' : path.dirname(file);
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const pair = pairOf(line, `${file}, line ${number}`);
    if ('because' in pair) {
      shell.exit(exitCodes.wrongUse);
      shell.out.json(unanswered(pair.id, pair.because));
      continue;
    }
    try {
      const [before, after] = await Promise.all([
        pairDocument(extractor, base, pair.before),
        pairDocument(extractor, base, pair.after),
      ]);
      shell.out.json(disclosureJson(pair.id, compareDisclosure({ before, after, lexicon })));
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      shell.exit(exitCodes.suspect);
      shell.out.json(unanswered(pair.id, error.message));
    }
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  if (file === '-')
    return yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  yield* new TextDecoder().decode(await existing(file, readFileBytes(file))).split('\n');
}

interface Pair {
  /** Whatever JSON value the line had: it comes back as it came. */
  readonly id: unknown;
  readonly before: string;
  readonly after: string;
}

interface NoPair {
  readonly id: unknown;
  readonly because: string;
}

function pairOf(line: string, where: string): Pair | NoPair {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return { id: null, because: `${where} is not JSON.` };
    throw error;
  }
  const { id, before, after } = (value ?? {}) as Partial<Record<keyof Pair, unknown>>;
  if (id === undefined || typeof before !== 'string' || typeof after !== 'string') {
    return { id: id ?? null, because: `${where} needs "id", "before" and "after".` };
  }
  return { id, before, after };
}

/** A path of a pair is looked for as it is, and then beside the file that lists the pairs. */
async function pairDocument(extractor: Extractor, base: string, file: string): Promise<Document> {
  const found = await readFileDocument(extractor, file);
  return found ?? existing(file, readFileDocument(extractor, path.resolve(base, file)));
}

function documentOf(extractor: Extractor, file: string): Promise<Document> {
  return existing(file, readFileDocument(extractor, file));
}

async function existing<T>(file: string, reading: Promise<T | undefined>): Promise<T> {
  const read = await reading;
  if (read === undefined) throw new WrongUse(`There is no file ${file}.`);
  return read;
}

/** The shape that benchmarks and scripts read. */
function disclosureJson(id: unknown, { alert, artifact, findings, reasons }: Disclosure) {
  return { id, alert, artifact, findings: findings.map(findingJson), reasons };
}

function unanswered(id: unknown, because: string) {
  return disclosureJson(id, { alert: false, artifact: true, findings: [], reasons: [because] });
}
