import type { Fault } from '../../model/fault.ts';
import type { Clock } from '../../model/instant.ts';
import { closedFault, noteRetryAfter } from '../polite/closures.ts';
import type { HostLines } from '../polite/host-lines.ts';
import { ask, type Reply } from './ask.ts';
import type { BodyLimit } from './body-reader.ts';
import type { Connection, Connections } from './connections.ts';
import type { Peer } from './connector.ts';
import type { Head } from './receive.ts';
import { isRedirect } from './redirects.ts';

/** What all fetches share. */
export interface HttpMeans {
  readonly connections: Connections;
  readonly lines: HostLines;
  readonly clock: Clock;
  readonly userAgent: string;
  /** For all the exchanges of one fetch together; waiting for a turn does not count. */
  readonly timeoutMs: number;
}

/** One stop of a fetch: a single request to a single address. */
export interface Stop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: BodyLimit;
  readonly timeoutMs: number;
  /** Whether the fetch has had a turn already, and so need not stand in line again. */
  readonly ahead: boolean;
  readonly signal: AbortSignal | undefined;
  /** Called when the turn has come, just before the request. */
  readonly onStart: () => void;
}

export type Visit =
  | { readonly kind: 'reply'; readonly head: Head; readonly body: Uint8Array; readonly peer?: Peer }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly head?: Head; readonly peer?: Peer };

/** The body of a redirect is thrown away; more of it than this is not even waited for. */
const REDIRECT_BODY_LIMIT: BodyLimit = { bytes: 64 * 1024, beyond: 'cut' };

/** Waits for the host's turn, asks, and notes when the host asks to be left alone. */
export async function visit(means: HttpMeans, stop: Stop): Promise<Visit> {
  const { host } = stop.url;
  const turn = await means.lines.enter(host, stop.ahead, stop.signal);
  if (turn.kind === 'closed') return { kind: 'fault', fault: closedFault(host, turn.forMs, means.clock) };
  try {
    stop.onStart();
    const reply = await askOverConnection(means, stop);
    if (reply.head !== undefined) noteRetryAfter(means.lines, host, reply.head, means.clock);
    return reply;
  } finally {
    turn.leave();
  }
}

/**
 * Asks over an idle connection if there is one. Servers close idle connections at any moment: when one turns out to
 * be dead before anything of an answer came, the request is sent once more on a new one (RFC 9112 §9.3.1).
 */
async function askOverConnection(means: HttpMeans, stop: Stop): Promise<Visit> {
  const { origin } = stop.url;
  const idle = means.connections.takeIdle(origin);
  if (idle !== undefined) {
    const reply = await askOver(means, stop, idle);
    if (reply.kind === 'reply' || !reply.lost) return withPeer(reply, idle);
  }
  const fresh = means.connections.make(origin);
  return withPeer(await askOver(means, stop, fresh), fresh);
}

async function askOver(means: HttpMeans, stop: Stop, connection: Connection): Promise<Reply> {
  const reply = await ask(connection, {
    path: `${stop.url.pathname}${stop.url.search}`,
    headers: stop.headers,
    timeoutMs: stop.timeoutMs,
    limitFor: (head) => (isRedirect(head) ? REDIRECT_BODY_LIMIT : stop.limit),
    signal: stop.signal,
  });
  if (reply.kind === 'reply') means.connections.give(connection);
  return reply;
}

function withPeer(reply: Reply, connection: Connection): Visit {
  const peer = connection.peer();
  return peer === undefined ? reply : { ...reply, peer };
}
