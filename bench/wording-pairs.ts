import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import type { Lexicon } from '../src/disclosure/lexicon.ts';
import { readDocument } from '../src/extract/read-document.ts';
import type { Document } from '../src/model/document.ts';
import type { Disclosure } from '../src/model/finding.ts';
import { sharedData } from './shared-data.ts';

/** Two versions of a real policy, with what a reader found in them. */
export interface Pair {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** The companies that write alike. */
  readonly group: string;
  readonly alert: boolean;
  readonly op: string | null;
  readonly kind: string | null;
  /** What moved, as the reader saw it. */
  readonly facets: readonly string[];
}

const folder = (): string => path.join(sharedData(), 'corpus/wording');

export function readPairs(): readonly Pair[] {
  const lines = readFileSync(path.join(folder(), 'labels.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Pair);
}

export async function readPair({ before, after }: Pair): Promise<Record<'before' | 'after', Document>> {
  return { before: await documentOf(before), after: await documentOf(after) };
}

/** Compares a pair as `exigent compare --batch` does. */
export async function comparePair(pair: Pair, lexicon: Lexicon): Promise<Disclosure> {
  return compareDisclosure({ ...(await readPair(pair)), lexicon });
}

/** What the scorer of the labelled pairs prints for these answers, and for no other pairs. */
export function score(answers: readonly (readonly [Pair, Disclosure])[], flags: readonly string[]): string {
  const scratch = mkdtempSync(path.join(tmpdir(), 'exigent-wording-'));
  try {
    const [labels, predictions] = [
      path.join(scratch, 'labels.jsonl'),
      path.join(scratch, 'predictions.jsonl'),
    ];
    writeFileSync(labels, answers.map(([label]) => `${JSON.stringify(label)}\n`).join(''));
    writeFileSync(
      predictions,
      answers.map(([{ id }, disclosure]) => `${predictionLine(id, disclosure)}\n`).join(''),
    );
    const script = path.join(folder(), 'score.mjs');
    return execFileSync(process.execPath, [script, labels, predictions, ...flags], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function predictionLine(id: string, disclosure: Disclosure): string {
  const findings = disclosure.findings.map(({ steps, ...finding }) => {
    return { ...finding, facets: [...new Set(steps.map(({ facet }) => facet))] };
  });
  return JSON.stringify({ id, ...disclosure, findings });
}

async function documentOf(file: string): Promise<Document> {
  const bytes = readFileSync(path.join(folder(), file));
  const request = {
    bytes,
    contentType: 'text/markdown',
    url: `file:///${file}`,
    select: [],
    remove: [],
    ignore: [],
  };
  const read = await readDocument(request);
  if (read.kind === 'document') return read.document;
  throw new Error(`${file}: ${read.fault.code}`);
}
