import type { AlertMatter, Mail } from '../model/alert.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText } from './alert-parts.ts';
import { listLetterTo } from './letter.ts';
import { messageId, threadId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { subjectOf } from './subject.ts';
import { tellAlert } from './tell-alert.ts';
import { wordsFor } from './words-for.ts';

/** One subscriber's copy of an alert. Pure: the same alert gives the same mail, byte for byte. */
export function composeAlert(matter: AlertMatter, to: Subscriber, sender: Sender): Mail {
  const { alert, page, change } = matter;
  const words = wordsFor(to.languages);
  const told = tellAlert(matter, words);
  const subject = subjectOf(page, change, words);
  const thread = threadId(page.id, to.address, sender);
  const letter = {
    messageId: messageId(alert.id, to.address, sender),
    at: alert.at,
    subject,
    lines: alertText(told, words),
    parts: alertHtml(told, words),
    thread: { inReplyTo: thread, references: [thread] },
  };
  return listLetterTo(to.address, sender, letter, words);
}
