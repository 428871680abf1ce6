import type { PageField } from '../../config/page-fields.ts';
import { countingIn } from '../../model/counted.ts';
import type { PageAct } from '../../model/page-act.ts';
import type { Translated } from './translated.ts';

/** What was just done with a page, as its sheet says. */
export type Done = 'watch' | 'set' | 'pause' | 'resume' | 'look';

/** The words for choosing and setting up what is watched. */
export interface WatchWords {
  readonly title: string;
  readonly count: (shown: number, all: number) => string;
  readonly all: (pages: number) => string;
  readonly state: string;
  readonly everyState: string;
  readonly everyVendor: string;
  readonly troubleSince: string;
  readonly leftOut: string;
  readonly caption: string;
  readonly none: string;
  readonly morePages: string;
  readonly previousSheet: string;
  readonly nextSheet: string;
  readonly badFilter: string;
  readonly add: string;
  readonly edit: string;
  readonly pause: string;
  readonly resume: string;
  readonly look: string;
  readonly done: Readonly<Record<Done, string>>;
  readonly did: Readonly<Record<PageAct['kind'], string>>;

  readonly addLede: string;
  readonly editLede: (file: string) => string;
  readonly vendor: string;
  readonly vendorHint: string;
  readonly id: string;
  readonly idHint: string;
  readonly fields: Readonly<Record<PageField, string>>;
  readonly hints: Readonly<Record<PageField, string>>;
  readonly asAbove: (what: string) => string;
  readonly notSaid: string;
  readonly other: string;
  readonly more: string;
  readonly save: string;
  readonly cancel: string;
  readonly problems: (count: number) => string;
  readonly changedMeanwhile: string;
  readonly readOnly: string;
  readonly isPaused: string;

  readonly settings: string;
  readonly fetchers: Readonly<Record<'auto' | 'http' | 'browser', string>>;
  readonly seenBy: (via: string) => string;
  readonly wholePage: string;
  readonly whatHelps: string;
  readonly configRefused: string;
  readonly configWaits: (settings: string) => string;
}

const english = countingIn('en');
const german = countingIn('de');

export const watchWords: Translated<WatchWords> = {
  en: {
    title: 'Pages',
    count: (shown, all) => (shown === all ? english(all, 'page') : `${shown} of ${english(all, 'page')}`),
    all: (pages) => `All ${english(pages, 'page')}, with what can be done with them`,
    state: 'State',
    everyState: 'every state',
    everyVendor: 'all vendors',
    troubleSince: 'In trouble since',
    leftOut: 'Left out',
    caption:
      'Every watched page: how it stands, when it was last seen well and is looked at next (UTC), and how many of its blocks differ from look to look and are left out',
    none: 'No page is like that.',
    morePages: 'More pages',
    previousSheet: 'The sheet before',
    nextSheet: 'The next sheet',
    badFilter: 'The pages are filtered by state and vendor, and turned over by page.',
    add: 'Watch a page',
    edit: 'Change how it is watched',
    pause: 'Pause',
    resume: 'Watch again',
    look: 'Check now',
    done: {
      watch: 'The page is watched from now on; the first look at it comes within a minute or so.',
      set: 'It is written down and holds from now on; the next look comes within a minute or so.',
      pause: 'The page is paused: it is kept, and not looked at.',
      resume: 'The page is watched again; the next look comes within a minute or so.',
      look: 'The page is looked at within a minute or so.',
    },
    did: {
      watch: 'had it watched',
      set: 'changed how it is watched',
      pause: 'paused it',
      resume: 'had it watched again',
      look: 'had it looked at',
    },
    addLede:
      'An address that a reader without an account sees. It is written into the vendor’s file in config/vendors, and nothing is written that could not be used.',
    editLede: (file) =>
      `What is set here goes into ${file}; comments and everything else in it stay. What is left empty holds from the page, the vendor or the settings above it.`,
    vendor: 'Vendor',
    vendorHint: 'One that is there, or a new one. Empty: the one with pages at the same site.',
    id: 'Id',
    idHint: 'Names the page for good: its evidence is filed under it. Empty: from the address.',
    fields: {
      title: 'Title',
      url: 'Address',
      type: 'Kind',
      language: 'Language',
      jurisdictions: 'Holds in',
      schedule: 'Looked at',
      fetcher: 'Seen by',
      select: 'What counts',
      remove: 'What is left out',
      ignore: 'Lines that are left out',
      ignoreRobotsBecause: 'Why robots.txt is set aside',
    },
    hints: {
      title: 'What it is called in mails and lists.',
      url: 'Begins with https:// or http://',
      type: '',
      language: 'A tag such as en or de-AT.',
      jurisdictions: 'Country codes, or EU, EEA: no more than the page itself names.',
      schedule: '“every 6h”, or a cron expression and its time zone.',
      fetcher: '',
      select: 'CSS selectors, one a line; or stretches: { startAfter: "#eu", endBefore: "#us" }',
      remove: 'As above.',
      ignore: 'One a line; * stands for any characters.',
      ignoreRobotsBecause: 'Only for a reason that you would tell the vendor. Empty: it is honoured.',
    },
    asAbove: (what) => `as above it: ${what}`,
    notSaid: 'not said',
    other: 'other',
    more: 'How it is fetched and read',
    save: 'Write it down',
    cancel: 'Leave it as it is',
    problems: (count) => `Nothing is written: ${english(count, 'thing is', 'things are')} not right.`,
    changedMeanwhile:
      'Nothing is written: the file was changed meanwhile, by somebody else or on the disk. What you typed stands below; the rest is shown as it is now. Send it again if it still holds.',
    readOnly:
      'Nothing is written: the disk refused. The user that Exigent runs as must be allowed to write to config/vendors; the monitor’s log says more.',
    isPaused: 'The page is paused; have it watched again first.',
    settings: 'How it is watched',
    fetchers: { auto: 'HTTP, a browser where that is needed', http: 'HTTP only', browser: 'browser only' },
    seenBy: (via) => `last ${via}`,
    wholePage: 'all of the page’s own text',
    whatHelps: 'What would help',
    configRefused:
      'Files of the configuration were changed and cannot be used. Every page is watched on by what stood there before.',
    configWaits: (settings) => `Changed, and holding from the next start on: ${settings}.`,
  },
  de: {
    title: 'Seiten',
    count: (shown, all) =>
      shown === all ? german(all, 'Seite', 'Seiten') : `${shown} von ${german(all, 'Seite', 'Seiten')}`,
    all: (pages) => `Alle ${german(pages, 'Seite', 'Seiten')}, und was sich mit ihnen tun lässt`,
    state: 'Zustand',
    everyState: 'jeder Zustand',
    everyVendor: 'alle Anbieter',
    troubleSince: 'Gestört seit',
    leftOut: 'Ausgenommen',
    caption:
      'Jede beobachtete Seite: wie sie steht, wann sie zuletzt gut gesehen wurde und wieder angesehen wird (UTC), und wie viele ihrer Blöcke bei jedem Blick anders sind und ausgenommen werden',
    none: 'So ist keine Seite.',
    morePages: 'Weitere Seiten',
    previousSheet: 'Zurück',
    nextSheet: 'Weiter',
    badFilter: 'Seiten werden nach Zustand und Anbieter gefiltert, geblättert mit „page“.',
    add: 'Seite beobachten',
    edit: 'Einstellungen ändern',
    pause: 'Anhalten',
    resume: 'Wieder beobachten',
    look: 'Jetzt ansehen',
    done: {
      watch: 'Die Seite wird ab jetzt beobachtet; der erste Blick kommt in etwa einer Minute.',
      set: 'Es ist eingetragen und gilt ab jetzt; der nächste Blick kommt in etwa einer Minute.',
      pause: 'Die Seite ist angehalten: Sie bleibt erhalten und wird nicht angesehen.',
      resume: 'Die Seite wird wieder beobachtet; der nächste Blick kommt in etwa einer Minute.',
      look: 'Die Seite wird in etwa einer Minute angesehen.',
    },
    did: {
      watch: 'lässt sie beobachten',
      set: 'hat geändert, wie sie beobachtet wird',
      pause: 'hat sie angehalten',
      resume: 'lässt sie wieder beobachten',
      look: 'hat sie ansehen lassen',
    },
    addLede:
      'Eine Adresse, die man ohne Konto sieht. Sie kommt in die Datei des Anbieters in config/vendors; was nicht brauchbar wäre, wird nicht geschrieben.',
    editLede: (file) =>
      `Was hier steht, kommt in ${file}; Kommentare und alles andere darin bleiben. Was leer ist, gilt von der Seite, vom Anbieter oder von den Einstellungen darüber.`,
    vendor: 'Anbieter',
    vendorHint: 'Einer, den es gibt, oder ein neuer. Leer: der mit Seiten auf derselben Website.',
    id: 'Kennung',
    idHint: 'Benennt die Seite für immer: Ihre Belege liegen darunter. Leer: aus der Adresse.',
    fields: {
      title: 'Titel',
      url: 'Adresse',
      type: 'Art',
      language: 'Sprache',
      jurisdictions: 'Gilt in',
      schedule: 'Wird angesehen',
      fetcher: 'Gesehen mit',
      select: 'Was zählt',
      remove: 'Was ausgenommen ist',
      ignore: 'Zeilen, die ausgenommen sind',
      ignoreRobotsBecause: 'Warum robots.txt nicht beachtet wird',
    },
    hints: {
      title: 'Wie sie in Mails und Listen heißt.',
      url: 'Beginnt mit https:// oder http://',
      type: '',
      language: 'Ein Kürzel wie de oder en-GB.',
      jurisdictions: 'Ländercodes oder EU, EEA: nicht mehr, als die Seite selbst nennt.',
      schedule: '„every 6h“, oder ein Cron-Ausdruck mit seiner Zeitzone.',
      fetcher: '',
      select: 'CSS-Selektoren, einer je Zeile; oder Strecken: { startAfter: "#eu", endBefore: "#us" }',
      remove: 'Wie oben.',
      ignore: 'Eine je Zeile; * steht für beliebige Zeichen.',
      ignoreRobotsBecause: 'Nur aus einem Grund, den man dem Anbieter sagen würde. Leer: Sie wird beachtet.',
    },
    asAbove: (what) => `wie darüber: ${what}`,
    notSaid: 'nicht gesagt',
    other: 'anderes',
    more: 'Wie sie geholt und gelesen wird',
    save: 'Eintragen',
    cancel: 'Lassen, wie es ist',
    problems: (count) =>
      `Nichts ist geschrieben: ${count === 1 ? 'Etwas stimmt' : `${count} Dinge stimmen`} nicht.`,
    changedMeanwhile:
      'Nichts ist geschrieben: Die Datei wurde inzwischen geändert, von jemand anderem oder auf der Platte. Was eingegeben war, steht unten; das Übrige ist, wie es jetzt ist. Wenn es noch gilt, bitte noch einmal senden.',
    readOnly:
      'Nichts ist geschrieben: Die Platte hat es verweigert. Der Benutzer, unter dem Exigent läuft, muss in config/vendors schreiben dürfen; mehr steht im Protokoll der Überwachung.',
    isPaused: 'Die Seite ist angehalten; bitte erst wieder beobachten lassen.',
    settings: 'Wie sie beobachtet wird',
    fetchers: { auto: 'HTTP, mit Browser wo nötig', http: 'nur HTTP', browser: 'nur mit Browser' },
    seenBy: (via) => `zuletzt ${via}`,
    wholePage: 'der ganze eigene Text der Seite',
    whatHelps: 'Was helfen würde',
    configRefused:
      'Dateien der Konfiguration wurden geändert und sind nicht brauchbar. Jede Seite wird nach dem beobachtet, was vorher dastand.',
    configWaits: (settings) => `Geändert und gültig ab dem nächsten Start: ${settings}.`,
  },
};
