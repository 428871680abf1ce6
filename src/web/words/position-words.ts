import { countingIn } from '../../model/counted.ts';
import type { Translated } from './translated.ts';

const english = countingIn('en');
const german = countingIn('de');

/** The words of what vendors say: positions, countries, timelines. */
export interface PositionWords {
  readonly title: string;
  readonly lede: string;
  readonly country: string;
  readonly allCountries: string;
  readonly countries: string;
  readonly show: string;
  readonly everywhere: string;
  readonly anyLanguage: string;
  /** How much protection each level leaves, the strongest first. */
  readonly levels: readonly [string, string, string, string];
  readonly legend: string;
  readonly heatCaption: string;
  readonly edition: string;
  readonly notSaid: string;
  /** Grounds that leave a condition out: all of them, or some. */
  readonly leftOut: string;
  readonly leftOutBySome: string;
  readonly numbers: (count: number) => string;
  readonly onlyNumbers: string;
  readonly said: string;

  readonly silent: string;
  readonly onlySafety: string;
  readonly notSeen: string;
  /** What is known of a page that says nothing: with times as they are shown. */
  readonly silentSince: string;
  readonly withdrawn: string;
  readonly neverGood: string;
  readonly isNew: string;
  readonly unread: string;

  readonly differences: string;
  readonly noDifference: string;
  readonly oneEdition: string;
  /** "The pages for US (English) name an emergency exception", and what those for others do. */
  readonly stands: {
    readonly emergency: (editions: string) => string;
    readonly safety: (editions: string) => string;
    readonly silent: (editions: string) => string;
    readonly 'not-seen': (editions: string) => string;
  };
  readonly and: string;

  readonly sideBySide: string;
  readonly sideBySideNote: string;
  readonly facet: string;
  readonly differs: string;
  readonly wording: string;
  readonly wordingNote: string;
  readonly quoteNumber: (number: number) => string;
  readonly seenSince: string;
  readonly seenLast: string;
  /** The same at the beginning of a sentence. */
  readonly lastSeen: string;
  readonly publishedNumbers: (count: number) => string;
  readonly more: (count: number) => string;

  readonly timeline: string;
  readonly timelineSays: (changes: number, weakened: number, strengthened: number) => string;
  readonly noChanges: string;
  readonly changes: string;
  readonly placeTitle: (place: string) => string;
  readonly placeLede: (place: string) => string;
  readonly vendor: string;
  readonly noVendor: string;
  readonly noCountry: string;
  readonly noSheet: string;
  readonly nothingWatched: string;
  readonly newer: string;
  readonly older: string;
  readonly moreSheets: string;
  readonly feed: string;
  readonly howToRead: string;
}

export const positionWords: Translated<PositionWords> = {
  en: {
    title: 'Where vendors stand',
    lede: 'What each vendor’s pages say now on handing over data without a judge because of danger to people: by country and language, read by published rules from the vendor’s own words.',
    country: 'Country',
    allCountries: 'all',
    countries: 'By country',
    show: 'Show',
    everywhere: 'everywhere',
    anyLanguage: 'any language',
    levels: ['strong', 'fairly strong', 'fairly weak', 'weak'],
    legend: 'Protection of the people concerned',
    heatCaption:
      'Of several passages, the one that protects least is shown. A higher bar and a stronger colour mean weaker protection; “–” means that nothing is said.',
    edition: 'Pages for',
    notSaid: 'not said',
    leftOut: 'not required',
    leftOutBySome: 'not in every case',
    numbers: (count) => english(count, 'number'),
    onlyNumbers: 'Publishes numbers on emergency requests, and says nothing else on them',
    said: 'given',

    silent: 'Silent: no wording on emergency disclosure',
    onlySafety: 'Speaks of safety only, names no emergency',
    notSeen: 'Not captured well yet',
    silentSince: 'Silent: no wording on emergency disclosure was found.',
    withdrawn: 'The vendor has taken the page away, seen on',
    neverGood: 'No good capture yet, since',
    isNew: 'Not captured yet.',
    unread: 'Captured well, but what was found in it is not kept; it is read again at the next look.',

    differences: 'Differences between countries and languages',
    noDifference: 'All pages that say anything say the same on every facet, as far as the rules see.',
    oneEdition: 'Only one edition says anything on it, so there is nothing to compare point by point.',
    stands: {
      emergency: (editions) => `the pages for ${editions} name an emergency exception`,
      safety: (editions) => `the pages for ${editions} speak of safety only`,
      silent: (editions) => `the pages for ${editions} are silent`,
      'not-seen': (editions) => `of the pages for ${editions} too little has been captured well to say`,
    },
    and: 'and',

    sideBySide: 'Side by side',
    sideBySideNote:
      'What is said on each facet, what protects least first. The numbers lead to the vendor’s own words below.',
    facet: 'Facet',
    differs: 'differs',
    wording: 'The wording',
    wordingNote: 'Quoted as it stands on the vendor’s pages. All times are in UTC.',
    quoteNumber: (number) => `Quote ${number}`,
    seenSince: 'In this wording since',
    seenLast: 'last seen',
    lastSeen: 'Last seen',
    publishedNumbers: (count) => `${english(count, 'number')} on emergency requests published.`,
    more: (count) => `And ${english(count, 'more passage')}.`,

    timeline: 'What changed',
    timelineSays: (changes, weakened, strengthened) =>
      `${english(changes, 'change')}: ${weakened} weakened the protection, ${strengthened} strengthened it.`,
    noChanges: 'No change has been seen yet.',
    changes: 'Changes',
    placeTitle: (place) => `Where vendors stand in ${place}`,
    placeLede: (place) => `Pages that hold in ${place}, and those that hold everywhere.`,
    vendor: 'Vendor',
    noVendor: 'No vendor of that name is watched.',
    noCountry: 'No page that is watched names that country.',
    noSheet: '"page" is a number from 1 up.',
    nothingWatched: 'No page is watched yet.',
    newer: 'Back',
    older: 'More',
    moreSheets: 'More vendors',
    feed: 'Feed',
    howToRead: 'How to read this',
  },
  de: {
    title: 'Wo die Anbieter stehen',
    lede: 'Was die Seiten jedes Anbieters jetzt darüber sagen, Daten bei Gefahr für Menschen ohne Richter herauszugeben: nach Land und Sprache, nach veröffentlichten Regeln aus den Worten des Anbieters gelesen.',
    country: 'Land',
    allCountries: 'alle',
    countries: 'Nach Ländern',
    show: 'Zeigen',
    everywhere: 'überall',
    anyLanguage: 'jede Sprache',
    levels: ['stark', 'eher stark', 'eher schwach', 'schwach'],
    legend: 'Schutz der Betroffenen',
    heatCaption:
      'Von mehreren Stellen ist die gezeigt, die am wenigsten schützt. Ein höherer Balken und eine kräftigere Farbe heißen schwächerer Schutz; „–“ heißt, dass nichts gesagt ist.',
    edition: 'Seiten für',
    notSaid: 'nicht gesagt',
    leftOut: 'nicht verlangt',
    leftOutBySome: 'nicht immer verlangt',
    numbers: (count) => german(count, 'Zahl', 'Zahlen'),
    onlyNumbers: 'Veröffentlicht Zahlen zu Anfragen in Notfällen und sagt sonst nichts dazu',
    said: 'genannt',

    silent: 'Schweigt: kein Wortlaut zur Herausgabe in Notfällen',
    onlySafety: 'Spricht nur von Sicherheit, nennt keinen Notfall',
    notSeen: 'Noch nicht gut erfasst',
    silentSince: 'Schweigt: Es wurde kein Wortlaut zur Herausgabe in Notfällen gefunden.',
    withdrawn: 'Der Anbieter hat die Seite weggenommen, gesehen am',
    neverGood: 'Noch keine gute Erfassung, seit',
    isNew: 'Noch nicht erfasst.',
    unread:
      'Gut erfasst, aber was darin gefunden wurde, ist nicht aufbewahrt; beim nächsten Mal wird neu gelesen.',

    differences: 'Unterschiede zwischen Ländern und Sprachen',
    noDifference: 'Alle Seiten, die etwas sagen, sagen in jedem Punkt dasselbe, so weit die Regeln sehen.',
    oneEdition: 'Nur eine Ausgabe sagt etwas dazu, also ist nichts Punkt für Punkt zu vergleichen.',
    stands: {
      emergency: (editions) => `die Seiten für ${editions} nennen eine Ausnahme für Notfälle`,
      safety: (editions) => `die Seiten für ${editions} sprechen nur von Sicherheit`,
      silent: (editions) => `die Seiten für ${editions} schweigen`,
      'not-seen': (editions) => `von den Seiten für ${editions} ist zu wenig gut erfasst, um es zu sagen`,
    },
    and: 'und',

    sideBySide: 'Nebeneinander',
    sideBySideNote:
      'Was zu jedem Punkt gesagt ist, das am wenigsten Schützende zuerst. Die Zahlen führen zu den Worten des Anbieters weiter unten.',
    facet: 'Punkt',
    differs: 'verschieden',
    wording: 'Der Wortlaut',
    wordingNote: 'Zitiert, wie er auf den Seiten des Anbieters steht. Alle Zeiten in UTC.',
    quoteNumber: (number) => `Zitat ${number}`,
    seenSince: 'In diesem Wortlaut seit',
    seenLast: 'zuletzt gesehen',
    lastSeen: 'Zuletzt gesehen',
    publishedNumbers: (count) =>
      `${german(count, 'Zahl', 'Zahlen')} zu Anfragen in Notfällen veröffentlicht.`,
    more: (count) => `Und ${german(count, 'weitere Stelle', 'weitere Stellen')}.`,

    timeline: 'Was sich geändert hat',
    timelineSays: (changes, weakened, strengthened) =>
      `${german(changes, 'Änderung', 'Änderungen')}: ${weakened} schwächten den Schutz, ${strengthened} stärkten ihn.`,
    noChanges: 'Noch wurde keine Änderung gesehen.',
    changes: 'Änderungen',
    placeTitle: (place) => `Wo die Anbieter stehen: ${place}`,
    placeLede: (place) => `Seiten, die dort gelten (${place}), und solche, die überall gelten.`,
    vendor: 'Anbieter',
    noVendor: 'Ein Anbieter dieses Namens wird nicht beobachtet.',
    noCountry: 'Keine beobachtete Seite nennt dieses Land.',
    noSheet: '„page“ ist eine Zahl ab 1.',
    nothingWatched: 'Noch wird keine Seite beobachtet.',
    newer: 'Zurück',
    older: 'Weiter',
    moreSheets: 'Weitere Anbieter',
    feed: 'Feed',
    howToRead: 'Wie das zu lesen ist',
  },
};
