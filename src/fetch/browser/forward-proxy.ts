import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline, type Readable, type Writable } from 'node:stream';
import { fault } from '../../model/fault.ts';
import type { Gate } from '../egress/gate.ts';
import { codeOf, faultOfConnecting, faultOfExchange } from '../world-error.ts';
import { forwardedHeaders } from './hop-by-hop.ts';
import { type OpenSession, openSession, type ProxySession } from './proxy-session.ts';

/**
 * A host that only the proxy answers for, so that a browser can show its credentials before the page is asked. It is
 * answered for once: what a page that leads there later would show was sent by no server.
 */
export const GREETING_URL = 'http://exigent.invalid/';

/**
 * The only way out for the browser: an HTTP proxy on a loopback port that connects through the gate. It serves
 * nobody but the holders of a session's credentials, so no other program on the machine can use it.
 */
export interface ForwardProxy {
  readonly url: string;
  open(): ProxySession;
  /** Ends a session: its credentials are worth nothing from now on, and its connections close. */
  end(session: ProxySession): void;
  close(): Promise<void>;
}

/** Starts the proxy. A session that receives more than `wireLimitBytes` is cut off. */
export async function openForwardProxy(gate: Gate, wireLimitBytes: number): Promise<ForwardProxy> {
  const sessions = new Map<string, OpenSession>();
  const server = http.createServer((request, response) => {
    const session = sessionOf(sessions, request);
    if (session === undefined) response.writeHead(407, CHALLENGE).end();
    else forward(gate, session, request, response);
  });
  // A WebSocket comes as CONNECT; without a listener for `upgrade`, an upgrade is an ordinary request.
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const session = sessionOf(sessions, request);
    if (session === undefined) socket.end(CHALLENGE_ANSWER);
    else tunnel(gate, session, request.url ?? '', socket, head);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    open() {
      const session = openSession(wireLimitBytes);
      sessions.set(session.username, session);
      return session;
    },
    end({ username }) {
      sessions.get(username)?.end();
      sessions.delete(username);
    },
    async close() {
      for (const session of sessions.values()) session.end();
      sessions.clear();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** `name:port` of an http or https address, as sessions count them. */
export function authorityOf(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
}

/** As much header as we take without a browser. */
const MAX_HEADER_BYTES = 64 * 1024;

const CHALLENGE = { 'proxy-authenticate': 'Basic realm="exigent"' };
const CHALLENGE_ANSWER =
  'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="exigent"\r\ncontent-length: 0\r\n\r\n';

function sessionOf(
  sessions: ReadonlyMap<string, OpenSession>,
  request: IncomingMessage,
): OpenSession | undefined {
  const [scheme, token = ''] = (request.headers['proxy-authorization'] ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const [username = '', password = ''] = Buffer.from(token, 'base64').toString('latin1').split(':');
  const session = sessions.get(username);
  return session?.accepts(password) ? session : undefined;
}

/** Passes a plain HTTP request on. A failure ends the browser's connection: no answer of ours can pass for the site's. */
function forward(gate: Gate, session: OpenSession, request: IncomingMessage, response: ServerResponse): void {
  if (request.url === GREETING_URL && session.greet()) {
    response.writeHead(200, { 'content-type': 'text/html' }).end();
    return;
  }
  const url = URL.parse(request.url ?? '');
  if (url?.protocol !== 'http:') {
    request.socket.destroy();
    return;
  }
  session.hold(request.socket);
  const site = connect(gate, session, url);
  const upstream = http.request({
    method: request.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    headers: forwardedHeaders(request.rawHeaders),
    setHost: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    createConnection: () => site,
  });
  let connected = false;
  site.once('connect', () => {
    connected = true;
  });
  upstream.on('error', (error) => {
    const why = connected ? faultOfExchange(error) : undefined;
    if (why !== undefined) session.noteFault(authorityOf(url), why);
    request.socket.destroy();
  });
  upstream.on('response', (answer) => {
    answer.on('data', (chunk: Buffer) => session.count(chunk.length));
    if (passHead(answer, response)) pass(answer, response, () => request.socket.destroy());
    else {
      session.noteFault(authorityOf(url), fault('protocol-error', `status ${answer.statusCode}`));
      request.socket.destroy();
    }
  });
  pass(request, upstream, () => upstream.destroy());
}

/** False for an answer that is not to be passed on: one of no valid status, or a 407, which would ask for our credentials. */
function passHead({ statusCode = 0, rawHeaders }: IncomingMessage, response: ServerResponse): boolean {
  if (statusCode < 200 || statusCode === 407) return false;
  response.sendDate = false;
  response.writeHead(statusCode, forwardedHeaders(rawHeaders));
  return true;
}

function tunnel(gate: Gate, session: OpenSession, authority: string, browser: Socket, head: Buffer): void {
  const url = URL.parse(`https://${authority}`);
  if (url === null) {
    browser.destroy();
    return;
  }
  session.hold(browser);
  const site = connect(gate, session, url);
  site.once('connect', () => {
    browser.write('HTTP/1.1 200 Connection established\r\n\r\n');
    site.write(head);
    site.on('data', (chunk: Buffer) => session.count(chunk.length));
    pass(site, browser, () => browser.destroy());
    pass(browser, site, () => site.destroy());
  });
  site.on('error', () => browser.destroy());
  browser.once('close', () => site.destroy());
}

/** Pipes until one side breaks, which it may have done already. */
function pass(from: Readable, to: Writable, onBroken: () => void): void {
  try {
    pipeline(from, to, (error) => error && onBroken());
  } catch (error) {
    if (codeOf(error) !== 'ERR_STREAM_UNABLE_TO_PIPE') throw error;
    onBroken();
  }
}

/** Connects through the gate, and notes what came of it. */
function connect(gate: Gate, session: OpenSession, url: URL): Socket {
  const authority = authorityOf(url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const site = gate.connect(host, Number(authority.slice(authority.lastIndexOf(':') + 1)));
  session.hold(site);
  let connected = false;
  site.once('connect', () => {
    connected = true;
    session.noteAddress(authority, site.remoteAddress ?? '');
  });
  site.once('error', (error) => {
    if (!connected) session.noteFault(authority, faultOfConnecting(error));
  });
  return site;
}
