import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addMs, type Clock, type Instant } from '../src/model/instant.ts';
import { type PageName, pageNames, pages } from './story/pages.ts';
import type { Answer, Sent } from './story/sent.ts';
import { timeline } from './timeline.ts';

/** How long before a look the server's answer changes, and how long after it a passing one is over. */
const AHEAD_MS = 60 * 60_000;
const PASSING_MS = 10 * 60_000;

export interface StorySite {
  readonly url: string;
  close(): Promise<void>;
}

/** Lumicam's web site on this machine: it answers as it did at the time that the clock shows. */
export async function openStorySite(clock: Clock): Promise<StorySite> {
  const server = createServer((request, response) => answer(request, response, clock.now()));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** What the site sends at a time, or nothing where it has no such page. */
export function sentAt(path: string, at: Instant): Sent | undefined {
  const page = pageNames.find((name) => pages[name].path === path);
  return page === undefined ? undefined : answerAt(page, at)?.(visitAt(at));
}

/** The latest answer that had begun by then and was not over. */
function answerAt(page: PageName, at: Instant): Answer | undefined {
  return timeline
    .flatMap((look) => look.events.map((event) => ({ ...event, lookedAt: look.at })))
    .filter((event) => event.page === page && addMs(event.lookedAt, -AHEAD_MS) <= at)
    .filter((event) => event.passing === undefined || at <= addMs(event.lookedAt, PASSING_MS))
    .findLast((event) => event.serves !== undefined)?.serves;
}

function answer(request: IncomingMessage, response: ServerResponse, at: Instant): void {
  response.sendDate = false;
  response.setHeader('date', new Date(at).toUTCString());
  const { pathname } = new URL(request.url ?? '/', 'http://lumicam.example');
  if (pathname === '/robots.txt') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /account\n');
    return;
  }
  const sent = sentAt(pathname, at);
  if (sent === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  else send(request, response, sent);
}

function send(request: IncomingMessage, response: ServerResponse, sent: Sent): void {
  const etag = `"${digest(sent.body)}"`;
  const headers = { ...sent.headers, 'content-type': sent.contentType };
  if (sent.status !== 200) response.writeHead(sent.status, headers).end(sent.body);
  else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { ...headers, etag }).end(sent.body);
}

/** Names a visit as a server's tokens do; the same story gives the same bytes. */
function visitAt(at: Instant): string {
  return digest(at);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
