import type { Cause } from '../../model/change.ts';
import { countingIn } from '../../model/counted.ts';
import type { Translated } from './translated.ts';

/** The words around changes: in lists, and on the sheet of one. */
export interface ChangeWords {
  readonly cause: Readonly<Record<Exclude<Cause, 'vendor'>, string>>;
  readonly alerted: string;
  readonly notMailed: string;
  readonly otherWording: string;
  readonly onlyForm: string;
  readonly morePassages: (count: number) => string;
  readonly noLongerWatched: string;
  readonly lastSeen: string;
  readonly firstSeen: string;
  readonly withdrawnAt: string;
  readonly address: string;
  readonly meaning: string;
  readonly whole: string;
  readonly told: string;
  readonly held: string;
  readonly notTold: string;
  readonly ourRulesOnly: string;
  readonly otherLanguage: string;
  readonly noDisclosure: string;
  readonly facet: string;
  readonly protection: string;
  readonly because: string;
  readonly notSaid: string;
  readonly materiality: Readonly<Record<'substantive' | 'editorial', string>>;
  readonly formOnly: (count: number) => string;

  readonly lede: string;
  readonly filter: string;
  readonly vendor: string;
  readonly all: string;
  readonly alertsOnly: string;
  readonly show: string;
  readonly noOlder: string;
  readonly noneAlerted: (vendor: string | undefined) => string;
  readonly noneSeen: (vendor: string | undefined) => string;
  readonly newer: string;
  readonly older: string;
  readonly moreChanges: string;
  readonly unknownId: string;
  readonly filterKeys: string;
  readonly unknownVendor: string;
  readonly alertsValue: string;
  readonly pageValue: string;
}

const english = countingIn('en');
const german = countingIn('de');

export const changeWords: Translated<ChangeWords> = {
  en: {
    cause: { 'our-rules': 'our rules', language: 'other language' },
    alerted: 'alerted',
    notMailed: 'not mailed',
    otherWording: 'other wording',
    onlyForm: 'only moved or reset',
    morePassages: (count) => `And ${english(count, 'more passage')}.`,
    noLongerWatched: 'no longer watched',
    lastSeen: 'Last seen as it was before',
    firstSeen: 'First seen as it is now',
    withdrawnAt: 'Counted as withdrawn',
    address: 'Address',
    meaning: 'What it means',
    whole: 'The whole page',
    told: 'Subscribers who want such changes are told.',
    held: 'Nobody is told yet: the mails wait for a reviewer.',
    notTold: 'It is recorded and nobody is told.',
    ourRulesOnly: 'Nothing changed at the vendor: the stored capture was read again by newer rules of ours.',
    otherLanguage: 'The page was served in another language.',
    noDisclosure: 'No wording on emergency disclosure was found to have changed; what did is shown below.',
    facet: 'Facet',
    protection: 'Protection',
    because: 'Because',
    notSaid: 'not said',
    materiality: { substantive: 'substantive', editorial: 'editorial' },
    formOnly: (count) => `${english(count, 'passage')} without other words`,
    lede: 'Everything that was seen to differ, newest first (UTC). What was mailed is marked “alerted”; the rest is kept and listed with its reason.',
    filter: 'Filter',
    vendor: 'Vendor',
    all: 'all',
    alertsOnly: 'alerts only',
    show: 'Show',
    noOlder: 'There are no older ones.',
    noneAlerted: (vendor) => `No change${vendor === undefined ? '' : ` of ${vendor}`} was alerted yet.`,
    noneSeen: (vendor) => `No change${vendor === undefined ? '' : ` of ${vendor}`} has been seen yet.`,
    newer: 'Newer',
    older: 'Older',
    moreChanges: 'More changes',
    unknownId: 'No change of that id is stored.',
    filterKeys: 'Changes are filtered by "vendor" and "alerts", and turned over by "page".',
    unknownVendor: 'No vendor of that name is watched.',
    alertsValue: '"alerts" can only be "only".',
    pageValue: '"page" is a number from 1 up.',
  },
  de: {
    cause: { 'our-rules': 'unsere Regeln', language: 'andere Sprache' },
    alerted: 'gemeldet',
    notMailed: 'nicht gemeldet',
    otherWording: 'anderer Wortlaut',
    onlyForm: 'nur verschoben oder anders gesetzt',
    morePassages: (count) => `Und ${german(count, 'weitere Stelle', 'weitere Stellen')}.`,
    noLongerWatched: 'nicht mehr beobachtet',
    lastSeen: 'Zuletzt gesehen wie zuvor',
    firstSeen: 'Zuerst gesehen wie jetzt',
    withdrawnAt: 'Gilt als zurückgezogen seit',
    address: 'Adresse',
    meaning: 'Was das bedeutet',
    whole: 'Die ganze Seite',
    told: 'Wer solche Änderungen abonniert hat, bekommt eine Meldung.',
    held: 'Noch bekommt niemand eine Meldung: Die Mails warten auf eine Prüfung.',
    notTold: 'Es ist festgehalten, und niemand bekommt eine Meldung.',
    ourRulesOnly:
      'Beim Anbieter hat sich nichts geändert: Die gespeicherte Aufnahme wurde nach neueren Regeln von uns noch einmal gelesen.',
    otherLanguage: 'Die Seite kam in einer anderen Sprache.',
    noDisclosure:
      'An dem, was die Seite zur Herausgabe im Notfall sagt, hat sich nichts gefunden; was sich geändert hat, steht unten.',
    facet: 'Merkmal',
    protection: 'Schutz',
    because: 'Weil',
    notSaid: 'nicht gesagt',
    materiality: { substantive: 'inhaltlich', editorial: 'redaktionell' },
    formOnly: (count) => `${german(count, 'Stelle', 'Stellen')} mit gleichem Wortlaut`,
    lede: 'Alles, was sich geändert hat, das Neueste zuerst (UTC). Was verschickt wurde, trägt „gemeldet“; alles andere ist mit seinem Grund aufbewahrt.',
    filter: 'Auswahl',
    vendor: 'Anbieter',
    all: 'alle',
    alertsOnly: 'nur Gemeldetes',
    show: 'Zeigen',
    noOlder: 'Ältere gibt es nicht.',
    noneAlerted: (vendor) =>
      `Noch keine Änderung${vendor === undefined ? '' : ` von ${vendor}`} wurde gemeldet.`,
    noneSeen: (vendor) => `Noch keine Änderung${vendor === undefined ? '' : ` von ${vendor}`} wurde gesehen.`,
    newer: 'Neuere',
    older: 'Ältere',
    moreChanges: 'Weitere Änderungen',
    unknownId: 'Eine Änderung mit dieser Kennung gibt es nicht.',
    filterKeys: 'Änderungen werden nach „vendor“ und „alerts“ ausgewählt und mit „page“ umgeblättert.',
    unknownVendor: 'Ein Anbieter dieses Namens wird nicht beobachtet.',
    alertsValue: '„alerts“ kann nur „only“ sein.',
    pageValue: '„page“ ist eine Zahl ab 1.',
  },
};
