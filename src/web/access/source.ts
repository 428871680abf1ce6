import type { Context as Call } from 'hono';

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Where a request comes from. A proxy on this machine says it in the last entry of X-Forwarded-For, the only one that
 * the proxy itself has written; from elsewhere the header is anybody's word and does not count.
 */
export function sourceOf(call: Call): string {
  const peer = (call.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown';
  const isProxy = peer === '::1' || /^(?:::ffff:)?127\./.test(peer);
  const named = isProxy ? call.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return named === undefined || named === '' ? peer : named.slice(0, 100);
}
