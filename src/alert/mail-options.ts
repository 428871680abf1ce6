import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../model/alert.ts';
import { sha256 } from '../model/digest.ts';

/** The mail as nodemailer builds it: the same mail gives the same bytes. */
export function mailOptions(mail: Mail): SendMailOptions {
  return {
    messageId: mail.messageId,
    date: new Date(mail.date),
    // What separates the parts; nodemailer would throw dice for it.
    baseBoundary: sha256(mail.messageId).slice(0, 24),
    from: mail.from,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: mail.inReplyTo }),
    references: [...mail.references],
    headers: { ...mail.headers },
    // What nodemailer would fetch for a mail, it must not.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
