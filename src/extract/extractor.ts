import { availableParallelism } from 'node:os';
import { Crew } from './crew.ts';
import type { Extracted, ExtractRequest } from './extract-request.ts';

export type { Extracted, ExtractRequest } from './extract-request.ts';

/**
 * Names the rules by which text is read. It changes with every change of them that alters a document, and then the
 * stored captures are read again before anything new is compared with them.
 */
export const extractorStamp = 'exigent-10';

export interface Extractor {
  /** Reads bytes in a worker thread. What cannot be read within the limits comes back as a fault. */
  extract(request: ExtractRequest): Promise<Extracted>;
  close(): Promise<void>;
}

export interface ExtractorLimits {
  readonly threads?: number;
  /** For one document, in milliseconds. */
  readonly timeoutMs?: number;
  /** For one thread, in MiB. */
  readonly memoryMb?: number;
  /** After how long with one document another thread helps out, in milliseconds. */
  readonly patienceMs?: number;
}

/** Real documents are read within 2 s, 200 pages of PDF within 3 s on a slow core. */
const TIMEOUT_MS = 30_000;

/** Nearly every real document is read within a tenth of this. */
const PATIENCE_MS = 1_000;

/** A PDF of 184 pages takes some 150 MiB. */
const MEMORY_MB = 320;

export function openExtractor(limits: ExtractorLimits = {}): Extractor {
  const crew = new Crew({
    threads: limits.threads ?? Math.min(2, availableParallelism()),
    timeoutMs: limits.timeoutMs ?? TIMEOUT_MS,
    memoryMb: limits.memoryMb ?? MEMORY_MB,
    patienceMs: limits.patienceMs ?? PATIENCE_MS,
  });
  return { extract: (request) => crew.read(request), close: () => crew.close() };
}
