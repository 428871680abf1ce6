import type { Capture } from '../../model/capture.ts';
import { countingIn } from '../../model/counted.ts';
import type { PassageKind } from '../../model/passage.ts';
import type { Standing } from '../../model/standing.ts';
import type { Translated } from './translated.ts';

type Unit = 'day' | 'hour' | 'minute';

/** The words around watched pages: how they stand, what they say, what was captured of them. */
export interface PageWords {
  readonly standing: Readonly<Record<Standing, string>>;
  readonly overdue: string;
  readonly everywhere: string;
  readonly anyLanguage: string;
  readonly never: string;
  readonly now: string;
  readonly notPlanned: string;

  readonly coverageAt: string;
  readonly noPage: string;
  readonly noneLooked: (pages: number) => string;
  readonly overdueSentence: (pages: number) => string;
  readonly latest: string;
  readonly noChange: string;
  /** What is left out of what counts as changed, and rules of the settings that match nothing. */
  readonly leftOut: string;
  readonly differs: string;
  readonly under: string;
  readonly lastDiffered: string;
  readonly idleRules: string;
  readonly allChanges: string;
  readonly watchedPages: string;
  readonly tableCaption: string;
  readonly page: string;
  readonly holdsIn: string;
  readonly language: string;
  readonly lastGood: string;
  readonly nextLook: string;
  readonly state: string;
  readonly of: string;
  readonly pagesGood: (pages: number, good: number) => string;

  readonly inTrouble: string;
  readonly moreTrouble: (count: number) => string;
  readonly lastSeenWell: string;
  readonly takenAway: (vendor: string) => string;
  readonly sinceWord: string;
  readonly since: (length: string, looks: number) => string;

  readonly notWatched: string;
  readonly address: string;
  readonly lastGoodCapture: string;
  readonly lastLook: string;
  readonly nextLookUtc: string;
  readonly lookedAt: string;
  readonly kind: string;
  readonly robots: string;
  readonly paused: string;
  readonly every: (ms: number) => string;
  readonly byCron: (expression: string, zone: string) => string;
  readonly duration: (ms: number) => string;
  readonly saysNow: string;
  readonly changes: string;
  readonly captures: string;
  readonly records: (count: number) => string;
  readonly noPassages: string;
  readonly noGoodCapture: string;
  readonly morePassages: (count: number) => string;
  readonly passageKind: Readonly<Record<PassageKind, string>>;

  readonly nothingCaptured: string;
  readonly capturesCaption: string;
  readonly when: string;
  readonly outcome: string;
  readonly answer: string;
  readonly bytesKept: string;
  readonly outcomes: Readonly<Record<Capture['outcome'], string>>;
  readonly byBrowser: string;
  readonly byHttp: string;
  readonly noAnswer: string;
  readonly nothingKept: string;
  readonly bytes: (count: number) => string;
}

const english = countingIn('en');
const german = countingIn('de');

const unitMs: Readonly<Record<Unit, number>> = { day: 86_400_000, hour: 3_600_000, minute: 60_000 };
const units: readonly Unit[] = ['day', 'hour', 'minute'];

/** How long a time is, in its largest unit. */
function longest(ms: number): { readonly unit: Unit; readonly count: number } | undefined {
  return units.map((unit) => ({ unit, count: Math.floor(ms / unitMs[unit]) })).find(({ count }) => count > 0);
}

function englishDuration(ms: number): string {
  const found = longest(ms);
  return found === undefined ? 'less than a minute' : english(found.count, found.unit);
}

const germanUnits: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['Tag', 'Tage'],
  hour: ['Stunde', 'Stunden'],
  minute: ['Minute', 'Minuten'],
};

function germanDuration(ms: number): string {
  const found = longest(ms);
  return found === undefined ? 'weniger als eine Minute' : german(found.count, ...germanUnits[found.unit]);
}

export const pageWords: Translated<PageWords> = {
  en: {
    standing: {
      good: 'good',
      suspect: 'in trouble',
      'never-good': 'never seen well',
      withdrawn: 'withdrawn',
      new: 'not looked at yet',
      paused: 'paused',
    },
    overdue: 'overdue',
    everywhere: 'everywhere',
    anyLanguage: 'any',
    never: 'never',
    now: 'now',
    notPlanned: 'not planned',
    coverageAt: 'Coverage at',
    noPage: 'No page is watched.',
    noneLooked: (pages) => `${english(pages, 'page')} watched, none looked at yet.`,
    overdueSentence: (pages) =>
      `${english(pages, 'page is', 'pages are')} overdue by more than an hour: the monitor does not keep up, or does not run.`,
    latest: 'Latest changes',
    noChange: 'No change has been seen yet.',
    leftOut: 'Left out',
    differs:
      'These differ from look to look. They stand in every version, do not make the page count as changed, and are told when they are still again. What touches disclosure is never among them.',
    under: 'under',
    lastDiffered: 'last differed (UTC)',
    idleRules: 'Nothing on the page matches these rules of its settings:',
    allChanges: 'All changes',
    watchedPages: 'Watched pages',
    tableCaption: 'When each page was last confirmed by a good capture, and when it is looked at next (UTC)',
    page: 'Page',
    holdsIn: 'Holds in',
    language: 'Language',
    lastGood: 'Last good',
    nextLook: 'Next look',
    state: 'State',
    of: 'of',
    pagesGood: (pages, good) => `${english(pages, 'page')}, ${good} good`,
    inTrouble: 'In trouble',
    moreTrouble: (count) => `And ${count} more, marked below among all pages.`,
    lastSeenWell: 'Last seen well',
    takenAway: (vendor) => `${vendor} has taken the page away: it counts as withdrawn since`,
    sinceWord: 'Since',
    since: (length, looks) => `${length}, ${english(looks, 'look')} in a row.`,
    notWatched: 'No page of that name is watched.',
    address: 'Address',
    lastGoodCapture: 'Last good capture (UTC)',
    lastLook: 'Last look (UTC)',
    nextLookUtc: 'Next look (UTC)',
    lookedAt: 'Looked at',
    kind: 'Kind',
    robots: 'robots.txt is set aside',
    paused: 'paused',
    every: (ms) => `every ${englishDuration(ms)}`.replace('every 1 ', 'every '),
    byCron: (expression, zone) => `by cron “${expression}”, ${zone}`,
    duration: englishDuration,
    saysNow: 'What it says on emergency disclosure now',
    changes: 'Changes',
    captures: 'Captures',
    records: (count) =>
      `${english(count, 'record')} in all, those that only confirm an earlier capture included:`,
    noPassages: 'The page has no wording on emergency disclosure that we know.',
    noGoodCapture: 'The page has no good capture yet.',
    morePassages: (count) => `… ${english(count, 'more passage')}.`,
    passageKind: { emergency: 'emergency', safety: 'safety' },
    nothingCaptured: 'Nothing has been captured yet.',
    capturesCaption: 'The latest captures that brought something of their own (UTC)',
    when: 'When',
    outcome: 'Outcome',
    answer: 'Answer',
    bytesKept: 'Bytes kept',
    outcomes: {
      good: 'good',
      unchanged: 'unchanged',
      suspect: 'suspect',
      failed: 'failed',
      pictured: 'picture',
    },
    byBrowser: 'by browser',
    byHttp: 'by HTTP',
    noAnswer: 'none',
    nothingKept: 'none',
    bytes: (count) => english(count, 'byte'),
  },
  de: {
    standing: {
      good: 'gut',
      suspect: 'gestört',
      'never-good': 'noch nie gut gesehen',
      withdrawn: 'zurückgezogen',
      new: 'noch nicht angesehen',
      paused: 'angehalten',
    },
    overdue: 'überfällig',
    everywhere: 'überall',
    anyLanguage: 'jede',
    never: 'nie',
    now: 'jetzt',
    notPlanned: 'nicht geplant',
    coverageAt: 'Stand',
    noPage: 'Keine Seite wird beobachtet.',
    noneLooked: (pages) =>
      `${german(pages, 'Seite wird', 'Seiten werden')} beobachtet, noch keine wurde angesehen.`,
    overdueSentence: (pages) =>
      `${german(pages, 'Seite ist', 'Seiten sind')} seit mehr als einer Stunde überfällig: Die Überwachung kommt nicht nach oder läuft nicht.`,
    latest: 'Neueste Änderungen',
    noChange: 'Noch wurde keine Änderung gesehen.',
    leftOut: 'Ausgenommen',
    differs:
      'Dies ist bei jedem Blick anders. Es steht in jeder Fassung, gilt nicht als Änderung der Seite und wird gemeldet, sobald es wieder stillsteht. Was die Herausgabe von Daten berührt, ist nie darunter.',
    under: 'unter',
    lastDiffered: 'zuletzt anders (UTC)',
    idleRules: 'Auf der Seite passt nichts auf diese Regeln ihrer Einstellungen:',
    allChanges: 'Alle Änderungen',
    watchedPages: 'Beobachtete Seiten',
    tableCaption:
      'Wann jede Seite zuletzt durch eine gute Aufnahme bestätigt wurde und wann sie wieder angesehen wird (UTC)',
    page: 'Seite',
    holdsIn: 'Gilt in',
    language: 'Sprache',
    lastGood: 'Zuletzt gut',
    nextLook: 'Nächster Blick',
    state: 'Zustand',
    of: 'von',
    pagesGood: (pages, good) => `${german(pages, 'Seite', 'Seiten')}, ${good} gut`,
    inTrouble: 'Gestört',
    moreTrouble: (count) => `Und ${count} weitere, unten unter allen Seiten gekennzeichnet.`,
    lastSeenWell: 'Zuletzt gut gesehen',
    takenAway: (vendor) => `${vendor} hat die Seite entfernt: Sie gilt als zurückgezogen seit`,
    sinceWord: 'Seit',
    since: (length, looks) => `${length}, ${german(looks, 'Blick', 'Blicke')} hintereinander.`,
    notWatched: 'Eine Seite dieses Namens wird nicht beobachtet.',
    address: 'Adresse',
    lastGoodCapture: 'Letzte gute Aufnahme (UTC)',
    lastLook: 'Letzter Blick (UTC)',
    nextLookUtc: 'Nächster Blick (UTC)',
    lookedAt: 'Wird angesehen',
    kind: 'Art',
    robots: 'robots.txt wird nicht beachtet',
    paused: 'angehalten',
    every: (ms) =>
      `alle ${germanDuration(ms)}`.replace(/^alle 1 Tag$/, 'täglich').replace(/^alle 1 /, 'jede '),
    byCron: (expression, zone) => `nach cron „${expression}“, ${zone}`,
    duration: germanDuration,
    saysNow: 'Was sie jetzt zur Herausgabe im Notfall sagt',
    changes: 'Änderungen',
    captures: 'Aufnahmen',
    records: (count) =>
      `${german(count, 'Eintrag', 'Einträge')} insgesamt, auch solche, die nur eine frühere Aufnahme bestätigen:`,
    noPassages: 'Die Seite hat keine Stelle zur Herausgabe im Notfall, die wir erkennen.',
    noGoodCapture: 'Von der Seite gibt es noch keine gute Aufnahme.',
    morePassages: (count) => `… ${german(count, 'weitere Stelle', 'weitere Stellen')}.`,
    passageKind: { emergency: 'Notfall', safety: 'Sicherheit' },
    nothingCaptured: 'Noch wurde nichts aufgenommen.',
    capturesCaption: 'Die neuesten Aufnahmen, die etwas Eigenes brachten (UTC)',
    when: 'Wann',
    outcome: 'Ergebnis',
    answer: 'Antwort',
    bytesKept: 'Aufbewahrt',
    outcomes: {
      good: 'gut',
      unchanged: 'unverändert',
      suspect: 'zweifelhaft',
      failed: 'gescheitert',
      pictured: 'Bild',
    },
    byBrowser: 'mit Browser',
    byHttp: 'über HTTP',
    noAnswer: 'keine',
    nothingKept: 'nichts',
    bytes: (count) => german(count, 'Byte', 'Bytes'),
  },
};
