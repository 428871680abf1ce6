import type { MailSettings } from '../model/settings.ts';

/** In whose name mails go out. */
export interface Sender {
  readonly from: string;
  readonly replyTo?: string;
  /** The right side of Message-IDs and list names. */
  readonly domain: string;
  /** An address that a person can write to; absent when the settings name none that can be reached. */
  readonly contact?: string;
  /** Where this mail's recipient is taken off the list; absent where no web page can be reached, or no secret is set. */
  readonly unsubscribeUrl?: string;
}

export function senderOf({ from, replyTo }: Pick<MailSettings, 'from' | 'replyTo'>): Sender {
  const address = /([^\s<>]+@[^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'exigent@localhost';
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const contact = replyTo ?? (domain === 'localhost' ? undefined : address);
  return {
    from,
    domain,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(contact === undefined ? {} : { contact }),
  };
}
