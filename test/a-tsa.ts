import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from './temporary-folder.ts';

/** A real time-stamping authority on loopback: openssl answers, behind a small HTTP server. */
export interface Tsa {
  readonly url: string;
  /** A PEM file with the certificate that vouches for it. */
  readonly root: string;
  /** How many requests came. */
  asked(): number;
  /** From now on it answers like this; without an argument, as it should. */
  answer(how?: RequestListener): void;
  /** Stamps bytes without being asked over HTTP, as it would have answered another's request. */
  stamp(content: Uint8Array): Buffer;
}

export async function openTsa(t: TestContext): Promise<Tsa> {
  const folder = temporaryFolder(t);
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout'];
  openssl(
    'req',
    '-x509',
    ...key,
    'root.key',
    '-subj',
    '/CN=a root of the test',
    '-days',
    '2',
    '-out',
    'root.pem',
  );
  openssl('req', '-new', ...key, 'tsa.key', '-subj', '/CN=the clock of the test', '-out', 'tsa.csr');
  writeFileSync(file('usage'), 'extendedKeyUsage=critical,timeStamping\n');
  openssl(
    ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '7'],
    ...['-days', '2', '-extfile', 'usage', '-out', 'tsa.pem'],
  );
  writeFileSync(file('serial'), '01\n');
  writeFileSync(file('tsa.cnf'), CONFIGURATION);

  const reply = (query: string, to: string): Buffer => {
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', query, '-out', to);
    return readFileSync(file(to));
  };
  const honest: RequestListener = async (request, response) => {
    writeFileSync(file('asked.tsq'), Buffer.concat(await request.toArray()));
    response
      .writeHead(200, { 'content-type': 'application/timestamp-reply' })
      .end(reply('asked.tsq', 'asked.tsr'));
  };
  let how = honest;
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    how(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    root: file('root.pem'),
    asked: () => count,
    answer(other = honest) {
      how = other;
    },
    stamp(content) {
      writeFileSync(file('other'), content);
      openssl('ts', '-query', '-data', 'other', '-sha256', '-cert', '-out', 'other.tsq');
      return reply('other.tsq', 'other.tsr');
    },
  };
}

const CONFIGURATION = `[tsa]
default_tsa = clock
[clock]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
`;
