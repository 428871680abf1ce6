import { type Fault, fault } from '../model/fault.ts';
import { openGate, type Resolve, systemResolve } from './egress/gate.ts';
import { readWebUrl } from './egress/web-url.ts';
import { ask } from './http/ask.ts';
import { openConnections } from './http/connections.ts';
import { headerOf } from './http/header-list.ts';
import { WorldError } from './world-error.ts';

/** Bytes for a service of our own choosing, never a watched page. */
export interface PostRequest {
  readonly url: string;
  readonly contentType: string;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The largest answer that is taken, in bytes. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export type Posted =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly contentType: string;
      readonly body: Uint8Array;
    }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface Poster {
  /** Sends one POST request; redirects are not followed. Only an abort rejects, with its reason. */
  post(request: PostRequest): Promise<Posted>;
  close(): Promise<void>;
}

/** Opens a way out for requests that carry something, through the gate that every connection passes. */
export function openPoster(
  allow: readonly string[],
  userAgent: string,
  resolve: Resolve = systemResolve,
): Poster {
  const connections = openConnections(openGate(allow, resolve));
  return {
    async post({ url: text, contentType, headers = {}, body, maxBytes, timeoutMs, signal }) {
      const read = readWebUrl(text);
      if ('fault' in read) return { kind: 'fault', fault: read.fault };
      const { url } = read;
      const connection = connections.make(url.origin);
      try {
        const reply = await ask(connection, {
          path: `${url.pathname}${url.search}`,
          headers: { 'user-agent': userAgent, 'content-type': contentType, ...headers },
          post: body,
          timeoutMs,
          limitFor: () => ({ bytes: maxBytes, beyond: 'refuse' }),
          signal,
        });
        if (reply.kind === 'fault') return { kind: 'fault', fault: reply.fault };
        const { head } = reply;
        return {
          kind: 'answer',
          status: head.status,
          contentType: headerOf(head.headers, 'content-type') ?? '',
          body: reply.body,
        };
      } finally {
        connection.destroy(new WorldError(fault('connection-lost', 'done with')));
      }
    },
    close: () => connections.close(),
  };
}
