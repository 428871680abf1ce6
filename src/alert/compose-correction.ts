import type { AlertMatter, CorrectionMatter, Mail } from '../model/alert.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { oneLine, shortened } from './clean-text.ts';
import { type Html, link, safeUrl } from './html.ts';
import { listLetterTo } from './letter.ts';
import { heading, list, paragraph, sectionHeading, softParagraph } from './mail-page.ts';
import { messageId, threadId } from './message-ids.ts';
import { pageTitle } from './page-title.ts';
import type { Sender } from './sender.ts';
import { SUBJECT_LENGTH, vendorAndPlace } from './subject.ts';
import { readable, titleOf } from './tell-alert.ts';
import type { Words } from './words.ts';
import { wordsFor } from './words-for.ts';

/** A reviewer's words are quoted whole, within what one writes by hand. */
export const MOST_REASON = 2000;
const MOST_NAME = 120;
const LEAST_NAME = 8;

/** Takes back an alert, to somebody who got it: an answer in the same thread, so that it is read below it. */
export function composeCorrection(matter: CorrectionMatter, to: Subscriber, sender: Sender): Mail {
  const { alert, page, retraction, webUrl = '' } = matter;
  const words = wordsFor(to.languages);
  const subject = correctionSubject(matter, words);
  const named = shortened(oneLine(pageTitle(page, words)), MOST_NAME);
  const said = words.correctedSentence(titleOf(matter, words), readable(alert.at));
  const because = shortened(oneLine(retraction.because), MOST_REASON);
  const links = [
    { name: words.review, url: safeUrl(webUrl) },
    { name: words.readPage, url: safeUrl(page.url) },
  ].filter(({ url }) => url !== '');
  const wrong = messageId(alert.id, to.address, sender);
  const letter = {
    messageId: messageId(`correction ${alert.id}`, to.address, sender),
    at: retraction.at,
    subject,
    lines: [
      subject,
      '',
      named,
      '',
      said,
      '',
      `${words.correctedWhy}${words.colon}`,
      `  ${because}`,
      '',
      words.kept,
      '',
      ...links.flatMap(({ name, url }) => [`- ${name}${words.colon}`, `  ${url}`]),
    ],
    parts: [
      heading(subject),
      softParagraph(named),
      paragraph(said),
      sectionHeading(words.correctedWhy),
      paragraph(because),
      softParagraph(words.kept),
      ...linkList(links),
    ],
    thread: { inReplyTo: wrong, references: [threadId(page.id, to.address, sender), wrong] },
  };
  return listLetterTo(to.address, sender, letter, words);
}

/** "Lumicam (DE): correction: our alert of 2026-01-05 was wrong". */
export function correctionSubject({ alert, page }: AlertMatter, words: Words): string {
  const happened = `: ${words.corrected(alert.at.slice(0, 10))}`;
  const name = vendorAndPlace(page);
  return shortened(
    `${shortened(name, Math.max(LEAST_NAME, SUBJECT_LENGTH - happened.length))}${happened}`,
    SUBJECT_LENGTH,
  );
}

function linkList(links: readonly { readonly name: string; readonly url: string }[]): readonly Html[] {
  return links.length === 0 ? [] : [list(links.map(({ name, url }) => link(url, name)))];
}
