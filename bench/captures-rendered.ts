import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shippedLexicon } from '../src/config/lexicon.ts';
import type { Extracted, Extractor, ExtractRequest } from '../src/extract/extractor.ts';
import { machine, openPageFetcher, type PageFetcher } from '../src/fetch/page-fetcher.ts';
import { fault } from '../src/model/fault.ts';
import { systemClock } from '../src/model/instant.ts';
import { type Style, styles } from './captures-styles.ts';
import { corpusDocuments, printSurvivalOf, type Survival, survive } from './captures-survival.ts';

/** A browser takes some seconds a page: only every so many documents are put before it when nothing else is said. */
export const EVERY = 40;

/**
 * Prints the same for pages that are nothing but data and a script: a browser fills them, in one style after the other,
 * and reads them as the monitor does. Of the documents every so many are taken.
 */
export async function printRendered(
  shared: string,
  extractor: Extractor,
  showMisses: boolean,
  every: number,
): Promise<void> {
  const all = Object.keys(styles) as Style[];
  const lexicon = shippedLexicon();
  const reader = await openRenderingReader(extractor);
  try {
    const became: Survival[] = [];
    const files = corpusDocuments(shared).filter((_, index) => index % every === 0);
    for (const [index, file] of files.entries()) {
      const style = all[index % all.length] ?? 'plain';
      became.push(...(await survive(file, [style], lexicon, reader.read)));
    }
    printSurvivalOf('rendered', became, showMisses);
  } finally {
    await reader.close();
  }
}

async function openRenderingReader(extractor: Extractor) {
  let page = '';
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p`;
  const fetcher: PageFetcher = openPageFetcher(
    {
      allow: ['127.0.0.0/8'],
      perHostDelayMs: 0,
      perHostConcurrency: 1,
      concurrency: 1,
      robots: 'ignore',
      screenshots: 'never',
      timeoutMs: 60_000,
      maxBytes: 8_000_000,
      maxRedirects: 1,
    },
    systemClock,
    'bench',
    machine,
  );
  return {
    async read(request: ExtractRequest): Promise<Extracted> {
      if (!request.contentType?.startsWith('text/html')) return extractor.extract(request);
      page = inScript(new TextDecoder().decode(request.bytes));
      const fetched = await fetcher.fetch({ url, via: 'browser', ignoreRobots: true });
      if (fetched.kind === 'fault') return fetched;
      if (fetched.kind !== 'answer' || fetched.rendered === undefined)
        return { kind: 'fault', fault: fault('browser-failed', 'nothing was filled') };
      return extractor.extract({ ...request, bytes: fetched.rendered });
    },
    async close(): Promise<void> {
      await fetcher.close();
      server.close();
    },
  };
}

/** The body of a page as data that a script puts in place, as many sites send theirs. */
function inScript(html: string): string {
  const [, body = ''] = /<body>(.*)<\/body>/s.exec(html) ?? [];
  const data = JSON.stringify({ html: body }).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><title>A document</title></head><body><div id="root"></div>
<script id="state" type="application/json">${data}</script>
<script>document.getElementById('root').setHTMLUnsafe(JSON.parse(document.getElementById('state').textContent).html);</script>
</body></html>`;
}
