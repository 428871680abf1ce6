import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';

/** A certificate and its key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface CertificatePlan {
  /** Whom it is for, as in `DNS:name,IP:address`; a root when absent. */
  readonly names?: string;
  /** Who signs it; itself when absent. */
  readonly by?: Certificate;
  /** How long it is valid from now; negative: it has expired. */
  readonly days?: number;
}

/** Makes a certificate with openssl. */
export function makeCertificate(t: TestContext, { names, by, days = 1 }: CertificatePlan): Certificate {
  const folder = temporaryFolder(t);
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  openssl(
    ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-subj', names === undefined ? '/CN=a root of the test' : '/CN=a site of the test'],
    ...['-addext', names === undefined ? 'basicConstraints=critical,CA:TRUE' : `subjectAltName=${names}`],
    ...['-keyout', file('site.key'), '-out', file('request.pem')],
  );
  const signer =
    by === undefined ? ['-signkey', file('site.key')] : ['-CA', file('ca.pem'), '-CAkey', file('ca.key')];
  if (by !== undefined) {
    writeFileSync(file('ca.pem'), by.cert);
    writeFileSync(file('ca.key'), by.key);
  }
  openssl(
    ...['x509', '-req', '-in', file('request.pem'), '-out', file('site.pem'), '-days', String(days)],
    ...['-copy_extensions', 'copy', '-set_serial', '1', ...signer],
  );
  return { cert: readFileSync(file('site.pem'), 'utf8'), key: readFileSync(file('site.key'), 'utf8') };
}
