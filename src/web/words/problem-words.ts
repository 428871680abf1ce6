import type { Translated } from './translated.ts';

/** Why there is nothing else to see: the titles by status, and the sentences that any page may need. */
export interface ProblemWords {
  readonly title: Readonly<Record<ProblemStatus, string>>;
  readonly nothingHere: string;
  readonly onlyReads: string;
  readonly otherName: string;
  readonly tooMuch: string;
  readonly tooOften: string;
  readonly notAllowed: string;
  readonly logInFirst: string;
  readonly notOurForm: string;
  readonly evidence: string;
  readonly store: string;
  readonly bug: string;
}

export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 421 | 429 | 500 | 503;

export const problemWords: Translated<ProblemWords> = {
  en: {
    title: {
      400: 'Not understood',
      403: 'Not allowed',
      404: 'Not here',
      405: 'Read only',
      409: 'Not as it stands now',
      413: 'Too much',
      421: 'Another name',
      429: 'Too often',
      500: 'Something broke',
      503: 'The store does not answer',
    },
    nothingHere: 'There is nothing at this address.',
    onlyReads: 'Nothing can be changed here: this page only answers GET and HEAD.',
    otherName: 'This monitor does not answer under that name. Its own is "web.url" in its settings.',
    tooMuch: 'That is more than this form takes.',
    tooOften: 'That was very often. Wait a minute and try again.',
    notAllowed: 'Your account may not do that.',
    logInFirst: 'You are not logged in, or no longer. Log in and send it again.',
    notOurForm:
      'This was not sent from a form of this page, or from one of before you logged in. Go back, load the page again and send it again.',
    evidence:
      'The stored evidence is not what its digest says, so it is not handed out. “exigent verify” says what is wrong.',
    store: 'The store could not be read. The monitor’s log says why.',
    bug: 'This is a bug in Exigent. The monitor’s log says more.',
  },
  de: {
    title: {
      400: 'Nicht verstanden',
      403: 'Nicht erlaubt',
      404: 'Nicht hier',
      405: 'Nur zum Lesen',
      409: 'Der Stand ist ein anderer',
      413: 'Zu viel',
      421: 'Anderer Name',
      429: 'Zu oft',
      500: 'Etwas ist kaputtgegangen',
      503: 'Der Speicher antwortet nicht',
    },
    nothingHere: 'Unter dieser Adresse ist nichts.',
    onlyReads: 'Hier lässt sich nichts ändern: Diese Seite antwortet nur auf GET und HEAD.',
    otherName:
      'Unter diesem Namen antwortet diese Überwachung nicht. Ihr eigener steht als „web.url“ in ihren Einstellungen.',
    tooMuch: 'Das ist mehr, als dieses Formular fasst.',
    tooOften: 'Das war sehr oft. Bitte eine Minute warten und noch einmal versuchen.',
    notAllowed: 'Das darf dieses Konto nicht.',
    logInFirst: 'Nicht oder nicht mehr angemeldet. Bitte anmelden und noch einmal senden.',
    notOurForm:
      'Das kam nicht aus einem Formular dieser Seite, oder aus einem von vor der Anmeldung. Bitte zurückgehen, die Seite neu laden und noch einmal senden.',
    evidence:
      'Der gespeicherte Beleg ist nicht, was seine Prüfsumme sagt; er wird nicht herausgegeben. Was nicht stimmt, sagt „exigent verify“.',
    store: 'Der Speicher ließ sich nicht lesen. Warum, steht im Protokoll der Überwachung.',
    bug: 'Das ist ein Fehler in Exigent. Mehr steht im Protokoll der Überwachung.',
  },
};
