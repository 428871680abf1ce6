import type { AmendmentMatter, Mail } from '../model/alert.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText } from './alert-parts.ts';
import { oneLine, shortened } from './clean-text.ts';
import { correctionSubject, MOST_REASON } from './compose-correction.ts';
import { listLetterTo } from './letter.ts';
import { heading, paragraph, sectionHeading } from './mail-page.ts';
import { messageId, threadId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { readable, tellAlert, titleOf } from './tell-alert.ts';
import { wordsFor } from './words-for.ts';

/** Says anew what an alert got wrong, to somebody who got it: an answer in the same thread, and the whole reading. */
export function composeAmendment(matter: AmendmentMatter, to: Subscriber, sender: Sender): Mail {
  const { alert, page, at, corrected } = matter;
  const words = wordsFor(to.languages);
  const anew = { ...matter, change: corrected };
  const subject = correctionSubject(matter, words);
  const said = words.amendedSentence(titleOf(matter, words), readable(alert.at), titleOf(anew, words));
  const because = shortened(oneLine(matter.because), MOST_REASON);
  const told = tellAlert(anew, words);
  const wrong = messageId(alert.id, to.address, sender);
  const letter = {
    messageId: messageId(`amendment ${alert.id} ${at}`, to.address, sender),
    at,
    subject,
    lines: [
      subject,
      '',
      said,
      '',
      `${words.correctedWhy}${words.colon}`,
      `  ${because}`,
      '',
      ...alertText(told, words),
    ],
    parts: [
      heading(subject),
      paragraph(said),
      sectionHeading(words.correctedWhy),
      paragraph(because),
      ...alertHtml(told, words),
    ],
    thread: { inReplyTo: wrong, references: [threadId(page.id, to.address, sender), wrong] },
  };
  return listLetterTo(to.address, sender, letter, words);
}
