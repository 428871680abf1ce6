import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shippedLexicon } from '../src/config/lexicon.ts';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import { readDocument } from '../src/extract/read-document.ts';
import type { Document } from '../src/model/document.ts';
import { sharedData } from './shared-data.ts';

// Real changes of real policies, compared as `exigent compare --batch` does, and scored against their labels.
// Prints the figures; with --errors every miss; with --only ID the findings of one pair.

interface Label {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

const folder = path.join(sharedData(), 'corpus/wording');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const lexicon = shippedLexicon();
const labels = readFileSync(path.join(folder, 'labels.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Label)
  .filter(({ id }) => only === undefined || id === only);

const started = performance.now();
const predictions: string[] = [];
for (const { id, before, after } of labels) {
  const disclosure = compareDisclosure({
    before: await documentOf(before),
    after: await documentOf(after),
    lexicon,
  });
  if (only !== undefined) process.stdout.write(`${JSON.stringify(disclosure, undefined, 2)}\n`);
  const findings = disclosure.findings.map(({ steps, ...finding }) => {
    return { ...finding, facets: [...new Set(steps.map(({ facet }) => facet))] };
  });
  predictions.push(JSON.stringify({ id, ...disclosure, findings }));
}
const perPair = (performance.now() - started) / labels.length;

if (only === undefined) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'exigent-wording-'));
  const file = path.join(scratch, 'predictions.jsonl');
  writeFileSync(file, `${predictions.join('\n')}\n`);
  const more = process.argv.includes('--errors') ? ['--errors'] : [];
  const args = [path.join(folder, 'score.mjs'), path.join(folder, 'labels.jsonl'), file, ...more];
  process.stdout.write(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  process.stdout.write(`${'milliseconds per pair'.padEnd(28)} ${perPair.toFixed(1)} (reading included)\n`);
  rmSync(scratch, { recursive: true });
}

async function documentOf(file: string): Promise<Document> {
  const bytes = readFileSync(path.join(folder, file));
  const read = await readDocument({
    bytes,
    contentType: 'text/markdown',
    url: `file:///${file}`,
    select: [],
    remove: [],
  });
  if (read.kind === 'document') return read.document;
  throw new Error(`${file}: ${read.fault.code}`);
}
