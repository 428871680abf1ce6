import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { Gate } from '../egress/gate.ts';
import { gatedConnector, type Peer } from './connector.ts';

/** A connection that carries one exchange at a time, so that it is always known over which one an answer came. */
export interface Connection {
  readonly origin: string;
  readonly client: Client;
  /** Whom it leads to, once it is connected. */
  peer(): Peer | undefined;
  /** Ends it at whatever stage it is; an exchange under way fails with `reason`. */
  destroy(reason: Error): void;
}

/** Keeps idle connections per origin, so that the pages of one host share them. */
export interface Connections {
  /** An idle connection to the origin; undefined when there is none. */
  takeIdle(origin: string): Connection | undefined;
  /** A new one, which connects when it is first used. */
  make(origin: string): Connection;
  /** Hands a connection back whose exchange is complete. */
  give(connection: Connection): void;
  close(): Promise<void>;
}

/** Servers with long security policies send more header than the usual limit of 16 KiB. */
const MAX_HEADER_BYTES = 64 * 1024;

export function openConnections(gate: Gate): Connections {
  const idle = new Map<string, Connection[]>();
  const all = new Set<Connection>();

  const forget = (connection: Connection) => {
    all.delete(connection);
    const others = idle.get(connection.origin)?.filter((other) => other !== connection) ?? [];
    if (others.length > 0) idle.set(connection.origin, others);
    else idle.delete(connection.origin);
  };

  return {
    takeIdle: (origin) => idle.get(origin)?.pop(),
    make(origin) {
      const connection = openConnection(gate, origin, () => forget(connection));
      all.add(connection);
      return connection;
    },
    give(connection) {
      if (!all.has(connection)) {
        void connection.client.destroy();
        return;
      }
      const others = idle.get(connection.origin);
      if (others === undefined) idle.set(connection.origin, [connection]);
      else others.push(connection);
    },
    async close() {
      await Promise.all([...all].map(({ client }) => client.destroy()));
      all.clear();
      idle.clear();
    },
  };
}

/** `onEnd` is called when the socket is gone: the connection is not to be used again. */
function openConnection(gate: Gate, origin: string, onEnd: () => void): Connection {
  let socket: Socket | undefined;
  let peer: Peer | undefined;
  const connector = gatedConnector(
    gate,
    (opening) => {
      socket = opening;
    },
    (reached) => {
      peer = reached;
    },
  );
  const client = new Client(origin, {
    connect: connector,
    allowH2: false,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    // Our own clock runs over the whole exchange.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  client.once('disconnect', onEnd);
  client.once('connectionError', onEnd);
  return {
    origin,
    client,
    peer: () => peer,
    destroy(reason) {
      onEnd();
      socket?.destroy(reason);
      void client.destroy(reason);
    },
  };
}
