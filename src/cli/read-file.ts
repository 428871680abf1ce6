import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Extractor } from '../extract/extractor.ts';
import type { Document } from '../model/document.ts';
import { sentenceOf } from '../model/fault.ts';
import { WrongUse } from './wrong-use.ts';

/** Reads a file as what its name and bytes say it is, text otherwise; nothing when it is not there. */
export async function readFileDocument(extractor: Extractor, file: string): Promise<Document | undefined> {
  const bytes = await readFileBytes(file);
  if (bytes === undefined) return undefined;
  const extracted = await extractor.extract({
    bytes,
    contentType: 'text/plain',
    url: pathToFileURL(file).href,
    select: [],
    remove: [],
    ignore: [],
  });
  if (extracted.kind === 'document') return extracted.document;
  throw new WrongUse(`${file} cannot be read: ${sentenceOf(extracted.fault)}`);
}

/** Nothing when the file is not there; wrong use when it is no file that can be read. */
export async function readFileBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new WrongUse(`${file} cannot be read (${String(error.code)}).`, { cause: error });
  }
}
