import type { Translated } from './translated.ts';

/** The words of the pages that a link in a mail leads to. */
export interface SubscriptionWords {
  readonly notOurs: string;
  readonly stopTitle: string;
  readonly stopQuestion: string;
  readonly stopMeans: string;
  readonly stop: string;
  readonly stopped: string;
  readonly stoppedMeans: string;
  readonly undo: string;
  readonly again: string;
  readonly againMeans: string;
}

export const subscriptionWords: Translated<SubscriptionWords> = {
  en: {
    notOurs: 'This link is not one of ours, or the address that it was made for is no longer on the list.',
    stopTitle: 'Stop these mails',
    stopQuestion: 'Stop these mails?',
    stopMeans:
      'The address that the mail with this link went to gets nothing more from this monitor: no alerts, no digests, no corrections.',
    stop: 'Stop the mails',
    stopped: 'No more mails',
    stoppedMeans: 'That address is off the list. What is being sent at this moment may still arrive.',
    undo: 'That was a mistake: send them again',
    again: 'On the list again',
    againMeans: 'That address gets mails as before.',
  },
  de: {
    notOurs:
      'Dieser Link ist keiner von uns, oder die Adresse, für die er gemacht wurde, steht nicht mehr auf der Liste.',
    stopTitle: 'Keine Mails mehr',
    stopQuestion: 'Keine Mails mehr bekommen?',
    stopMeans:
      'Die Adresse, an die die Mail mit diesem Link ging, bekommt von dieser Überwachung nichts mehr: keine Meldungen, keine Überblicke, keine Korrekturen.',
    stop: 'Mails abbestellen',
    stopped: 'Keine Mails mehr',
    stoppedMeans:
      'Diese Adresse steht nicht mehr auf der Liste. Was gerade verschickt wird, kann noch ankommen.',
    undo: 'Das war ein Versehen: wieder schicken',
    again: 'Wieder auf der Liste',
    againMeans: 'Diese Adresse bekommt Mails wie zuvor.',
  },
};
