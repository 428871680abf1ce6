import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { compareDocuments, countEdits } from '../compare/compare-documents.ts';
import { shippedLexicon } from '../config/lexicon.ts';
import { compareDisclosure } from '../disclosure/compare-disclosure.ts';
import type { Lexicon } from '../disclosure/lexicon.ts';
import { readFileDocument } from '../extract/read-document.ts';
import type { Document } from '../model/document.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Disclosure } from '../model/finding.ts';
import { findingJson } from './finding-json.ts';
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
        if (options.batch !== undefined) return compareBatch(shell, lexicon, options.batch);
        if (before === undefined || after === undefined)
          throw new WrongUse('Name two files, or --batch FILE.');
        const documents = { before: await documentOf(before), after: await documentOf(after) };
        const disclosure = compareDisclosure({ ...documents, lexicon });
        if (globals.json === true) return shell.out.json(disclosureJson(path.basename(after), disclosure));
        const comparison = compareDocuments(documents.before, documents.after);
        showDisclosure(shell.out, disclosure, countEdits(comparison));
        if (options.words === true) showEdits(shell.out, documents.before, documents.after, comparison);
      },
    );
}

async function compareBatch(shell: Shell, lexicon: Lexicon, file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const base = file === '-' ? '.' : path.dirname(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '' || shell.signal.aborted) continue;
    const pair = pairOf(line, `${file}, line ${number}`);
    try {
      const [before, after] = [await pairDocument(base, pair.before), await pairDocument(base, pair.after)];
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
async function pairDocument(base: string, file: string): Promise<Document> {
  const found = await bytesOf(file);
  if (found !== undefined) return read(file, found);
  return documentOf(path.join(base, file));
}

async function documentOf(file: string): Promise<Document> {
  const bytes = await bytesOf(file);
  if (bytes === undefined) throw new WrongUse(`There is no file ${file}.`);
  return read(file, bytes);
}

async function read(file: string, bytes: Uint8Array): Promise<Document> {
  const extracted = await readFileDocument(file, bytes);
  if (extracted.kind === 'document') return extracted.document;
  throw new WrongUse(`${file} cannot be read: ${sentenceOf(extracted.fault)}`);
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return undefined;
    throw new WrongUse(`${file} cannot be read (${String(error.code)}).`);
  }
}

/** The shape that benchmarks and scripts read. */
function disclosureJson(id: string, { alert, artifact, findings, reasons }: Disclosure) {
  return { id, alert, artifact, findings: findings.map(findingJson), reasons };
}
