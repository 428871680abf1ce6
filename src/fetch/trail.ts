import type { Exchange, Fetched, Redirect } from '../model/capture.ts';
import type { Fault } from '../model/fault.ts';
import type { Clock, Instant } from '../model/instant.ts';
import type { Peer } from './http/connector.ts';
import type { Head } from './http/receive.ts';

/** What one fetch has seen so far, from the first request to the last hop. */
export interface Trail {
  /** Marks the moment of the first request; later calls change nothing. */
  begin(): void;
  /** Takes the head of a hop's answer, which is what a fault on a later hop shows as seen. */
  see(url: URL, head: Head, peer: Peer | undefined): Exchange;
  addRedirect(redirect: Redirect): void;
  readonly redirects: readonly Redirect[];
  fail(why: Fault): Fetched;
}

export function openTrail(requestedUrl: string, via: 'http' | 'browser', clock: Clock): Trail {
  const redirects: Redirect[] = [];
  let at: Instant | undefined;
  let exchange: Exchange | undefined;
  return {
    redirects,
    begin() {
      at ??= clock.now();
    },
    see(url, head, peer) {
      exchange = {
        at: at ?? clock.now(),
        ...(clock.source === undefined ? {} : { clock: clock.source }),
        via,
        requestedUrl,
        finalUrl: url.href,
        redirects: [...redirects],
        status: head.status,
        headers: head.headers,
        ...(peer === undefined ? {} : peer),
      };
      return exchange;
    },
    addRedirect(redirect) {
      redirects.push(redirect);
    },
    fail(why) {
      const seen = exchange === undefined ? {} : { exchange };
      return { kind: 'fault', fault: why, at: at ?? clock.now(), via, requestedUrl, ...seen };
    },
  };
}
