import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Extracted, Extractor } from '../src/extract/extractor.ts';
import { judgeCapture } from '../src/judge/judge-capture.ts';
import type { Exchange, Verdict } from '../src/model/capture.ts';
import type { FaultCode } from '../src/model/fault.ts';
import type { Instant } from '../src/model/instant.ts';
import { capturesOf, goodText, requestOf, seriesIn } from './captures-history.ts';
import { labelOf } from './captures-labels.ts';
import type { Judged } from './captures-score.ts';

/** What the replay server can put in the place of a page, and what it is. */
const KINDS: Readonly<Record<string, FaultCode>> = {
  'status-403': 'http-status',
  'status-404': 'not-found',
  'status-410': 'not-found',
  'status-429': 'rate-limited',
  'status-500': 'http-status',
  'status-503': 'http-status',
  'bot-wall': 'bot-challenge',
  'consent-wall': 'consent-wall',
  'login-redirect': 'login-wall',
  'soft-404': 'soft-404',
  empty: 'empty',
  shell: 'shell',
  'wrong-language': 'wrong-language',
  half: 'cut-off',
};

/** Puts each fault in the place of the first page of each series; judged with the page known, and at first sight. */
export async function judgeFaults(shared: string, extractor: Extractor) {
  const refusals: Judged[] = [];
  const pages: Judged[] = [];
  const replay = path.join(shared, 'replay');
  const server = spawn(process.execPath, [path.join(replay, 'serve.mjs'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    server.stdout.setEncoding('utf8');
    const [line] = (await once(server.stdout, 'data')) as [string];
    const origin = /http:\/\/[^/\s]+/.exec(line)?.[0];
    if (origin === undefined) throw new Error(`the server did not say where it is: ${line}`);
    for (const id of seriesIn(path.join(replay, 'series'))) {
      const step = capturesOf(path.join(replay, 'series'), id).findIndex(
        (_, at) => labelOf(`series/${id}`, at) === undefined,
      );
      const url = `${origin}/s/${id}?step=${step}`;
      const page = await look(url, extractor);
      const lastGood = goodText(page.extracted, page.exchange);
      for (const [kind, code] of Object.entries(KINDS)) {
        await fetch(`${origin}/_/fault`, { method: 'POST', body: JSON.stringify({ series: id, kind }) });
        const faulty = await look(url, extractor);
        const isWhole = kind === 'half' && hasAllOf(faulty.extracted, page.extracted);
        const known = () => judgeCapture({ ...faulty, lastGood });
        refusals.push(judged(`${id} ${kind}`, isWhole ? undefined : code, known));
        if (isWhole || kind === 'wrong-language') continue;
        pages.push(judged(`${id} ${kind}`, code, () => judgeCapture(faulty)));
      }
      pages.push(judged(id, undefined, () => judgeCapture(page)));
    }
  } finally {
    server.kill();
  }
  return { refusals, pages };
}

/** Of many pages the first half of the bytes holds all of the text; that is no fault when the page is known. */
function hasAllOf(now: Extracted, whole: Extracted): boolean {
  if (now.kind === 'fault' || whole.kind === 'fault') return false;
  const present = new Set(now.document.blocks.map(({ text }) => text));
  return whole.document.blocks.every(({ text }) => present.has(text));
}

function judged(what: string, expected: FaultCode | undefined, judge: () => Verdict): Judged {
  const begun = performance.now();
  const verdict = judge();
  const ms = performance.now() - begun;
  if (verdict.usable) return { what, expected, found: undefined, because: '', ms };
  return { what, expected, found: verdict.fault.code, because: verdict.fault.because, ms };
}

async function look(
  url: string,
  extractor: Extractor,
): Promise<{ readonly exchange: Exchange; readonly extracted: Extracted }> {
  const response = await fetch(url);
  const exchange: Exchange = {
    at: '2026-01-01T00:00:00.000Z' as Instant,
    via: 'http',
    requestedUrl: url,
    finalUrl: response.url,
    redirects: [],
    status: response.status,
    headers: [...response.headers],
  };
  const bytes = new Uint8Array(await response.arrayBuffer());
  const contentType = response.headers.get('content-type') ?? undefined;
  return { exchange, extracted: await extractor.extract(requestOf(url, bytes, contentType)) };
}
