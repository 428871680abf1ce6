import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

export interface Site {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly asked: readonly Asked[];
  /** How many connections were made to it. */
  connections(): number;
}

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly atMs: number;
}

export interface SitePlan {
  /** Serve https with these options. */
  readonly secure?: ServerOptions;
  readonly host?: string;
}

/** A real web server on loopback that is gone after the test. */
export async function openSite(
  t: TestContext,
  listener: RequestListener,
  plan: SitePlan = {},
): Promise<Site> {
  const asked: Asked[] = [];
  const noting = (request: IncomingMessage, response: ServerResponse) => {
    asked.push({ path: request.url ?? '', headers: request.headers, atMs: performance.now() });
    listener(request, response);
  };
  const server = plan.secure === undefined ? createServer(noting) : createSecureServer(plan.secure, noting);
  const scheme = plan.secure === undefined ? 'http' : 'https';
  return { ...(await listen(t, server, scheme, plan.host)), asked };
}

/** A server that answers with whatever bytes the test writes. */
export async function openSocketSite(t: TestContext, onSocket: (socket: Socket) => void): Promise<Site> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => socket.destroy());
    onSocket(socket);
  });
  return { ...(await listen(t, server, 'http')), asked: [] };
}

/** Answers each request on a connection with these bytes, written as Latin-1, and closes the connection if told to. */
export function rawAnswer(bytes: string, close = true): (socket: Socket) => void {
  return (socket) => {
    socket.on('data', () => {
      if (close) socket.end(bytes, 'latin1');
      else socket.write(bytes, 'latin1');
    });
  };
}

/** Answers with a page. */
export function page(html: string, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  };
}

/** Answers by path; any other path is not found. */
export function byPath(listeners: Readonly<Record<string, RequestListener>>): RequestListener {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const listener = listeners[path];
    if (listener === undefined) response.writeHead(404).end();
    else listener(request, response);
  };
}

export function redirectTo(
  location: string,
  status = 302,
  headers: Record<string, string> = {},
): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { location, ...headers }).end();
  };
}

async function listen(t: TestContext, server: Server, scheme: string, host = '127.0.0.1') {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, host);
  await once(server, 'listening');
  t.after(async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `${scheme}://${name}:${port}`, port, connections: () => connections };
}
