import type { Mail } from '../model/alert.ts';
import type { Instant } from '../model/instant.ts';
import { closing, closingHtml } from './closing.ts';
import type { Html } from './html.ts';
import { automatic, listHeaders } from './list-headers.ts';
import { mailPage } from './mail-page.ts';
import type { Sender } from './sender.ts';
import type { Words } from './words.ts';
import { wrapped } from './wrap.ts';

/** What a mail says; how it is addressed is the same for all of them. */
export interface Letter {
  readonly messageId: string;
  readonly at: Instant;
  readonly subject: string;
  /** The plain text, to be wrapped, and the same as markup. */
  readonly lines: readonly string[];
  readonly parts: readonly Html[];
  /** What it answers, and the thread that it stands in; it begins one when it names none. */
  readonly thread?: Pick<Mail, 'inReplyTo' | 'references'>;
}

/** A mail to somebody by themselves, of no list. */
export function letterTo(to: string, sender: Sender, letter: Letter, language: string): Mail {
  const { messageId, at, subject, lines, parts, thread = { references: [] } } = letter;
  return {
    messageId,
    date: at,
    from: sender.from,
    ...(sender.replyTo === undefined ? {} : { replyTo: sender.replyTo }),
    to,
    subject,
    text: wrapped(lines),
    html: mailPage(language, subject, parts),
    ...thread,
    headers: automatic,
  };
}

/** A mail to a subscriber: it says which list it is of and, at its end, how to be taken off. */
export function listLetterTo(to: string, sender: Sender, letter: Letter, words: Words): Mail {
  const signed: Letter = {
    ...letter,
    lines: [...letter.lines, ...closing(words, sender)],
    parts: [...letter.parts, ...closingHtml(words, sender)],
  };
  return { ...letterTo(to, sender, signed, words.language), headers: listHeaders(sender) };
}
