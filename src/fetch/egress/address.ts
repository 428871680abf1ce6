import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A CIDR range, read once. */
export type AddressRange = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** What IANA has given out as global unicast in IPv6; outside of it lie `::7f00:1` and other forms of IPv4 (RFC 4291 §2.4). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Reads CIDR ranges; throws on one that is none, which the settings have ruled out. */
export function readRanges(cidrs: readonly string[]): readonly AddressRange[] {
  return cidrs.map((cidr) => ipaddr.parseCIDR(cidr));
}

/**
 * Whether an IP address may be connected to: a public unicast one, or one inside a configured range. IPv4 written
 * as IPv6 (`::ffff:127.0.0.1`) is judged as the IPv4 address that it is.
 */
export function mayReach(address: string, allowed: readonly AddressRange[]): boolean {
  if (isIP(address) === 0) return false;
  const ip = ipaddr.process(address);
  return isPublic(ip) || allowed.some(([range, bits]) => ip.kind() === range.kind() && ip.match(range, bits));
}

function isPublic(ip: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv4' || ip.match(...GLOBAL_IPV6);
}
