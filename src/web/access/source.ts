import type { Context as Call } from 'hono';
import ipaddr from 'ipaddr.js';

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
  return network(named === undefined || named === '' ? peer : named.slice(0, 100));
}

/** Whoever has one IPv6 address has a network of them, of this many bits at least (RFC 6177): it is one source. */
const IPV6_NETWORK_BITS = 64;

function network(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const ip = ipaddr.process(address);
  if (ip.kind() === 'ipv4') return ip.toString();
  const [head] = ipaddr.IPv6.networkAddressFromCIDR(`${ip.toString()}/${IPV6_NETWORK_BITS}`)
    .toString()
    .split('%');
  return `${head}/${IPV6_NETWORK_BITS}`;
}
