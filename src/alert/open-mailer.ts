import type { MailSettings } from '../model/settings.ts';
import { openEmlFolder } from './eml-folder.ts';
import type { Mailer } from './mailer.ts';
import { openSmtp } from './smtp.ts';

/** An SMTP server when one is set, else a folder of `.eml` files. */
export function openMailer(settings: MailSettings): Mailer {
  return settings.smtpUrl === undefined
    ? openEmlFolder(settings.outboxDir, settings.dkim)
    : openSmtp(settings.smtpUrl, {}, settings.dkim);
}
