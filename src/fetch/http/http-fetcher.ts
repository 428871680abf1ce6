import type { Fetched, Validators } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import { readWebUrl } from '../egress/web-url.ts';
import { openTrail, type Trail } from '../trail.ts';
import type { BodyLimit } from './body-reader.ts';
import { type Cookies, openCookies } from './cookies.ts';
import { headersOf } from './header-list.ts';
import { nextOf } from './redirects.ts';
import { commonHeaders, conditionsOf } from './request-headers.ts';
import { type HttpMeans, type Visit, visit } from './visit.ts';

export interface HttpRequest {
  readonly url: string;
  readonly validators?: Validators | undefined;
  readonly language?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly maxRedirects: number;
  readonly limit: BodyLimit;
  /** Why an address may not be asked; called for every hop. */
  readonly objection: (url: URL) => Promise<Fault | undefined>;
}

/** One fetch under way. */
interface Journey {
  readonly request: HttpRequest;
  readonly headers: Readonly<Record<string, string>>;
  readonly trail: Trail;
  readonly cookies: Cookies;
  remainingMs: number;
}

/** Gets a page by HTTP. What the world does is a fault; an abort rejects with the signal's reason. */
export async function getByHttp(means: HttpMeans, request: HttpRequest): Promise<Fetched> {
  const trail = openTrail(request.url, 'http', means.clock);
  const read = readWebUrl(request.url);
  if ('fault' in read) return trail.fail(read.fault);
  const headers = commonHeaders(means.userAgent, request.language);
  const journey: Journey = {
    request,
    headers,
    trail,
    cookies: openCookies(),
    remainingMs: means.timeoutMs,
  };
  return travel(means, journey, read.url);
}

/** Follows the redirects to the answer. An address may come up again as long as the cookies have changed meanwhile. */
async function travel(means: HttpMeans, journey: Journey, first: URL): Promise<Fetched> {
  const { request, trail, cookies } = journey;
  const visited = new Set<string>();
  let url = first;
  for (;;) {
    const place = `${url.href} ${cookies.headerFor(url.origin) ?? ''}`;
    if (visited.has(place)) return trail.fail(fault('redirect-loop', url.href));
    if (visited.size > request.maxRedirects) {
      return trail.fail(fault('redirect-loop', `more than ${request.maxRedirects} redirects`));
    }
    visited.add(place);

    const objection = await request.objection(url);
    if (objection !== undefined) return trail.fail(objection);
    const conditions = conditionsFor(url, request.validators);
    const seen = await stopAt(means, journey, url, conditions);
    if (seen.kind === 'fault') return trail.fail(seen.fault);
    const next = nextOf(url, seen.head);
    if (next.kind === 'fault') return trail.fail(next.fault);
    if (next.kind === 'stay') return conclude(trail, url, seen, Object.keys(conditions).length > 0);
    cookies.store(url.origin, headersOf(seen.head.headers, 'set-cookie'));
    trail.addRedirect(next.redirect);
    url = next.url;
  }
}

async function stopAt(
  means: HttpMeans,
  journey: Journey,
  url: URL,
  conditions: Readonly<Record<string, string>>,
): Promise<Visit> {
  const { request, trail } = journey;
  const cookie = journey.cookies.headerFor(url.origin);
  let startedMs = performance.now();
  const seen = await visit(means, {
    url,
    headers: { ...journey.headers, ...conditions, ...(cookie === undefined ? {} : { cookie }) },
    limit: request.limit,
    timeoutMs: Math.max(journey.remainingMs, 1),
    ahead: trail.redirects.length > 0,
    signal: request.signal,
    onStart() {
      trail.begin();
      startedMs = performance.now();
    },
  });
  journey.remainingMs -= performance.now() - startedMs;
  if (seen.head !== undefined) trail.see(url, seen.head, seen.peer);
  return seen;
}

/** Validators say nothing about another address than the one that gave them: a redirect may lead elsewhere by now. */
function conditionsFor(url: URL, validators: Validators | undefined): Record<string, string> {
  return validators?.url === url.href ? conditionsOf(validators) : {};
}

/** What the last answer of a fetch means; a part of a page is no answer. */
function conclude(
  trail: Trail,
  url: URL,
  { head, body, peer }: Extract<Visit, { kind: 'reply' }>,
  conditional: boolean,
): Fetched {
  const exchange = trail.see(url, head, peer);
  if (head.status === 304) {
    return conditional
      ? { kind: 'not-modified', exchange }
      : trail.fail(fault('protocol-error', '304 to a request without conditions'));
  }
  if (head.status === 206) return trail.fail(fault('protocol-error', 'a part was sent, unasked'));
  return { kind: 'answer', exchange, body };
}
