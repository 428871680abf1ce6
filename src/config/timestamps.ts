import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import type { TimestampAuthority } from '../model/settings.ts';
import { readTextFile } from './disk.ts';
import type { ConfigProblem } from './problem.ts';
import type { SettingsFile } from './settings-file.ts';
import type { PositionOf } from './yaml/yaml-tree.ts';

interface Authorities {
  readonly authorities: readonly TimestampAuthority[];
  readonly problems: readonly ConfigProblem[];
}

/** The time-stamping authorities with the certificates that vouch for them, read from their files. */
export function timestampAuthorities(
  file: string,
  { evidence }: SettingsFile,
  positionOf: PositionOf,
): Authorities {
  const problems: ConfigProblem[] = [];
  const seen = new Set<string>();
  const authorities = evidence.timestamps.map(
    ({ url, name = new URL(url).hostname, certificates }, index) => {
      const report = (key: string, message: string): void => {
        const place = positionOf(['evidence', 'timestamps', index, key]);
        problems.push({ file, ...place, message: `evidence.timestamps.${key}: ${message}` });
      };
      if (seen.has(name.toLowerCase()))
        report('name', `two authorities are called "${name}"; give each a name`);
      seen.add(name.toLowerCase());
      if (certificates === undefined) return { url, name };
      const read = readCertificates(path.resolve(path.dirname(file), certificates));
      if ('refused' in read) report('certificates', `${certificates}: ${read.refused}`);
      return { url, name, ...('pem' in read ? { trusted: read.pem } : {}) };
    },
  );
  return { authorities, problems };
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function readCertificates(file: string): { readonly pem: string } | { readonly refused: string } {
  const read = readTextFile(file);
  if ('missing' in read) return { refused: 'there is no such file' };
  if ('problems' in read) return { refused: read.problems[0]?.message ?? 'this cannot be read' };
  const found = read.text.match(PEM) ?? [];
  if (found.length === 0) return { refused: 'this holds no certificate (PEM)' };
  return found.every(isCertificate)
    ? { pem: found.join('\n') }
    : { refused: 'this holds a certificate that is broken' };
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
