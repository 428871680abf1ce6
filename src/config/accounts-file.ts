import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Account } from '../model/account.ts';
import { roles } from '../model/role.ts';
import { readTextFile } from './disk.ts';
import { ConfigError } from './problem.ts';
import { readYamlFile } from './yaml-file.ts';

/** A name that stands in the audit log: a word that cannot be taken for the monitor's own entries. */
export const ACCOUNT_NAME = /^[a-z\d](?:[a-z\d._-]{0,38}[a-z\d])?$/;

/** `accounts.yaml`: who may use the web page. Written by `exigent account`, and read again when it changes. */
const AccountsFile = z.strictObject({
  accounts: z
    .array(
      z.strictObject({
        name: z.string().regex(ACCOUNT_NAME, 'must be of small letters, digits, ".", "_" or "-"'),
        role: z.enum(roles),
        password: z
          .string()
          .regex(/^scrypt(?:\$\d+){3}(?:\$[\w-]+){2}$/, 'must be made by "exigent account"'),
      }),
    )
    .default([]),
});

const HEAD = `# Who may use the web page. Written by "exigent account"; passwords stand here as what scrypt makes of them.
# Keep it out of what you publish.
`;

export interface Accounts {
  /** Those who have an account now. Throws a ConfigError when the file is not what it should be. */
  read(): readonly Account[];
}

export function accountsFile(configDir: string): string {
  return path.join(configDir, 'accounts.yaml');
}

/** The accounts of a configuration folder; the file is read again only when it is another one. */
export function openAccounts(configDir: string): Accounts {
  const file = accountsFile(configDir);
  let known: { readonly stamp: string; readonly accounts: readonly Account[] } | undefined;
  return {
    read() {
      const stamp = stampOf(file);
      if (known?.stamp !== stamp) known = { stamp, accounts: readAccounts(configDir) };
      return known.accounts;
    },
  };
}

export function readAccounts(configDir: string): readonly Account[] {
  const file = accountsFile(configDir);
  const read = readTextFile(file);
  if ('missing' in read) return [];
  if ('problems' in read) throw new ConfigError(read.problems);
  const parsed = readYamlFile(AccountsFile, file, read.text);
  if ('problems' in parsed) throw new ConfigError(parsed.problems);
  return parsed.value.accounts;
}

/** Writes the accounts, for nobody but the file's owner to read; after a crash there is the old file or the new one. */
export function writeAccounts(configDir: string, accounts: readonly Account[]): void {
  const file = accountsFile(configDir);
  const draft = `${file}.part`;
  const before = statSync(file, { throwIfNoEntry: false });
  writeFileSync(draft, `${HEAD}${stringify({ accounts })}`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  // Whoever runs the monitor keeps the right to read it, also when root has changed it.
  if (before !== undefined && before.uid !== statSync(draft).uid) chownSync(draft, before.uid, before.gid);
  const handle = openSync(draft, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${found.ino} ${found.mtimeNs} ${found.size}`;
}
