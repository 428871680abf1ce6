import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../model/alert.ts';

/** The mail as nodemailer builds it: the same mail gives the same bytes. */
export function mailOptions(mail: Mail): SendMailOptions {
  return {
    messageId: mail.messageId,
    date: mail.date,
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
