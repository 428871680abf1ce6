import type { Mail } from '../model/alert.ts';
import type { Instant } from '../model/instant.ts';
import type { MailSettings } from '../model/settings.ts';
import { letterTo } from './letter.ts';
import { heading, paragraph } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import { senderOf } from './sender.ts';
import { readable } from './tell-alert.ts';

/** The mail of `exigent mail test`. */
export function composeTest(to: string, settings: MailSettings, at: Instant): Mail {
  const sender = senderOf(settings);
  const subject = 'Exigent: a test mail';
  const sentences = [
    `If you can read this, mails from Exigent arrive. It was sent at ${readable(at)}.`,
    'Alerts look like this mail: plain text and a simple page, without pictures.',
  ];
  const letter = {
    messageId: messageId(`test ${at}`, to, sender),
    at,
    subject,
    lines: [subject, ...sentences.flatMap((sentence) => ['', sentence])],
    parts: [heading(subject), ...sentences.map(paragraph)],
  };
  return letterTo(to, sender, letter, 'en');
}
