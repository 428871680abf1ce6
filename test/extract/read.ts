import assert from 'node:assert/strict';
import type { Extracted, ExtractRequest } from '../../src/extract/extractor.ts';
import { readDocument } from '../../src/extract/read-document.ts';
import { type Block, type Document, textOf } from '../../src/model/document.ts';
import type { FaultCode } from '../../src/model/fault.ts';
import type { MarkupSignals } from '../../src/model/signals.ts';

/** A request to read bytes or a text, HTML where nothing else is said. */
export function aRequest(source: string | Uint8Array, given: Partial<ExtractRequest> = {}): ExtractRequest {
  return {
    bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source,
    contentType: 'text/html; charset=utf-8',
    url: 'https://lumicam.example/guidelines',
    select: [],
    remove: [],
    ignore: [],
    ...given,
  };
}

/** Reads in this thread: what the threads of the extractor do, without them. */
export function read(source: string | Uint8Array, given?: Partial<ExtractRequest>): Promise<Extracted> {
  return readDocument(aRequest(source, given));
}

export async function documentOf(
  source: string | Uint8Array,
  given?: Partial<ExtractRequest>,
): Promise<Document> {
  const extracted = await read(source, given);
  assert.equal(extracted.kind, 'document', JSON.stringify(extracted).slice(0, 200));
  return extracted.document;
}

/** The text as Markdown, without empty lines. */
export async function linesOf(
  source: string | Uint8Array,
  given?: Partial<ExtractRequest>,
): Promise<readonly string[]> {
  const text = textOf(await documentOf(source, given));
  return text.split('\n').filter((line) => line !== '');
}

/** The block with exactly this text. */
export function blockOf(document: Document, text: string): Block {
  const block = document.blocks.find((each) => each.text === text);
  assert.ok(block, `no block says "${text}" in:\n${textOf(document)}`);
  return block;
}

export async function faultOf(
  source: string | Uint8Array,
  given?: Partial<ExtractRequest>,
): Promise<FaultCode | 'document'> {
  const extracted = await read(source, given);
  return extracted.kind === 'fault' ? extracted.fault.code : 'document';
}

export async function markupOf(source: string): Promise<MarkupSignals> {
  const extracted = await read(source);
  assert.ok(extracted.kind === 'document' && extracted.signals.markup !== undefined);
  return extracted.signals.markup;
}
