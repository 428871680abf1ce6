import { parentPort } from 'node:worker_threads';
import type { Extracted, ExtractRequest } from './extract-request.ts';
import { readDocument } from './read-document.ts';

/** What a worker answers: what it read, or the name and message of an error that nobody foresaw. */
export type Answer = { readonly extracted: Extracted } | { readonly unforeseen: string };

// PDF.js leaves promises for the broken parts of a file that nobody waits for. What is waited for here is answered.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async (request: ExtractRequest) => {
  parentPort?.postMessage(await answerTo(request));
});

async function answerTo(request: ExtractRequest): Promise<Answer> {
  try {
    return { extracted: await readDocument(request) };
  } catch (error) {
    return { unforeseen: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
