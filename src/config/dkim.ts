import { createPrivateKey, type KeyObject } from 'node:crypto';
import path from 'node:path';
import type { DkimSettings } from '../model/settings.ts';
import { readTextFile } from './disk.ts';
import type { Environment } from './env.ts';
import type { ConfigProblem } from './problem.ts';
import type { SettingsFile } from './settings-file.ts';
import type { PositionOf } from './yaml/yaml-tree.ts';

/** Verifiers need not take shorter keys (RFC 8301 §3.2). */
const LEAST_BITS = 1024;

/** The key that mails are signed with, from its file or the environment, checked; what is told of it shows none of it. */
export function dkimSettings(
  file: string,
  { mail: { dkim } }: SettingsFile,
  positionOf: PositionOf,
  { dkimKey }: Environment,
): { readonly dkim: DkimSettings | undefined; readonly problems: readonly ConfigProblem[] } {
  if (dkim === undefined) return { dkim, problems: [] };
  const { domain, selector, key } = dkim;
  const pem = key === undefined ? dkimKey : pemIn(path.resolve(path.dirname(file), key));
  const refused = problemWith(pem);
  if (pem !== undefined && refused === undefined)
    return { dkim: { domain, selector, privateKey: pem }, problems: [] };
  const name = key === undefined ? 'EXIGENT_DKIM_KEY' : key;
  const place = positionOf(['mail', 'dkim', ...(key === undefined ? [] : ['key'])]);
  return {
    dkim: undefined,
    problems: [{ file, ...place, message: `mail.dkim: ${name} ${refused ?? 'is not set'}` }],
  };
}

function pemIn(file: string): string | undefined {
  const read = readTextFile(file);
  return 'text' in read ? read.text : undefined;
}

function problemWith(pem: string | undefined): string | undefined {
  if (pem === undefined) return 'is not there';
  const key = keyIn(pem);
  if (key === undefined) return 'is no private key (PEM)';
  if (key.asymmetricKeyType !== 'rsa') return 'is no RSA key';
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS
    ? `is shorter than ${LEAST_BITS} bits`
    : undefined;
}

function keyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
