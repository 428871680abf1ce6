import { type Fault, fault } from '../../model/fault.ts';
import { faultOfExchange, isSocketError, WorldError } from '../world-error.ts';
import type { BodyLimit } from './body-reader.ts';
import type { Connection } from './connections.ts';
import { type Head, openReceiver } from './receive.ts';

/** What one request came to. `lost`: the connection broke before any part of an answer came. */
export type Reply =
  | { readonly kind: 'reply'; readonly head: Head; readonly body: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly head?: Head; readonly lost: boolean };

export interface Question {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with a POST request; a GET request when absent. */
  readonly post?: Uint8Array;
  readonly timeoutMs: number;
  readonly limitFor: (head: Head) => BodyLimit;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends one request over a connection that carries nothing else meanwhile. Whatever is not a complete answer is
 * a fault and ends the connection; an abort rejects with the signal's reason.
 */
export function ask(connection: Connection, question: Question): Promise<Reply> {
  const { signal } = question;
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  let open = true;

  const settle = (deliver: () => void) => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    receiver.stop();
    if (!receiver.complete()) connection.destroy(new WorldError(fault('connection-lost', 'given up')));
    deliver();
  };
  const breakOff = (why: Fault, lost: boolean) => {
    const head = receiver.head();
    settle(() => resolve({ kind: 'fault', fault: why, ...(head === undefined ? {} : { head }), lost }));
  };
  const abort = () => settle(() => reject(signal?.reason));
  const late = () => breakOff(fault('timeout', `${question.timeoutMs} ms`), false);

  const receiver = openReceiver(
    question.limitFor,
    (head, outcome) => {
      if (outcome.kind === 'fault') breakOff(outcome.fault, false);
      else settle(() => resolve({ kind: 'reply', head, body: outcome.bytes }));
    },
    (error) => {
      const why = faultOfExchange(error);
      if (why === undefined) settle(() => reject(error));
      else breakOff(why, receiver.head() === undefined && isSocketError(error));
    },
  );
  const timer = setTimeout(late, question.timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  const { path, headers, post } = question;
  const method =
    post === undefined ? ({ method: 'GET' } as const) : ({ method: 'POST', body: post } as const);
  connection.client.dispatch({ origin: connection.origin, path, headers, ...method }, receiver.handler);
  return promise;
}
