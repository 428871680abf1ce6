import { countingIn } from '../../model/counted.ts';
import type { Translated } from './translated.ts';

/** The words around what proves a change. Commands and digests are the same in every language. */
export interface EvidenceWords {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly between: readonly [after: string, confirmed: string, end: string];
  /** Leads to what another archive keeps; the time when it was told follows. */
  readonly keptElsewhere: string;
  readonly byHand: string;
  readonly byHandHow: readonly [file: string, folder: string];
  readonly chain: readonly [line: string, carries: string, checks: string];
  readonly captured: string;
  /** How sure it is that a capture is the page. */
  readonly judged: string;
  readonly sure: (score: number) => string;
  readonly noDoubt: string;
  readonly asSent: string;
  readonly asFilled: string;
  readonly text: string;
  readonly record: (line: number | undefined) => string;
  readonly askedFor: string;
  readonly answeredAt: string;
  readonly redirects: (count: number) => string;
  readonly answer: string;
  readonly status: (status: number, way: string) => string;
  readonly from: string;
  readonly picture: string;
  readonly taken: string;
  readonly otherText: string;
  readonly doneFirst: string;
  readonly connection: string;
  readonly certificate: string;
  readonly certificateOf: (subject: string, issuer: string) => string;
}

const english = countingIn('en');
const german = countingIn('de');

export const evidenceWords: Translated<EvidenceWords> = {
  en: {
    title: 'Evidence',
    before: 'Before',
    after: 'After',
    between: ['The change happened after', ', when the old version was last confirmed, and before', '.'],
    keptElsewhere: 'Kept by the Wayback Machine since the change, too',
    byHand: 'Check it by hand',
    byHandHow: [
      'A downloaded file gives its digest by',
      'In the data folder of the monitor (snapshots/), with nothing of ours:',
    ],
    chain: [
      'Each line of',
      'carries the digest of the line before it, so that none can be altered, dropped or put in later without breaking the chain.',
      'checks all of it.',
    ],
    captured: 'Captured',
    judged: 'How sure it is the page',
    sure: (score) => `${score} of 1`,
    noDoubt: 'nothing speaks against it',
    asSent: 'Page as sent, SHA-256',
    asFilled: 'Page as filled by a browser, SHA-256',
    text: 'Text that was compared, SHA-256',
    record: (line) => `Record${line === undefined ? '' : `, line ${line}`}, SHA-256`,
    askedFor: 'Asked for',
    answeredAt: 'Answered at',
    redirects: (count) => english(count, 'redirect'),
    answer: 'Answer',
    status: (status, way) => `status ${status}, ${way}`,
    from: 'from',
    picture: 'Picture of the page, SHA-256',
    taken: 'taken',
    otherText: 'the text that was read from the page then is not, letter by letter, the one of this capture',
    doneFirst: 'What the browser did first',
    connection: 'Connection',
    certificate: 'certificate',
    certificateOf: (subject, issuer) => `certificate of ${subject} by ${issuer}`,
  },
  de: {
    title: 'Belege',
    before: 'Vorher',
    after: 'Nachher',
    between: ['Die Änderung geschah nach', ', als die alte Fassung zuletzt bestätigt wurde, und vor', '.'],
    keptElsewhere: 'Auch die Wayback Machine bewahrt die Seite seit der Änderung auf',
    byHand: 'Von Hand prüfen',
    byHandHow: [
      'Die Prüfsumme einer heruntergeladenen Datei zeigt',
      'Im Datenordner der Überwachung (snapshots/), ohne etwas von uns:',
    ],
    chain: [
      'Jede Zeile von',
      'trägt die Prüfsumme der Zeile davor; keine lässt sich später ändern, entfernen oder einfügen, ohne die Kette zu brechen.',
      'prüft alles.',
    ],
    captured: 'Aufgenommen',
    judged: 'Wie sicher es die Seite ist',
    sure: (score) => `${String(score).replace('.', ',')} von 1`,
    noDoubt: 'nichts spricht dagegen',
    asSent: 'Seite, wie gesendet, SHA-256',
    asFilled: 'Seite, wie ein Browser sie füllte, SHA-256',
    text: 'Verglichener Text, SHA-256',
    record: (line) => `Eintrag${line === undefined ? '' : `, Zeile ${line}`}, SHA-256`,
    askedFor: 'Angefragt',
    answeredAt: 'Geantwortet hat',
    redirects: (count) => german(count, 'Weiterleitung', 'Weiterleitungen'),
    answer: 'Antwort',
    status: (status, way) => `Status ${status}, ${way}`,
    from: 'von',
    picture: 'Bild der Seite, SHA-256',
    taken: 'gemacht',
    otherText: 'der Text, der dabei gelesen wurde, ist nicht Buchstabe für Buchstabe der dieser Fassung',
    doneFirst: 'Was der Browser vorher tat',
    connection: 'Verbindung',
    certificate: 'Zertifikat',
    certificateOf: (subject, issuer) => `Zertifikat von ${subject}, ausgestellt von ${issuer}`,
  },
};
