import type { Command } from 'commander';
import { addMailList } from './mail-list.ts';
import { addMailResend } from './mail-resend.ts';
import { addMailTest } from './mail-test.ts';
import type { Shell } from './shell.ts';

export function addMail(program: Command, shell: Shell): void {
  const mail = program.command('mail').description('the mails');
  for (const add of [addMailTest, addMailList, addMailResend]) add(mail, shell);
}
