import { isIP, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import type { Certificate, Tls } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import { certificateOf } from '../certificate-of.ts';
import type { Gate } from '../egress/gate.ts';
import { codeOf, faultOfConnecting, WorldError } from '../world-error.ts';

/** Whom a connection leads to: the address that was checked and connected to, and how it is secured. */
export interface Peer {
  readonly address: string;
  readonly tls?: Tls;
}

/** How long a server may take to accept a connection and to finish the TLS handshake. */
const CONNECT_TIMEOUT_MS = 15_000;

/** Certificate chains are short; a longer one is cut rather than followed without end. */
const MAX_CHAIN = 10;

/**
 * Makes undici's connections, all of them through the gate. TLS sessions are not resumed, since a resumed one
 * shows no certificates to record.
 */
export function gatedConnector(
  gate: Gate,
  onSocket: (socket: Socket) => void,
  onPeer: (peer: Peer) => void,
): buildConnector.connector {
  return ({ hostname, port, protocol }, callback) => {
    const secure = protocol === 'https:';
    const socket = gate.connect(
      hostname,
      Number(port) || (secure ? 443 : 80),
      secure ? tlsOptions(hostname) : undefined,
    );
    onSocket(socket);
    const late = () => socket.destroy(new WorldError(fault('connect-failed', 'no connection in time')));
    const timer = setTimeout(late, CONNECT_TIMEOUT_MS);
    const fail = (error: Error) => {
      clearTimeout(timer);
      callback(new WorldError(connectFault(socket, error), error), null);
    };
    socket.once('error', fail);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      onPeer(peerOf(socket));
      callback(null, socket);
    });
  };
}

/** Certificates are verified whatever `NODE_TLS_REJECT_UNAUTHORIZED` says. */
function tlsOptions(hostname: string) {
  const name = isIP(hostname) === 0 ? { servername: hostname } : {};
  return { ALPNProtocols: ['http/1.1'], rejectUnauthorized: true, ...name };
}

function connectFault(socket: Socket, error: Error): Fault {
  const verdict = socket instanceof TLSSocket ? socket.authorizationError : null;
  return verdict ? fault('tls-invalid', codeOf(error) || String(verdict)) : faultOfConnecting(error);
}

function peerOf(socket: Socket): Peer {
  const address = socket.remoteAddress ?? '';
  return socket instanceof TLSSocket ? { address, tls: tlsOf(socket) } : { address };
}

function tlsOf(socket: TLSSocket): Tls {
  const certificates: Certificate[] = [];
  let certificate = socket.getPeerX509Certificate();
  while (certificate !== undefined && certificates.length < MAX_CHAIN) {
    certificates.push(certificateOf(certificate));
    certificate = certificate.issuerCertificate;
  }
  return { protocol: socket.getProtocol() ?? '', cipher: socket.getCipher().standardName, certificates };
}
