import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ExtractRequest, extractorStamp } from '../../src/extract/extractor.ts';
import { type Sha256, sha256 } from '../../src/model/digest.ts';
import { read } from './read.ts';

/** What a page of our own was read as: the digests of its bytes and of the document. */
export interface Reading {
  readonly page: Sha256;
  readonly document: Sha256;
}

/** The readings of one stamp, by the page's name. */
export interface Readings {
  readonly stamp: string;
  readonly readings: Readonly<Record<string, Reading>>;
}

const folder = path.join(import.meta.dirname, 'fixtures');
const record = path.join(import.meta.dirname, 'readings.json');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the settings name of a page: that is read by rules of its own. */
const parts: Readonly<Record<string, Partial<ExtractRequest>>> = {
  'parts.html': { select: ['.clause'], remove: ['.promo'] },
};

export async function readingsNow(): Promise<Readings> {
  const readings: Record<string, Reading> = {};
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(path.join(folder, name));
    const contentType = types[path.extname(name)] ?? '';
    const extracted = await read(bytes, {
      contentType,
      url: `https://lumicam.example/${name}`,
      ...parts[name],
    });
    if (extracted.kind === 'fault') throw new Error(`${name} cannot be read: ${extracted.fault.code}`);
    readings[name] = { page: sha256(bytes), document: sha256(JSON.stringify(extracted.document)) };
  }
  return { stamp: extractorStamp, readings };
}

export function readingsRecorded(): Readings {
  return JSON.parse(readFileSync(record, 'utf8')) as Readings;
}

/** The same pages that are read otherwise under the same stamp. */
export function readOtherwise(before: Readings, now: Readings): readonly string[] {
  if (before.stamp !== now.stamp) return [];
  return Object.entries(now.readings).flatMap(([name, { page, document }]) => {
    const known = before.readings[name];
    return known?.page === page && known.document !== document ? [name] : [];
  });
}

/** What to do when pages are read otherwise under the same stamp. */
export function newStampNeeded(names: readonly string[]): string {
  return `${names.join(', ')}: read otherwise than before by ${extractorStamp}. If that is meant, raise extractorStamp in src/extract/extractor.ts, so that stored captures are read again and what differs is not laid to the vendors; then run: npx node test/extract/record-readings.ts`;
}

if (import.meta.main) {
  const now = await readingsNow();
  const names = readOtherwise(readingsRecorded(), now);
  if (names.length > 0) throw new Error(newStampNeeded(names));
  writeFileSync(record, `${JSON.stringify(now, undefined, 2)}\n`);
}
