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
  for (let reading = 0; reading < READINGS; reading += 1) {
    const begun = performance.now();
    await extractor.extract(requestOf('https://replay.example/', bytes));
    times.push(performance.now() - begun);
  }
  const [fastest = 0, ...others] = times.toSorted((a, b) => a - b);
  process.stdout.write(
    `\na page of ${(bytes.length / 1e6).toFixed(1)} MB: ${fastest.toFixed(0)} to ${(others.at(-1) ?? 0).toFixed(0)} ms\n`,
  );
}
