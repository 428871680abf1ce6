import { type FaultCode, faultTable } from '../../model/fault.ts';
import type { Translated } from './translated.ts';

/** What whoever runs the monitor can do about a fault. */
export type HelpWords = Readonly<Record<FaultCode, string>>;

const english = Object.fromEntries(
  Object.entries(faultTable).map(([code, { help }]) => [code, help]),
) as HelpWords;

const MOVED =
  'Nachsehen, wohin der Anbieter sie gelegt hat, und die neue Adresse eintragen; ist sie für immer weg, wird sie als zurückgezogen gemeldet.';
const ADDRESS = 'Die Adresse in der Datei des Anbieters berichtigen';
const PART = 'Mit „select“ sagen, welcher Teil der Seite zählt.';

export const helpWords: Translated<HelpWords> = {
  en: english,
  de: {
    'dns-failure': 'Nachsehen, ob der Name richtig geschrieben und ob die Website umgezogen ist.',
    'connect-failed':
      'Die Seite auf derselben Maschine in einem Browser öffnen; geht das, hält die Website diese Maschine vielleicht fern.',
    'connection-lost':
      'Es geht von selbst vorbei, oder die Website bricht absichtlich ab: „fetcher: browser“ versuchen.',
    timeout: 'Ist die Website jedes Mal langsam: fetch.timeout erhöhen.',
    'tls-invalid': 'Bei uns nichts: Der Anbieter muss sein Zertifikat erneuern. Die Prüfung nie abschalten.',
    'forbidden-address': `${ADDRESS}; ist es eine eigene Maschine, sie in fetch.allow nennen.`,
    'forbidden-scheme': `${ADDRESS}.`,
    'redirect-loop':
      'Die Seite von Hand öffnen und die Adresse eintragen, bei der sie endet; oder „fetcher: browser“ versuchen.',
    'too-large': 'fetch.maxBytes erhöhen oder eine kleinere Seite der Website beobachten.',
    'protocol-error': '„fetcher: browser“ versuchen, der mit kaputten Servern geduldiger ist.',
    'robots-disallowed':
      'Den Anbieter fragen; oder in seiner Datei sagen, warum es richtig ist, hinzusehen: „ignoreRobotsBecause“.',
    'browser-missing':
      'Chromium installieren oder in fetch.browser nennen; „exigent doctor“ sagt, was gefunden wird.',
    'browser-failed':
      '„exigent doctor“ sagt, ob hier ein Browser startet; wenn ja, „fetcher: http“ versuchen.',
    'rate-limited': 'Seltener hinsehen: „schedule“ seltener oder fetch.perHostDelay länger.',
    'http-status':
      'Die Seite von Hand öffnen; geht das, fetch.contact setzen und „fetcher: browser“ versuchen.',
    'not-found': MOVED,
    'bot-challenge':
      '„fetcher: browser“ versuchen; den Anbieter bitten, die Überwachung einzulassen (fetch.contact sagt ihm, wer sie ist); oder denselben Text unter einer anderen Adresse beobachten.',
    'login-wall':
      'Eine Adresse beobachten, die allen offensteht: Was hinter einer Anmeldung liegt, lässt sich nicht beobachten.',
    'consent-wall':
      '„fetcher: browser“ versuchen: Er lehnt ab, wonach die meisten Einwilligungsdialoge fragen.',
    'soft-404': MOVED,
    'error-page': 'Es geht vorbei, wenn der Anbieter seine Website in Ordnung bringt.',
    empty: '„fetcher: browser“ versuchen.',
    shell: '„fetcher: browser“ versuchen; nachsehen, ob „select“ nach etwas fragt, das dann da ist.',
    collapsed:
      'Die Seite ansehen: Ist sie für immer gekürzt, wird ihr nach einigen Blicken gefolgt; fehlt ein Teil, „fetcher: browser“ versuchen.',
    'cut-off': 'Es geht von selbst vorbei, oder „fetcher: browser“ versuchen.',
    artifact: 'Die Seite ansehen: Ist sie wirklich so, wird ihr nach einigen Blicken gefolgt.',
    'wrong-language': '„language“ der Seite setzen oder die Adresse, die nur in dieser Sprache zu ihr führt.',
    'other-page': 'Nachsehen, wohin die Adresse führt, und die der Seite eintragen.',
    'unsupported-type': 'Eine Seite oder Datei beobachten, die HTML, PDF, CSV, XLSX oder Text ist.',
    'unreadable-document':
      'Die Datei von Hand öffnen; ist sie für alle beschädigt, muss der Anbieter sie in Ordnung bringen.',
    'pdf-without-text':
      'Den Anbieter um eine Datei mit Text bitten oder die Seite suchen, von der der Scan gemacht ist.',
    'too-complex': PART,
    'extract-timeout': PART,
    'reader-failed': 'Bitte melden, mit der Seite und der Version von Exigent.',
    'evidence-damaged':
      '„exigent verify“ sagt, was nicht stimmt; die Dateien aus einer Sicherung zurückholen.',
    'selector-unmatched':
      'Die Seite ansehen und „select“ oder „remove“ in der Datei des Anbieters berichtigen.',
  },
};
