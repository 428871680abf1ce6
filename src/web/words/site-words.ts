import { countingIn } from '../../model/counted.ts';
import type { Chapter } from './methodology-words.ts';
import type { Translated } from './translated.ts';

const english = countingIn('en');
const german = countingIn('de');

/** The words of the public site around the findings. */
export interface SiteWords {
  readonly home: string;
  readonly about: string;
  readonly data: string;
  readonly subscribe: string;
  readonly question: string;
  readonly mission: string;
  readonly asOf: string;
  readonly runBy: string;
  readonly licence: string;
  readonly quotesStay: string;
  readonly watched: (pages: number, vendors: number) => string;

  readonly latest: string;
  readonly allChanges: string;
  readonly allVendors: string;
  readonly changesLede: string;
  readonly noneShown: string;
  readonly waiting: (count: number) => string;
  readonly marks: {
    readonly confirmed: string;
    readonly corrected: string;
    readonly unreviewed: string;
    readonly retracted: string;
    readonly dismissed: string;
  };
  readonly retractedBecause: (day: string) => string;
  readonly unreviewedNote: string;

  readonly evidence: string;
  readonly evidenceNote: string;
  readonly fullPosition: (vendor: string) => string;

  readonly aboutChapters: readonly Chapter[];
  readonly whoRuns: string;
  readonly noRunner: string;
  readonly reach: string;

  readonly subscribeLede: string;
  readonly byMail: string;
  readonly byForm: string;
  readonly askFor: string;
  readonly byFeed: string;
  readonly feedsNote: string;
  readonly noFeeds: string;
  readonly everything: string;

  readonly dataLede: string;
  readonly files: string;
  readonly positionsFile: string;
  readonly changesFile: string;
  readonly column: string;
  readonly meaning: string;
  readonly csvNote: string;

  readonly missing: string;
  readonly missingNote: string;
}

export const siteWords: Translated<SiteWords> = {
  en: {
    home: 'Home',
    about: 'About',
    data: 'Data',
    subscribe: 'Be told',
    question: 'When do companies hand user data to the police without a judge?',
    mission:
      'We watch what they say about it, in every country and language of their pages, tell you when it changes, and keep the proof.',
    asOf: 'As of',
    runBy: 'Run by',
    licence: 'Data:',
    quotesStay: 'Quotes remain the vendors’.',
    watched: (pages, vendors) =>
      `${english(pages, 'page')} of ${english(vendors, 'vendor')} ${pages === 1 ? 'is' : 'are'} watched.`,

    latest: 'What changed lately',
    allChanges: 'All changes',
    allVendors: 'All vendors',
    changesLede: 'Changes of wording on emergency disclosure, newest first. All times are in UTC.',
    noneShown: 'No change is shown yet.',
    waiting: (count) =>
      `${english(count, 'change')} ${count === 1 ? 'is' : 'are'} not shown here, because nobody has reviewed ${count === 1 ? 'it' : 'them'} yet.`,
    marks: {
      confirmed: 'confirmed',
      corrected: 'corrected by a reviewer',
      unreviewed: 'not reviewed',
      retracted: 'taken back',
      dismissed: 'not relevant, a reviewer says',
    },
    retractedBecause: (day) => `This was taken back on ${day}:`,
    unreviewedNote: 'Nobody has reviewed this yet: it stands as the rules have read it.',

    evidence: 'Evidence',
    evidenceNote:
      'The captures are kept byte for byte by whoever runs this site. Ask for the bundle that proves this change; these digests tell whether it is the right one.',
    fullPosition: (vendor) => `Where ${vendor} stands now`,

    aboutChapters: [
      {
        id: 'why',
        heading: 'Why',
        paragraphs: [
          'In July 2022 a maker of doorbell cameras said that it may give videos to the police in the United States without a warrant in an emergency. Asked whether that holds in Germany, too, it did not answer; in September a newspaper had it confirmed: German police get recordings without a judge’s order and without the customer’s consent when there is an immediate threat and time presses. How often, nobody said.',
          'Such wording appears, changes and vanishes without notice, on different days in different countries. This site is for the day on which it does.',
        ],
      },
      {
        id: 'how',
        heading: 'How',
        paragraphs: [
          'A program looks at the vendors’ public pages several times a day, keeps every capture as evidence, and compares the wording. It asks politely and says who it is.',
        ],
      },
    ],
    whoRuns: 'Who runs this',
    noRunner: 'Whoever runs this site has not put a name to it.',
    reach: 'Contact:',

    subscribeLede: 'You can be told when wording changes, by mail or by feed.',
    byMail: 'By mail',
    byForm: 'Sign up for mails',
    askFor: 'Write to us, and say which vendors and countries you want to hear of:',
    byFeed: 'By feed',
    feedsNote: 'For any feed reader, as Atom or as JSON Feed. Nobody learns who reads them.',
    noFeeds: 'This copy of the site has no feeds.',
    everything: 'Everything',

    dataLede: 'All that stands on this site, for programs and spreadsheets.',
    files: 'Files',
    positionsFile:
      'What each page says now: a line for each passage and facet, and for each page that is silent.',
    changesFile: 'What changed: a line for each passage of each change.',
    column: 'Column',
    meaning: 'What it holds',
    csvNote:
      'CSV as RFC 4180 says, in UTF-8, times in UTC. A text that a spreadsheet would take for a formula (it begins with =, +, -, @ or a tab) has an apostrophe before it. JSON holds the texts as they are.',

    missing: 'Not here',
    missingNote: 'There is nothing at this address.',
  },
  de: {
    home: 'Start',
    about: 'Über uns',
    data: 'Daten',
    subscribe: 'Benachrichtigt werden',
    question: 'Wann geben Firmen Nutzerdaten ohne Richter an die Polizei?',
    mission:
      'Wir beobachten, was sie darüber sagen, in jedem Land und jeder Sprache ihrer Seiten, melden jede Änderung und bewahren die Belege auf.',
    asOf: 'Stand',
    runBy: 'Betrieben von',
    licence: 'Daten:',
    quotesStay: 'Zitate gehören den Anbietern.',
    watched: (pages, vendors) =>
      `${german(pages, 'Seite', 'Seiten')} von ${german(vendors, 'Anbieter', 'Anbietern')} ${pages === 1 ? 'wird' : 'werden'} beobachtet.`,

    latest: 'Was sich zuletzt geändert hat',
    allChanges: 'Alle Änderungen',
    allVendors: 'Alle Anbieter',
    changesLede:
      'Änderungen des Wortlauts zur Herausgabe in Notfällen, die neueste zuerst. Alle Zeiten in UTC.',
    noneShown: 'Noch ist keine Änderung gezeigt.',
    waiting: (count) =>
      `${german(count, 'Änderung ist', 'Änderungen sind')} hier nicht gezeigt, weil sie noch niemand geprüft hat.`,
    marks: {
      confirmed: 'bestätigt',
      corrected: 'von Menschen berichtigt',
      unreviewed: 'nicht geprüft',
      retracted: 'zurückgenommen',
      dismissed: 'geprüft, nicht von Belang',
    },
    retractedBecause: (day) => `Das wurde am ${day} zurückgenommen:`,
    unreviewedNote: 'Das hat noch niemand geprüft: Es steht da, wie die Regeln es gelesen haben.',

    evidence: 'Belege',
    evidenceNote:
      'Die Erfassungen bewahrt Byte für Byte auf, wer diese Seiten betreibt. Fragen Sie nach dem Bündel, das diese Änderung belegt; an diesen Prüfsummen ist es zu erkennen.',
    fullPosition: (vendor) => `Wo ${vendor} jetzt steht`,

    aboutChapters: [
      {
        id: 'why',
        heading: 'Warum',
        paragraphs: [
          'Im Juli 2022 sagte ein Hersteller von Türklingel-Kameras, dass er der Polizei in den USA in Notfällen ohne richterlichen Beschluss Videos geben kann. Auf die Frage, ob das auch in Deutschland gilt, antwortete er nicht; im September bekam es eine Zeitung bestätigt: Auch die deutsche Polizei bekommt Aufnahmen ohne Beschluss und ohne Einwilligung, wenn eine unmittelbare Gefahr besteht und die Zeit drängt. Wie oft, sagte niemand.',
          'Solcher Wortlaut erscheint, ändert sich und verschwindet ohne Ankündigung, in jedem Land an einem anderen Tag. Diese Seiten sind für den Tag, an dem er es tut.',
        ],
      },
      {
        id: 'how',
        heading: 'Wie',
        paragraphs: [
          'Ein Programm sieht mehrmals am Tag auf die öffentlichen Seiten der Anbieter, bewahrt jede Erfassung als Beleg auf und vergleicht den Wortlaut. Es fragt höflich und sagt, wer es ist.',
        ],
      },
    ],
    whoRuns: 'Wer dahintersteht',
    noRunner: 'Wer diese Seiten betreibt, hat keinen Namen genannt.',
    reach: 'Kontakt:',

    subscribeLede: 'Sie können erfahren, wenn sich Wortlaut ändert: per Mail oder als Feed.',
    byMail: 'Per Mail',
    byForm: 'Für Mails anmelden',
    askFor: 'Schreiben Sie uns, von welchen Anbietern und Ländern Sie hören wollen:',
    byFeed: 'Als Feed',
    feedsNote: 'Für jedes Feed-Programm, als Atom oder JSON Feed. Niemand erfährt, wer sie liest.',
    noFeeds: 'Diese Ausgabe der Seiten hat keine Feeds.',
    everything: 'Alles',

    dataLede: 'Alles, was auf diesen Seiten steht, für Programme und Tabellen.',
    files: 'Dateien',
    positionsFile:
      'Was jede Seite jetzt sagt: eine Zeile für jede Stelle und jeden Punkt, und für jede Seite, die schweigt.',
    changesFile: 'Was sich geändert hat: eine Zeile für jede Stelle jeder Änderung.',
    column: 'Spalte',
    meaning: 'Was darin steht',
    csvNote:
      'CSV nach RFC 4180, in UTF-8, Zeiten in UTC. Vor einem Text, den eine Tabelle für eine Formel hielte (er beginnt mit =, +, -, @ oder einem Tabulator), steht ein Apostroph. JSON enthält die Texte, wie sie sind.',

    missing: 'Nicht hier',
    missingNote: 'Unter dieser Adresse ist nichts.',
  },
};
