import type { EditCounts } from '../model/change.ts';
import type { Direction } from '../model/facet.ts';
import type { Op } from '../model/finding.ts';

/** The words of the frame around the quotes, which always stay as the vendor wrote them. */
export interface Words {
  readonly language: string;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly op: Readonly<Record<Op, string>>;
  readonly disclosure: string;
  readonly withdrawn: string;
  readonly returned: string;
  readonly changed: string;
  readonly before: string;
  readonly after: string;
  readonly none: string;
  readonly under: string;
  readonly introducedBy: string;
  readonly facets: string;
  readonly why: string;
  readonly proof: string;
  readonly lastSeen: string;
  readonly firstSeen: string;
  readonly body: string;
  readonly text: string;
  readonly record: string;
  readonly howToCheck: string;
  readonly page: string;
  readonly review: string;
  readonly marks: string;
  readonly rest: (counts: string) => string;
  readonly edits: Readonly<Record<keyof EditCounts, string>>;
  readonly digest: (alerts: number) => string;
  readonly checked: (good: number, all: number) => string;
  readonly lastGood: string;
  readonly never: string;
  readonly nothingChanged: string;
  readonly withdrawnSentence: (status: number) => string;
  readonly returnedSentence: string;
  readonly footer: string;
}

const english: Words = {
  language: 'en',
  direction: {
    broader: 'weakened',
    narrower: 'strengthened',
    mixed: 'changed both ways',
    neutral: 'reworded',
  },
  op: {
    added: 'new passage',
    removed: 'passage removed',
    reworded: 'passage reworded',
    moved: 'passage moved',
    formatting: 'form changed',
    language: 'other language',
    artifact: 'doubtful capture',
  },
  disclosure: 'emergency disclosure',
  withdrawn: 'page withdrawn',
  returned: 'page is back',
  changed: 'page changed',
  before: 'Before',
  after: 'After',
  none: '(nothing)',
  under: 'Under',
  introducedBy: 'Introduced by',
  facets: 'What moved',
  why: 'Why we say so',
  proof: 'Proof',
  lastSeen: 'last seen with the old words',
  firstSeen: 'first seen with the new words',
  body: 'SHA-256 of the page',
  text: 'SHA-256 of its text',
  record: 'SHA-256 of the record',
  howToCheck: 'To check: exigent verify',
  page: 'The page',
  review: 'Look closer',
  marks: 'Words in [-…-] are gone, words in {+…+} are new.',
  rest: (counts) => `Blocks of the whole page: ${counts}.`,
  edits: {
    added: 'added',
    removed: 'removed',
    reworded: 'reworded',
    moved: 'moved',
    formatting: 'reformatted',
  },
  digest: (alerts) => (alerts === 0 ? 'nothing changed' : alerts === 1 ? '1 change' : `${alerts} changes`),
  checked: (good, all) => `${good} of ${all} pages have a good capture and no trouble now.`,
  lastGood: 'last good capture',
  never: 'never',
  nothingChanged: 'No emergency-disclosure wording changed since the last digest.',
  withdrawnSentence: (status) => `The page is gone: the server has answered with ${status} at every look.`,
  returnedSentence: 'The page had been withdrawn and is back.',
  footer: 'Sent by Exigent, which watches what vendors say about handing over data without a judge.',
};

const german: Words = {
  language: 'de',
  direction: {
    broader: 'abgeschwächt',
    narrower: 'gestärkt',
    mixed: 'in beide Richtungen geändert',
    neutral: 'umformuliert',
  },
  op: {
    added: 'neue Stelle',
    removed: 'Stelle gestrichen',
    reworded: 'Stelle umformuliert',
    moved: 'Stelle verschoben',
    formatting: 'Form geändert',
    language: 'andere Sprache',
    artifact: 'zweifelhafte Erfassung',
  },
  disclosure: 'Herausgabe im Notfall',
  withdrawn: 'Seite zurückgezogen',
  returned: 'Seite ist zurück',
  changed: 'Seite geändert',
  before: 'Vorher',
  after: 'Nachher',
  none: '(nichts)',
  under: 'Unter',
  introducedBy: 'Eingeleitet durch',
  facets: 'Was sich verschoben hat',
  why: 'Warum wir das sagen',
  proof: 'Beleg',
  lastSeen: 'zuletzt mit den alten Worten gesehen',
  firstSeen: 'zuerst mit den neuen Worten gesehen',
  body: 'SHA-256 der Seite',
  text: 'SHA-256 ihres Textes',
  record: 'SHA-256 des Eintrags',
  howToCheck: 'Zum Prüfen: exigent verify',
  page: 'Die Seite',
  review: 'Genauer ansehen',
  marks: 'Worte in [-…-] sind weggefallen, Worte in {+…+} sind neu.',
  rest: (counts) => `Absätze der ganzen Seite: ${counts}.`,
  edits: {
    added: 'neu',
    removed: 'gestrichen',
    reworded: 'umformuliert',
    moved: 'verschoben',
    formatting: 'anders gesetzt',
  },
  digest: (alerts) =>
    alerts === 0 ? 'nichts geändert' : alerts === 1 ? '1 Änderung' : `${alerts} Änderungen`,
  checked: (good, all) => `${good} von ${all} Seiten sind gut erfasst und ohne Störung.`,
  lastGood: 'zuletzt gut erfasst',
  never: 'nie',
  nothingChanged: 'Seit dem letzten Überblick hat sich keine Stelle zur Herausgabe im Notfall geändert.',
  withdrawnSentence: (status) => `Die Seite ist weg: Der Server antwortet bei jedem Abruf mit ${status}.`,
  returnedSentence: 'Die Seite war zurückgezogen und ist wieder da.',
  footer: 'Von Exigent. Es beobachtet, was Anbieter über die Herausgabe von Daten ohne Richter sagen.',
};

/** The frame in the first of the languages that there is one for; English otherwise. */
export function wordsFor(languages: readonly string[]): Words {
  const first = languages[0]?.split('-')[0]?.toLowerCase();
  return first === 'de' ? german : english;
}
