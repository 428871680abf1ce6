import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { type Fault, fault } from '../../model/fault.ts';

/** What one page's traffic through the proxy came to. Hosts are given as `name:port`. */
export interface ProxySession {
  readonly username: string;
  readonly password: string;
  /** Why a host could not be connected to; undefined when nothing went wrong with it. */
  faultOf(authority: string): Fault | undefined;
  /** The address that a host was connected to; undefined when that was not always the same one. */
  addressOf(authority: string): string | undefined;
  /** Set once the page has taken in more than its share. */
  overrun(): Fault | undefined;
}

/** The proxy's side of a session. */
export interface OpenSession extends ProxySession {
  accepts(password: string): boolean;
  /** Whether the browser has not been greeted yet; it is, from now on. */
  greet(): boolean;
  noteFault(authority: string, why: Fault): void;
  noteAddress(authority: string, address: string): void;
  /** Counts received bytes; beyond the limit all connections of the session end. */
  count(bytes: number): void;
  /** Ends the socket when the session ends; at once when it has. */
  hold(socket: Socket): void;
  end(): void;
}

export function openSession(wireLimitBytes: number): OpenSession {
  const password = randomBytes(18).toString('base64url');
  const faults = new Map<string, Fault>();
  const addresses = new Map<string, Set<string>>();
  const sockets = new Set<Socket>();
  let received = 0;
  let overrun: Fault | undefined;
  let ended = false;
  let greeted = false;

  const end = () => {
    ended = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    username: randomBytes(9).toString('base64url'),
    password,
    faultOf: (authority) => faults.get(authority),
    addressOf(authority) {
      const [address, ...others] = addresses.get(authority) ?? [];
      return others.length === 0 ? address : undefined;
    },
    overrun: () => overrun,
    accepts: (other) => timingSafeEqual(digest(password), digest(other)),
    greet() {
      const isFirst = !greeted;
      greeted = true;
      return isFirst;
    },
    noteFault: (authority, why) => faults.set(authority, why),
    noteAddress(authority, address) {
      addresses.set(authority, (addresses.get(authority) ?? new Set()).add(address));
    },
    count(bytes) {
      received += bytes;
      if (received <= wireLimitBytes || overrun !== undefined) return;
      overrun = fault('too-large', `the page loads more than ${wireLimitBytes} bytes`);
      end();
    },
    hold(socket) {
      if (ended) socket.destroy();
      if (socket.destroyed || sockets.has(socket)) return;
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    },
    end,
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
