import type { AlertMatter, Mail } from '../model/alert.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText } from './alert-parts.ts';
import { closing, closingHtml } from './closing.ts';
import { listHeaders } from './list-headers.ts';
import { mailPage } from './mail-page.ts';
import { messageId, threadId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { subjectOf } from './subject.ts';
import { tellAlert } from './tell-alert.ts';
import { wordsFor } from './words-for.ts';
import { wrapped } from './wrap.ts';

/** One subscriber's copy of an alert. Pure: the same alert gives the same mail, byte for byte. */
export function composeAlert(matter: AlertMatter, to: Subscriber, sender: Sender): Mail {
  const { alert, page, change } = matter;
  const words = wordsFor(to.languages);
  const told = tellAlert(matter, words);
  const subject = subjectOf(page, change, words);
  const thread = threadId(page.id, to.address, sender);
  return {
    messageId: messageId(alert.id, to.address, sender),
    date: alert.at,
    from: sender.from,
    ...(sender.replyTo === undefined ? {} : { replyTo: sender.replyTo }),
    to: to.address,
    subject,
    text: wrapped([...alertText(told, words), ...closing(words, sender)]),
    html: mailPage(words.language, subject, [...alertHtml(told, words), ...closingHtml(words, sender)]),
    inReplyTo: thread,
    references: [thread],
    headers: listHeaders(sender),
  };
}
