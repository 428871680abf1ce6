import type { MailSettings } from '../model/settings.ts';

/** In whose name mails go out. */
export interface Sender {
  readonly from: string;
  readonly replyTo?: string;
  /** The right side of Message-IDs and list names. */
  readonly domain: string;
}

export function senderOf({ from, replyTo }: Pick<MailSettings, 'from' | 'replyTo'>): Sender {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return { from, domain, ...(replyTo === undefined ? {} : { replyTo }) };
}
