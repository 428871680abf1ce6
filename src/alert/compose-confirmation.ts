import type { Mail } from '../model/alert.ts';
import type { Instant } from '../model/instant.ts';
import { letterTo } from './letter.ts';
import { button, heading, paragraph, softParagraph } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { readable } from './tell-alert.ts';

export interface ConfirmationMatter {
  readonly id: string;
  readonly at: Instant;
  /** Leads to the page that confirms. */
  readonly link: string;
  readonly language: string;
  readonly expires: Instant;
}

interface ConfirmationWords {
  readonly language: string;
  readonly subject: string;
  readonly asked: string;
  readonly confirm: string;
  readonly colon: string;
  readonly until: (time: string) => string;
  readonly notYou: string;
}

const english: ConfirmationWords = {
  language: 'en',
  subject: 'Exigent: confirm that you want these mails',
  asked:
    'Somebody, you we hope, asked on our web page that this address be told when companies change what they say about handing over data without a judge.',
  confirm: 'Have a look and confirm',
  colon: ':',
  until: (time) => `The link holds until ${time}.`,
  notYou: 'If it was not you, do nothing: you get no more mails, and this address is forgotten.',
};

const german: ConfirmationWords = {
  language: 'de',
  subject: 'Exigent: Bitte bestätigen, dass Sie diese Mails möchten',
  asked:
    'Jemand, hoffentlich Sie, hat auf unserer Webseite darum gebeten, dass diese Adresse erfährt, wenn Unternehmen ändern, was sie über die Herausgabe von Daten ohne Richter sagen.',
  confirm: 'Ansehen und bestätigen',
  colon: ':',
  until: (time) => `Der Link gilt bis ${time}.`,
  notYou:
    'Wenn Sie es nicht waren, tun Sie nichts: Es kommen keine weiteren Mails, und die Adresse wird vergessen.',
};

const french: ConfirmationWords = {
  language: 'fr',
  subject: 'Exigent : confirmez que vous souhaitez ces messages',
  asked:
    'Quelqu’un, vous sans doute, a demandé sur notre page que cette adresse soit avertie lorsque des entreprises modifient ce qu’elles disent de la remise de données sans juge.',
  confirm: 'Voir et confirmer',
  colon: '\u00a0:',
  until: (time) => `Le lien est valable jusqu’au ${time}.`,
  notYou:
    'Si ce n’était pas vous, ne faites rien : aucun autre message ne viendra, et l’adresse sera oubliée.',
};

const tables = [english, german, french];

/** Asks whoever reads this address whether they want mails; it belongs to no list yet. */
export function composeConfirmation(
  { id, at, link, language, expires }: ConfirmationMatter,
  to: string,
  sender: Sender,
): Mail {
  const words = tables.find((table) => table.language === language.split('-')[0]) ?? english;
  const until = words.until(readable(expires));
  const letter = {
    messageId: messageId(id, to, sender),
    at,
    subject: words.subject,
    lines: [
      words.subject,
      '',
      words.asked,
      '',
      `${words.confirm}${words.colon}`,
      link,
      '',
      until,
      '',
      words.notYou,
    ],
    parts: [
      heading(words.subject),
      paragraph(words.asked),
      button(link, words.confirm),
      softParagraph(until),
      softParagraph(words.notYou),
    ],
  };
  return letterTo(to, sender, letter, words.language);
}
