import { isIP } from 'node:net';
import { type Fault, fault } from '../../model/fault.ts';
import { mayReach, readRanges } from './address.ts';

/** Names that lead to this machine or this network on every machine (RFC 6761, RFC 6762, RFC 8375). */
const OWN_NAMES = /(?:^|\.)(?:localhost|local|home\.arpa)\.?$/i;

/**
 * Why the gate would not connect to the host of an address, as far as that can be told without asking anybody; what a
 * public name leads to is found out when it is connected to.
 */
export function forbiddenHost({ hostname }: URL, allow: readonly string[]): Fault | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0)
    return mayReach(host, readRanges(allow)) ? undefined : fault('forbidden-address', host);
  const isOwn = OWN_NAMES.test(host) && allow.length === 0;
  return isOwn ? fault('forbidden-address', host) : undefined;
}
