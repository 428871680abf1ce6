import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How one path answers: a page's HTML, or whatever the test makes of the request. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface LocalSite {
  readonly url: string;
  /** The requests that came, as `METHOD path status`. */
  readonly asked: readonly string[];
  /** From now on the path answers like this. */
  set(path: string, answer: Answer): void;
  close(): Promise<void>;
}

/** A real web site on loopback, with honest ETags. */
export async function openLocalSite(): Promise<LocalSite> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    response.on('close', () => asked.push(`${request.method} ${path} ${response.statusCode}`));
    const answer = answers.get(path);
    if (answer === undefined)
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    else if (typeof answer === 'function') answer(request, response);
    else sendPage(request, response, answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    set: (path, answer) => answers.set(path, answer),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function sendPage(request: IncomingMessage, response: ServerResponse, html: string): void {
  const etag = `"${createHash('sha256').update(html).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(html);
}

/** A status without a page. */
export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(`<h1>Error ${code}</h1>`);
  };
}
