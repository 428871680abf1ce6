/** What to do after a fault: look again soon, only at the next slot, or not before a person has acted. */
export type Retry = 'soon' | 'next-slot' | 'person';

interface FaultRow {
  readonly retry: Retry;
  readonly sentence: string;
}

/** Every coded reason why a capture is not usable. Codes are stored, so a code is never renamed. */
export const faultTable = {
  'dns-failure': { retry: 'soon', sentence: 'The host name could not be resolved.' },
  'connect-failed': { retry: 'soon', sentence: 'No connection could be made to the server.' },
  'connection-lost': { retry: 'soon', sentence: 'The connection was lost before the answer was complete.' },
  timeout: { retry: 'soon', sentence: 'The server did not answer in time.' },
  'tls-invalid': { retry: 'soon', sentence: "The server's certificate is not valid." },
  'forbidden-address': { retry: 'person', sentence: 'The address is not a public one, so it is not asked.' },
  'forbidden-scheme': { retry: 'person', sentence: 'Only http and https addresses are asked.' },
  'redirect-loop': { retry: 'soon', sentence: 'The server redirects without end.' },
  'too-large': { retry: 'next-slot', sentence: 'The answer is larger than the limit.' },
  'protocol-error': { retry: 'soon', sentence: 'The answer breaks the rules of HTTP.' },
  'robots-disallowed': { retry: 'next-slot', sentence: "The site's robots.txt asks not to fetch this page." },
  'browser-missing': { retry: 'person', sentence: 'The page needs a browser and none is installed.' },
  'browser-failed': { retry: 'soon', sentence: 'The browser could not load the page.' },
  'rate-limited': { retry: 'soon', sentence: 'The server asks to be asked less often.' },
  'http-status': { retry: 'soon', sentence: 'The server answered with an error status.' },
  'not-found': { retry: 'soon', sentence: 'The server says that the page is not there.' },
  'bot-challenge': { retry: 'soon', sentence: 'A bot check stands in front of the page.' },
  'login-wall': { retry: 'soon', sentence: 'A login form stands in place of the page.' },
  'consent-wall': { retry: 'soon', sentence: 'A consent dialog stands in place of the page.' },
  'soft-404': { retry: 'soon', sentence: 'A "page not found" text was sent with a success status.' },
  'error-page': { retry: 'soon', sentence: 'An error text was sent with a success status.' },
  empty: { retry: 'soon', sentence: 'The page holds no text.' },
  shell: { retry: 'soon', sentence: 'The page is an empty shell that only a browser fills.' },
  collapsed: { retry: 'soon', sentence: 'Much of the text of the last good capture is gone.' },
  'cut-off': { retry: 'soon', sentence: 'The page ends in the middle.' },
  artifact: {
    retry: 'soon',
    sentence: 'The text differs as captures do, not as vendors rewrite.',
  },
  'wrong-language': { retry: 'soon', sentence: 'The page came in another language.' },
  'other-page': { retry: 'soon', sentence: 'Another page came in its place.' },
  'unsupported-type': { retry: 'next-slot', sentence: 'The content type is not one that can be read.' },
  'unreadable-document': { retry: 'soon', sentence: 'The document is damaged or not what it says it is.' },
  'pdf-without-text': { retry: 'next-slot', sentence: 'The PDF holds pictures of text, not text.' },
  'too-complex': {
    retry: 'next-slot',
    sentence: 'The document is too deep or too large to read within the limits.',
  },
  'extract-timeout': { retry: 'next-slot', sentence: 'The document could not be read in time.' },
  'reader-failed': {
    retry: 'person',
    sentence: "Exigent failed at reading the document: the mistake is its own, not the site's.",
  },
  'evidence-damaged': {
    retry: 'person',
    sentence: 'The stored evidence of the page does not hold, so nothing can be compared with it.',
  },
  'selector-unmatched': { retry: 'person', sentence: 'A selector of the page settings matches nothing.' },
} as const satisfies Record<string, FaultRow>;

export type FaultCode = keyof typeof faultTable;

/** A reason why a capture is not usable: the code decides, `because` holds the particulars for a person. */
export interface Fault {
  readonly code: FaultCode;
  readonly because: string;
}

export function fault(code: FaultCode, because: string): Fault {
  return { code, because };
}

/** The sentence of the table followed by the particulars. */
export function sentenceOf({ code, because }: Fault): string {
  return because === '' ? faultTable[code].sentence : `${faultTable[code].sentence} (${because})`;
}
