import path from 'node:path';
import type { Extractor } from '../src/extract/extractor.ts';
import { capturesOf, requestOf, seriesIn } from './captures-history.ts';

/** How long a page may be, in characters, and how often it is read. */
const LONG_CHARS = 2_000_000;
const READINGS = 5;

/** Prints how long a page of 2 MB takes to read, made of the bodies of real ones. */
export async function printSpeed(shared: string, extractor: Extractor): Promise<void> {
  const folder = path.join(shared, 'replay/series');
  let bodies = '';
  for (const id of seriesIn(folder)) {
    const html = capturesOf(folder, id).at(-1)?.html ?? '';
    const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? '';
    if (bodies.length + body.length <= LONG_CHARS) bodies += `<section>${body}</section>\n`;
  }
  const bytes = Buffer.from(`<!doctype html><html><body>${bodies}</body></html>`);
  const times: number[] = [];
  const cpu: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await extractor.extract(requestOf('https://replay.example/', bytes));
    times.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1_000);
  }
  // On a machine that does something else as well, the time of the processor says more.
  process.stdout.write(
    `\na page of ${(bytes.length / 1e6).toFixed(1)} MB: ${range(times)} ms, of which the processor ${range(cpu)} ms\n`,
  );
}

function range(numbers: readonly number[]): string {
  return `${Math.min(...numbers).toFixed(0)} to ${Math.max(...numbers).toFixed(0)}`;
}
