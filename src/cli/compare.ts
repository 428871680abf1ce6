import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { compareDocuments, countEdits } from '../compare/compare-documents.ts';
import { shippedLexicon } from '../config/lexicon.ts';
import { compareDisclosure } from '../disclosure/compare-disclosure.ts';
import type { Lexicon } from '../disclosure/lexicon.ts';
import { type Extractor, openExtractor } from '../extract/extractor.ts';
import type { Document } from '../model/document.ts';
import type { Disclosure } from '../model/finding.ts';
import { findingJson } from './finding-json.ts';
import { readFileDocument } from './read-file.ts';
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
        const lexicon = shippedLexicon(globals.config);
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

async function compareBatch(shell: Shell, { extractor, lexicon }: Tools, file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const base = file === '-' ? '.' : path.dirname(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '' || shell.signal.aborted) continue;
    const pair = pairOf(line, `${file}, line ${number}`);
    try {
      const [before, after] = await Promise.all([
        pairDocument(extractor, base, pair.before),
        pairDocument(extractor, base, pair.after),
      ]);
      shell.out.json(disclosureJson(pair.id, compareDisclosure({ before, after, lexicon })));
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      shell.exit(exitCodes.suspect);
      shell.out.json({ id: pair.id, alert: false, artifact: true, findings: [], reasons: [error.message] });
    }
  }
}

interface Pair {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

function pairOf(line: string, where: string): Pair {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new WrongUse(`${where} is not JSON.`);
    throw cause;
  }
  const { id, before, after } = (value ?? {}) as Partial<Record<keyof Pair, unknown>>;
  if (typeof before !== 'string' || typeof after !== 'string') {
    throw new WrongUse(`${where} needs "id", "before" and "after".`);
  }
  return { id: String(id), before, after };
}

/** A path of a pair is looked for as it is, and then beside the file that lists the pairs. */
async function pairDocument(extractor: Extractor, base: string, file: string): Promise<Document> {
  const found = await readFileDocument(extractor, file);
  return found ?? documentOf(extractor, path.join(base, file));
}

async function documentOf(extractor: Extractor, file: string): Promise<Document> {
  const document = await readFileDocument(extractor, file);
  if (document === undefined) throw new WrongUse(`There is no file ${file}.`);
  return document;
}

/** The shape that benchmarks and scripts read. */
function disclosureJson(id: string, { alert, artifact, findings, reasons }: Disclosure) {
  return { id, alert, artifact, findings: findings.map(findingJson), reasons };
}
