import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import net, { isIP, type LookupFunction, type Socket } from 'node:net';
import tls from 'node:tls';
import { type Fault, fault } from '../../model/fault.ts';
import { WorldError } from '../world-error.ts';
import { mayReach, readRanges } from './address.ts';

/** Every address of a host name, as the system's resolver gives them; rejects when there is none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, order: 'verbatim' });

/** The one place where connections to the world are made, so that no other code has to remember to check. */
export interface Gate {
  /**
   * Connects to a host name or address, over TLS when `secure` is given. A forbidden address ends in an `error`
   * event with a `WorldError`, before a single packet is sent to it.
   */
  connect(host: string, port: number, secure?: tls.ConnectionOptions): Socket;
}

/** Opens a gate to public addresses and to those in the CIDR ranges `allow`. */
export function openGate(allow: readonly string[], resolve: Resolve): Gate {
  const ranges = readRanges(allow);

  /** One bad answer condemns the name: which of its addresses is taken must not be left to chance. */
  const checked = async (hostname: string): Promise<readonly LookupAddress[]> => {
    const answers = await resolve(hostname);
    const bad = answers.find(({ address }) => !mayReach(address, ranges));
    if (bad !== undefined) throw new WorldError(forbidden(hostname, bad.address));
    if (answers.length === 0) throw new WorldError(fault('dns-failure', `${hostname} has no address`));
    return answers;
  };

  /** Node connects to the very addresses given here: there is no second look-up that could be answered otherwise. */
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
    checked(hostname).then(
      (answers) => answer(answers, options.all === true, callback),
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };

  return {
    connect(host, port, secure) {
      // Node asks no look-up about a host that is an address already.
      if (isIP(host) !== 0 && !mayReach(host, ranges)) {
        return new net.Socket().destroy(new WorldError(forbidden(host, host)));
      }
      const target = { host, port, lookup: guardedLookup };
      const socket = secure === undefined ? net.connect(target) : tls.connect({ ...secure, ...target });
      return socket.setNoDelay(true);
    },
  };
}

function answer(
  answers: readonly LookupAddress[],
  all: boolean,
  callback: Parameters<LookupFunction>[2],
): void {
  const [first] = answers;
  if (all) callback(null, [...answers]);
  else if (first !== undefined) callback(null, first.address, first.family);
}

function forbidden(host: string, address: string): Fault {
  return fault('forbidden-address', host === address ? address : `${host} is ${address}`);
}
