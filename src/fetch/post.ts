import { type Fault, fault } from '../model/fault.ts';
import { openGate, type Resolve, systemResolve } from './egress/gate.ts';
import { readWebUrl } from './egress/web-url.ts';
import { ask, type Reply } from './http/ask.ts';
import type { BodyLimit } from './http/body-reader.ts';
import { openConnections } from './http/connections.ts';
import { headerOf } from './http/header-list.ts';
import type { Head } from './http/receive.ts';
import { WorldError } from './world-error.ts';

/** What is asked of a service of our own choosing, never of a watched page. */
export interface GetRequest {
  readonly url: string;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The largest answer that is taken, in bytes. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PostRequest extends GetRequest {
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** The beginning of an answer, of whose body nothing is wanted. */
export type Answered = Head;

export type Posted =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly contentType: string;
      readonly body: Uint8Array;
    }
  | Faulty;

interface Faulty {
  readonly kind: 'fault';
  readonly fault: Fault;
}

export interface Poster {
  /** Sends one POST request; redirects are not followed. Only an abort rejects, with its reason. */
  post(request: PostRequest): Promise<Posted>;
  /** Sends one GET request in the same way; of the body, what is beyond the limit is cut off. */
  get(request: GetRequest): Promise<({ readonly kind: 'answer' } & Answered) | Faulty>;
  close(): Promise<void>;
}

/** Opens a way out for requests that carry something, through the gate that every connection passes. */
export function openPoster(
  allow: readonly string[],
  userAgent: string,
  resolve: Resolve = systemResolve,
): Poster {
  const connections = openConnections(openGate(allow, resolve));
  const exchange = async (
    { url: text, headers = {}, maxBytes, timeoutMs, signal }: GetRequest,
    beyond: BodyLimit['beyond'],
    post?: Uint8Array,
  ): Promise<Extract<Reply, { kind: 'reply' }> | Faulty> => {
    const read = readWebUrl(text);
    if ('fault' in read) return { kind: 'fault', fault: read.fault };
    const { url } = read;
    const connection = connections.make(url.origin);
    try {
      const reply = await ask(connection, {
        path: `${url.pathname}${url.search}`,
        headers: { 'user-agent': userAgent, ...headers },
        ...(post === undefined ? {} : { post }),
        timeoutMs,
        limitFor: () => ({ bytes: maxBytes, beyond }),
        signal,
      });
      return reply.kind === 'fault' ? { kind: 'fault', fault: reply.fault } : reply;
    } finally {
      connection.destroy(new WorldError(fault('connection-lost', 'done with')));
    }
  };
  return {
    async post({ contentType, headers = {}, body, ...request }) {
      const reply = await exchange(
        { ...request, headers: { 'content-type': contentType, ...headers } },
        'refuse',
        body,
      );
      if (reply.kind === 'fault') return reply;
      const { head } = reply;
      return {
        kind: 'answer',
        status: head.status,
        contentType: headerOf(head.headers, 'content-type') ?? '',
        body: reply.body,
      };
    },
    async get(request) {
      const reply = await exchange(request, 'cut');
      return reply.kind === 'fault' ? reply : { kind: 'answer', ...reply.head };
    },
    close: () => connections.close(),
  };
}
