import { readHtml } from '../../src/extract/html/read-html.ts';
import { judgeCapture } from '../../src/judge/judge-capture.ts';
import type { Exchange, Verdict } from '../../src/model/capture.ts';
import type { FaultCode } from '../../src/model/fault.ts';
import type { Instant } from '../../src/model/instant.ts';

/** A page to be sent: its markup, or its parts, and how it came. */
export interface Sent {
  readonly html: string;
  readonly status?: number;
  readonly headers?: Exchange['headers'];
  readonly requestedUrl?: string;
  readonly finalUrl?: string;
  readonly via?: Exchange['via'];
}

export const pageUrl = 'https://lumicam.example/law-enforcement';

export function exchangeOf({
  status = 200,
  headers = [],
  requestedUrl = pageUrl,
  finalUrl = pageUrl,
  via = 'http',
}: Partial<Sent>): Exchange {
  return {
    at: '2026-03-01T06:00:00.000Z' as Instant,
    via,
    requestedUrl,
    finalUrl,
    redirects: [],
    status,
    headers,
  };
}

/** Judges a page as the monitor would; `before` is the page as it was. */
export function judge(sent: Sent | string, known: { before?: string; language?: string } = {}): Verdict {
  const one = typeof sent === 'string' ? { html: sent } : sent;
  const { before, language } = known;
  return judgeCapture({
    exchange: exchangeOf(one),
    extracted: readHtml(one.html),
    ...(language === undefined ? {} : { expectedLanguage: language }),
    ...(before === undefined ? {} : { lastGood: goodText(before) }),
  });
}

export function goodText(html: string) {
  const read = readHtml(html);
  if (read.kind === 'fault') throw new Error('the page as it was could not be read');
  return { document: read.document, signals: read.signals, finalUrl: pageUrl };
}

/** The code of the fault, or `page`. */
export function verdictOf(...given: Parameters<typeof judge>): FaultCode | 'page' {
  const verdict = judge(...given);
  return verdict.usable ? 'page' : verdict.fault.code;
}

export function html(title: string, body: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`;
}

/** A headline and paragraphs, as most short pages are. */
export function texts(headline: string, ...paragraphs: readonly string[]): string {
  return `<main><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main>`;
}
