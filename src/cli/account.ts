import type { Command } from 'commander';
import { ACCOUNT_NAME, readAccounts, writeAccounts } from '../config/accounts-file.ts';
import { hashPassword, LEAST_PASSWORD, MOST_PASSWORD } from '../config/password.ts';
import type { Account } from '../model/account.ts';
import { counted } from '../model/counted.ts';
import { type Role, roles } from '../model/role.ts';
import { readPassword } from './read-password.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addAccount(program: Command, shell: Shell): void {
  const account = program
    .command('account')
    .description('who may use the web page where others than this machine can reach it');
  account
    .command('add')
    .description('make an account; the password is asked for, or read from standard input')
    .argument('<name>', 'small letters and digits; it stands in the audit log')
    .requiredOption('--role <role>', `${roles.join(', ')}: each may do what the one before it may`)
    .action(async (name: string, { role }: { role: string }, command: Command) => {
      const folder = folderOf(shell, command);
      const accounts = readAccounts(folder);
      if (!ACCOUNT_NAME.test(name))
        throw new WrongUse('A name is made of small letters, digits, ".", "_" and "-", at most 40.');
      if (accounts.some((each) => each.name === name)) throw new WrongUse(`There is an account "${name}".`);
      const known = roleIn(role);
      const password = await hashPassword(await newPassword());
      writeAccounts(folder, [...accounts, { name, role: known, password }]);
      shell.out.line(`${name} may log in as ${known}.`);
    });
  account
    .command('list')
    .description('all accounts and their roles')
    .action((_options: object, command: Command) => {
      const accounts = readAccounts(folderOf(shell, command));
      const isJson = command.optsWithGlobals<GlobalOptions>().json === true;
      for (const { name, role } of accounts) {
        if (isJson) shell.out.json({ name, role });
        else shell.out.line(`${name}  ${role}`);
      }
      if (!isJson) shell.out.note(`${counted(accounts.length, 'account')}.`);
    });
  account
    .command('remove')
    .description('take an account away; who is logged in with it is logged out')
    .argument('<name>')
    .action((name: string, _options: object, command: Command) => {
      const folder = folderOf(shell, command);
      const { others } = accountNamed(folder, name);
      writeAccounts(folder, others);
      shell.out.line(`${name} is gone. What ${name} has reviewed stays in the audit log.`);
    });
  account
    .command('password')
    .description('set another password; who is logged in with the old one is logged out')
    .argument('<name>')
    .action(async (name: string, _options: object, command: Command) => {
      const folder = folderOf(shell, command);
      accountNamed(folder, name);
      const password = await hashPassword(await newPassword());
      writeAccounts(
        folder,
        readAccounts(folder).map((each) => (each.name === name ? { ...each, password } : each)),
      );
      shell.out.line(`${name} has another password.`);
    });
}

function folderOf(shell: Shell, command: Command): string {
  return shell.configFolder(command.optsWithGlobals<GlobalOptions>());
}

function accountNamed(folder: string, name: string): { readonly others: readonly Account[] } {
  const accounts = readAccounts(folder);
  const others = accounts.filter((each) => each.name !== name);
  if (others.length === accounts.length) throw new WrongUse('There is no account of that name.');
  return { others };
}

function roleIn(given: string): Role {
  const role = roles.find((each) => each === given);
  if (role === undefined) throw new WrongUse(`--role is one of ${roles.join(', ')}.`);
  return role;
}

async function newPassword(): Promise<string> {
  const password = await readPassword();
  if (password.length < LEAST_PASSWORD)
    throw new WrongUse(`A password has ${LEAST_PASSWORD} characters or more. Nothing was changed.`);
  if (password.length > MOST_PASSWORD) throw new WrongUse('That is longer than a password may be.');
  return password;
}
