import type { Translated } from './translated.ts';

/** The words of the page on which readers sign up for mails. */
export interface SignUpWords {
  readonly title: string;
  readonly about: string;
  readonly address: string;
  readonly language: string;
  readonly when: string;
  readonly deliveries: Readonly<Record<'immediate' | 'daily' | 'weekly', string>>;
  readonly hour: string;
  readonly timeZone: string;
  readonly what: string;
  readonly severities: Readonly<Record<'all' | 'changed' | 'strengthened' | 'weakened', string>>;
  readonly vendors: string;
  readonly places: string;
  readonly noneMeansAll: string;
  readonly send: string;
  readonly kept: string;
  readonly notUnderstood: string;
  readonly tooOften: string;
  readonly tooMany: string;
  readonly askedTitle: string;
  readonly asked: string;
  readonly confirmTitle: string;
  readonly confirmQuestion: string;
  readonly confirm: string;
  readonly all: string;
  readonly confirmedTitle: string;
  readonly confirmed: string;
  /** Who is named in the file of a person stays told as it stands there. */
  readonly confirmedByHand: string;
  readonly expired: string;
  readonly off: string;
}

/** What the languages of the mails call themselves. */
export const mailLanguages = { en: 'English', de: 'Deutsch', fr: 'Français' } as const;

export const signUpWords: Translated<SignUpWords> = {
  en: {
    title: 'Get the alerts by mail',
    about:
      'You are told when a company changes what it says about handing over data without a judge: the words before and after, and what that means. Every mail says how to stop it.',
    address: 'Mail address',
    language: 'Language of the mails',
    when: 'When',
    deliveries: {
      immediate: 'At once, each change',
      daily: 'Once a day, also when nothing changed',
      weekly: 'On Mondays, also when nothing changed',
    },
    hour: 'At, for daily and weekly mails',
    timeZone: 'Time zone',
    what: 'Which changes',
    severities: {
      all: 'All',
      changed: 'Those of meaning',
      strengthened: 'Those that weaken or strengthen the protection',
      weakened: 'Only those that weaken the protection',
    },
    vendors: 'Companies',
    places: 'Countries',
    noneMeansAll: 'None chosen: all.',
    send: 'Send me the link that confirms it',
    kept: 'We keep the address and these choices, once you have confirmed them, until you ask us to forget them. Nobody else sees them.',
    notUnderstood: 'This is no mail address, or one of the choices is not on offer.',
    tooOften: 'There were many sign-ups from where you are. Wait an hour and try again.',
    tooMany: 'There are very many sign-ups just now. Wait an hour and try again.',
    askedTitle: 'Look into your mailbox',
    asked:
      'If mails can reach that address, one is on its way to it. Its link confirms the sign-up and holds for two days; until then, nothing else is sent.',
    confirmTitle: 'Get these mails?',
    confirmQuestion: 'The address that the mail with this link went to will get:',
    confirm: 'Yes, send them',
    all: 'all',
    confirmedTitle: 'Done',
    confirmed: 'That address gets the mails from now on. Each of them says how to stop it.',
    confirmedByHand:
      'That address gets the mails as whoever runs this monitor has set it down for you: what you chose here does not alter that. To have it altered, answer one of the mails.',
    expired: 'This link is not one of ours, or has run out. Sign up again to get another.',
    off: 'Nobody can sign up here: whoever runs this monitor adds who is to be told.',
  },
  de: {
    title: 'Die Meldungen als Mail bekommen',
    about:
      'Sie erfahren, wenn ein Unternehmen ändert, was es über die Herausgabe von Daten ohne Richter sagt: die Worte vorher und nachher, und was das bedeutet. In jeder Mail steht, wie man sie abbestellt.',
    address: 'Mailadresse',
    language: 'Sprache der Mails',
    when: 'Wann',
    deliveries: {
      immediate: 'Sofort, jede Änderung',
      daily: 'Einmal am Tag, auch wenn sich nichts geändert hat',
      weekly: 'Montags, auch wenn sich nichts geändert hat',
    },
    hour: 'Um, bei täglichen und wöchentlichen Mails',
    timeZone: 'Zeitzone',
    what: 'Welche Änderungen',
    severities: {
      all: 'Alle',
      changed: 'Solche in der Sache',
      strengthened: 'Solche, die den Schutz schwächen oder stärken',
      weakened: 'Nur solche, die den Schutz schwächen',
    },
    vendors: 'Unternehmen',
    places: 'Länder',
    noneMeansAll: 'Nichts gewählt: alle.',
    send: 'Den Link zum Bestätigen schicken',
    kept: 'Die Adresse und diese Angaben bewahren wir auf, sobald Sie sie bestätigt haben und bis Sie uns bitten, sie zu vergessen. Niemand sonst sieht sie.',
    notUnderstood: 'Das ist keine Mailadresse, oder eine der Angaben steht nicht zur Wahl.',
    tooOften:
      'Von Ihrem Anschluss kamen viele Anmeldungen. Bitte eine Stunde warten und noch einmal versuchen.',
    tooMany: 'Gerade melden sich sehr viele an. Bitte eine Stunde warten und noch einmal versuchen.',
    askedTitle: 'Bitte ins Postfach sehen',
    asked:
      'Wenn Mails diese Adresse erreichen, ist eine dorthin unterwegs. Ihr Link bestätigt die Anmeldung und gilt zwei Tage; bis dahin wird nichts weiter verschickt.',
    confirmTitle: 'Diese Mails bekommen?',
    confirmQuestion: 'Die Adresse, an die die Mail mit diesem Link ging, bekommt:',
    confirm: 'Ja, bitte schicken',
    all: 'alle',
    confirmedTitle: 'Geschafft',
    confirmed: 'Diese Adresse bekommt die Mails von jetzt an. In jeder steht, wie man sie abbestellt.',
    confirmedByHand:
      'Diese Adresse bekommt die Mails so, wie es die Leute, die diese Überwachung betreiben, für Sie eingetragen haben: Was Sie hier gewählt haben, ändert daran nichts. Soll es geändert werden, antworten Sie auf eine der Mails.',
    expired: 'Dieser Link ist keiner von uns oder abgelaufen. Bitte noch einmal anmelden.',
    off: 'Hier kann man sich nicht anmelden: Wer diese Überwachung betreibt, trägt ein, wer Mails bekommt.',
  },
};
