import { type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { mailOptions } from '../../src/alert/mail-options.ts';
import type { Mail } from '../../src/model/alert.ts';

const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** A mail as it goes over the line. */
export async function bytesOf(mail: Mail): Promise<string> {
  const { message } = await builder.sendMail(mailOptions(mail));
  return String(message);
}

/** A mail as its reader's client sees it. */
export async function received(mail: Mail): Promise<ParsedMail> {
  return simpleParser(await bytesOf(mail));
}

/** The lines of a mail's head, by name in lower case; folded lines stay folded. */
export function headLines(bytes: string): readonly (readonly [name: string, line: string])[] {
  const head = bytes.slice(0, bytes.indexOf('\r\n\r\n'));
  return head.split(/\r\n(?![ \t])/).map((line) => {
    return [line.slice(0, line.indexOf(':')).toLowerCase(), line];
  });
}
