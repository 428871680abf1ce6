import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Extracted, Extractor } from '../src/extract/extractor.ts';
import { judgeCapture } from '../src/judge/judge-capture.ts';
import type { Exchange, Verdict } from '../src/model/capture.ts';
import { textOf } from '../src/model/document.ts';
import type { Instant } from '../src/model/instant.ts';
import { labelOf, stayingFrom } from './captures-labels.ts';
import type { Judged } from './captures-score.ts';
import type { Step } from './captures-steps.ts';

export interface Recorded {
  readonly at: string;
  readonly gold: 'first' | 'same' | 'changed' | 'unknown' | 'good' | 'artifact';
  readonly url: string | null;
  readonly html: string;
}

type LastGood = Parameters<typeof judgeCapture>[0]['lastGood'];

const HTML = 'text/html; charset=utf-8';

export interface History {
  readonly judged: readonly Judged[];
  /** Of the series only: the walls have no gold about changes. */
  readonly steps: readonly Step[];
}

/** Judges every recorded capture against the last one that was taken for the page, and compares their texts. */
export async function judgeHistory(
  shared: string,
  extractor: Extractor,
  only: (series: string) => boolean = () => true,
): Promise<History> {
  const judged: Judged[] = [];
  const steps: Step[] = [];
  for (const set of ['series', 'walls']) {
    const folder = path.join(shared, 'replay', set);
    for (const id of seriesIn(folder).filter(only)) {
      const history = await judgeSeries(folder, set, id, extractor);
      judged.push(...history.judged);
      if (set === 'series') steps.push(...history.steps);
    }
  }
  return { judged, steps };
}

async function judgeSeries(folder: string, set: string, id: string, extractor: Extractor): Promise<History> {
  const judged: Judged[] = [];
  const steps: Step[] = [];
  let lastGood: LastGood;
  // Another edition or page that stays is judged once more as one of its own, as by who begins to watch it then.
  let own: LastGood;
  for (const [step, capture] of capturesOf(folder, id).entries()) {
    const exchange = exchangeOf(capture, id);
    const extracted = await extractor.extract(requestOf(exchange.finalUrl, Buffer.from(capture.html)));
    const begun = performance.now();
    const verdict = judge(exchange, extracted, lastGood);
    const ms = performance.now() - begun;
    const from = stayingFrom(`${set}/${id}`, step);
    const known = from === undefined ? lastGood : from === step ? undefined : own;
    const isTaken = from === undefined ? verdict.usable : judge(exchange, extracted, known).usable;
    const now = isTaken ? goodText(extracted, exchange) : undefined;
    own = now ?? known;
    if (verdict.usable) lastGood = goodText(extracted, exchange);
    steps.push({
      series: id,
      step,
      gold: capture.gold,
      before: known && textOf(known.document),
      after: now && textOf(now.document),
    });
    judged.push({
      what: `${set}/${id}#${step}`,
      expected: capture.gold === 'artifact' ? 'error-page' : labelOf(`${set}/${id}`, step),
      ...(verdict.usable
        ? { found: undefined, because: '' }
        : { found: verdict.fault.code, because: verdict.fault.because }),
      ms,
    });
  }
  return { judged, steps };
}

function judge(exchange: Exchange, extracted: Extracted, lastGood: LastGood): Verdict {
  return judgeCapture({ exchange, extracted, ...(lastGood === undefined ? {} : { lastGood }) });
}

export function seriesIn(folder: string): readonly string[] {
  const ending = '.ndjson.br';
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

export function capturesOf(folder: string, id: string): readonly Recorded[] {
  const lines = brotliDecompressSync(readFileSync(path.join(folder, `${id}.ndjson.br`))).toString('utf8');
  return lines.split('\n').map((line) => JSON.parse(line) as Recorded);
}

export function requestOf(url: string, bytes: Uint8Array, contentType = HTML) {
  return { bytes, url, contentType, select: [], remove: [], ignore: [] };
}

export function goodText(extracted: Extracted, { finalUrl }: Exchange): NonNullable<LastGood> {
  if (extracted.kind === 'fault') throw new Error('what could not be read was taken for the page');
  return { document: extracted.document, signals: extracted.signals, finalUrl };
}

function exchangeOf({ at, url }: Recorded, id: string): Exchange {
  const address = url ?? `https://replay.example/${id}`;
  return {
    at: at as Instant,
    via: 'http',
    requestedUrl: address,
    finalUrl: address,
    redirects: [],
    status: 200,
    headers: [['content-type', HTML]],
  };
}
