import type { Dispatcher } from 'undici';
import { fault } from '../../model/fault.ts';
import { WorldError } from '../world-error.ts';
import { type BodyLimit, type BodyOutcome, type BodyReader, openBodyReader } from './body-reader.ts';
import { type HeaderList, headerOf, readHeaderList } from './header-list.ts';

/** The beginning of an answer. */
export interface Head {
  readonly status: number;
  readonly headers: HeaderList;
}

/** Takes one answer from undici's parser. */
export interface Receiver {
  readonly handler: Dispatcher.DispatchHandler;
  /** The head, once it has come. */
  head(): Head | undefined;
  /** Whether the server has sent all of its answer, so that the connection is free for another. */
  complete(): boolean;
  stop(): void;
}

/** `limitFor` says what to do with a body, given its head; exactly one of the callbacks is called, once or never. */
export function openReceiver(
  limitFor: (head: Head) => BodyLimit,
  onOutcome: (head: Head, outcome: BodyOutcome) => void,
  onError: (error: Error) => void,
): Receiver {
  let head: Head | undefined;
  let body: BodyReader | undefined;
  let complete = false;

  const handler: Dispatcher.DispatchHandler = {
    // undici demands it.
    onRequestStart: () => undefined,
    onResponseStart(controller, status) {
      // Neither can be; undici's parser goes on with both and breaks its own assertions later.
      if (status < 100 || status === 101) throw new WorldError(fault('protocol-error', `status ${status}`));
      if (status < 200) return;
      const now: Head = { status, headers: readHeaderList(rawHeadersOf(controller)) };
      head = now;
      body = openBodyReader(
        headerOf(now.headers, 'content-encoding') ?? '',
        limitFor(now),
        (outcome) => onOutcome(now, outcome),
        () => controller.resume(),
      );
    },
    onResponseData(controller, chunk) {
      if (body?.write(chunk) === false) controller.pause();
    },
    onResponseEnd() {
      complete = true;
      body?.end();
    },
    onResponseError(_controller, error) {
      onError(error);
    },
  };
  return { handler, head: () => head, complete: () => complete, stop: () => body?.stop() };
}

function rawHeadersOf({ rawHeaders }: Dispatcher.DispatchController): readonly (Buffer | string)[] {
  return Array.isArray(rawHeaders) ? rawHeaders : [];
}
