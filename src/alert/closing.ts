import { type Html, html, link } from './html.ts';
import { softParagraph } from './mail-page.ts';
import type { Sender } from './sender.ts';
import type { Words } from './words.ts';

/** The last lines of a mail: who sent it and how to stop it, below the mark that clients fold away (RFC 3676 §4.3). */
export function closing(words: Words, sender: Sender): readonly string[] {
  const { unsubscribeUrl } = sender;
  const link = unsubscribeUrl === undefined ? [] : [`${words.unsubscribe}${words.colon}`, unsubscribeUrl];
  return ['', '-- ', ...closingSentences(words, sender), ...link];
}

export function closingHtml(words: Words, sender: Sender): readonly Html[] {
  const sentences = closingSentences(words, sender);
  const { unsubscribeUrl } = sender;
  const unsubscribe =
    unsubscribeUrl === undefined ? '' : softParagraph(link(unsubscribeUrl, words.unsubscribe));
  return [
    html`<div class="line" style="margin-top:26px;padding-top:10px;border-top:1px solid #e4e6e3">${sentences.map(softParagraph)}${unsubscribe}</div>`,
  ];
}

function closingSentences(words: Words, { contact }: Sender): readonly string[] {
  return [words.footer, ...(contact === undefined ? [] : [words.stop(contact)])];
}
