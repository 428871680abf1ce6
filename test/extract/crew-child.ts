import { setImmediate } from 'node:timers/promises';
import { openExtractor } from '../../src/extract/extractor.ts';
import { aRequest } from './read.ts';

/** Gives up some large documents, then counts those whose bytes are still held. The extractor is not closed. */
const extractor = openExtractor({ threads: 2, timeoutMs: 400, patienceMs: 0 });
const held: WeakRef<Uint8Array>[] = [];
const codes: string[] = [];

async function giveUpOne(): Promise<void> {
  const request = aRequest(`<p>${'<i>x</i>'.repeat(150_000)}`, { select: ['b ~ i'] });
  held.push(new WeakRef(request.bytes));
  const extracted = await extractor.extract(request);
  codes.push(extracted.kind === 'fault' ? extracted.fault.code : extracted.kind);
}

await Promise.all([giveUpOne(), giveUpOne(), giveUpOne(), giveUpOne()]);
for (let turn = 0; turn < 5; turn += 1) {
  await setImmediate();
  globalThis.gc?.();
}
const kept = held.filter((each) => each.deref() !== undefined).length;
process.stdout.write(JSON.stringify({ codes, kept }));
