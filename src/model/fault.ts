/** What to do after a fault: look again soon, only at the next slot, or not before a person has acted. */
export type Retry = 'soon' | 'next-slot' | 'person';

interface FaultRow {
  readonly retry: Retry;
  readonly sentence: string;
  /** What whoever runs the monitor can do about it. */
  readonly help: string;
}

/** Every coded reason why a capture is not usable. Codes are stored, so a code is never renamed. */
export const faultTable = {
  'dns-failure': {
    retry: 'soon',
    sentence: 'The host name could not be resolved.',
    help: 'Look whether the name is spelt right, and whether the site has moved.',
  },
  'connect-failed': {
    retry: 'soon',
    sentence: 'No connection could be made to the server.',
    help: 'Open the page in a browser on the same machine; if it opens, the site may keep this machine out.',
  },
  'connection-lost': {
    retry: 'soon',
    sentence: 'The connection was lost before the answer was complete.',
    help: 'It passes by itself, or the site breaks off on purpose: try it with "fetcher: browser".',
  },
  timeout: {
    retry: 'soon',
    sentence: 'The server did not answer in time.',
    help: 'If the site is slow every time, raise fetch.timeout.',
  },
  'tls-invalid': {
    retry: 'soon',
    sentence: "The server's certificate is not valid.",
    help: 'Nothing on our side: the vendor has to renew its certificate. Never switch the check off.',
  },
  'forbidden-address': {
    retry: 'person',
    sentence: 'The address is not a public one, so it is not asked.',
    help: 'Correct the address in the vendor file; if it is a machine of your own, name it in fetch.allow.',
  },
  'forbidden-scheme': {
    retry: 'person',
    sentence: 'Only http and https addresses are asked.',
    help: 'Correct the address in the vendor file.',
  },
  'redirect-loop': {
    retry: 'soon',
    sentence: 'The server redirects without end.',
    help: 'Open the page by hand, and enter the address at which it ends; or try it with "fetcher: browser".',
  },
  'too-large': {
    retry: 'next-slot',
    sentence: 'The answer is larger than the limit.',
    help: 'Raise fetch.maxBytes, or watch a page of the site that is smaller.',
  },
  'protocol-error': {
    retry: 'soon',
    sentence: 'The answer breaks the rules of HTTP.',
    help: 'Try it with "fetcher: browser", which is more patient with broken servers.',
  },
  'robots-disallowed': {
    retry: 'next-slot',
    sentence: "The site's robots.txt asks not to fetch this page.",
    help: 'Ask the vendor; or say in the vendor file why it is right to look: "ignoreRobotsBecause".',
  },
  'browser-missing': {
    retry: 'person',
    sentence: 'The page needs a browser and none is installed.',
    help: 'Install Chromium, or name it in fetch.browser; "exigent doctor" says what is found.',
  },
  'browser-failed': {
    retry: 'soon',
    sentence: 'The browser could not load the page.',
    help: '"exigent doctor" tells whether a browser starts here; if it does, try the page with "fetcher: http".',
  },
  'rate-limited': {
    retry: 'soon',
    sentence: 'The server asks to be asked less often.',
    help: 'Look less often: a slower "schedule", or a longer fetch.perHostDelay.',
  },
  'http-status': {
    retry: 'soon',
    sentence: 'The server answered with an error status.',
    help: 'Open the page by hand; if it opens, set fetch.contact and try "fetcher: browser".',
  },
  'not-found': {
    retry: 'soon',
    sentence: 'The server says that the page is not there.',
    help: 'Look for where the vendor has put it, and enter the new address; gone for good, it is alerted as withdrawn.',
  },
  'bot-challenge': {
    retry: 'soon',
    sentence: 'A bot check stands in front of the page.',
    help: 'Try "fetcher: browser"; ask the vendor to let the monitor in (fetch.contact tells it who you are); or watch the same text at another address.',
  },
  'login-wall': {
    retry: 'soon',
    sentence: 'A login form stands in place of the page.',
    help: 'Watch an address that is open to everybody: what is behind a login cannot be watched.',
  },
  'consent-wall': {
    retry: 'soon',
    sentence: 'A consent dialog stands in place of the page.',
    help: 'Try "fetcher: browser": it refuses what most consent layers ask for.',
  },
  'soft-404': {
    retry: 'soon',
    sentence: 'A "page not found" text was sent with a success status.',
    help: 'Look for where the vendor has put it, and enter the new address; gone for good, it is alerted as withdrawn.',
  },
  'error-page': {
    retry: 'soon',
    sentence: 'An error text was sent with a success status.',
    help: 'It passes when the vendor mends its site.',
  },
  empty: { retry: 'soon', sentence: 'The page holds no text.', help: 'Try "fetcher: browser".' },
  shell: {
    retry: 'soon',
    sentence: 'The page is an empty shell that only a browser fills.',
    help: 'Try "fetcher: browser"; with it, look whether "select" asks for what is there.',
  },
  collapsed: {
    retry: 'soon',
    sentence: 'Much of the text of the last good capture is gone.',
    help: 'Look at the page: cut down for good, it is followed after some looks; if a part is missing, try "fetcher: browser".',
  },
  'cut-off': {
    retry: 'soon',
    sentence: 'The page ends in the middle.',
    help: 'It passes by itself, or try "fetcher: browser".',
  },
  artifact: {
    retry: 'soon',
    sentence: 'The text differs as captures do, not as vendors rewrite.',
    help: 'Look at the page: if it is really so, it is followed after some looks.',
  },
  'wrong-language': {
    retry: 'soon',
    sentence: 'The page came in another language.',
    help: 'Set the "language" of the page, or the address that leads to it in that language alone.',
  },
  'other-page': {
    retry: 'soon',
    sentence: 'Another page came in its place.',
    help: 'Look where the address leads, and enter the one of the page.',
  },
  'unsupported-type': {
    retry: 'next-slot',
    sentence: 'The content type is not one that can be read.',
    help: 'Watch a page or file that is HTML, PDF, CSV, XLSX or text.',
  },
  'unreadable-document': {
    retry: 'soon',
    sentence: 'The document is damaged or not what it says it is.',
    help: 'Open the file by hand; damaged for everybody, it is the vendor’s to mend.',
  },
  'pdf-without-text': {
    retry: 'next-slot',
    sentence: 'The PDF holds pictures of text, not text.',
    help: 'Ask the vendor for a file with text, or look for the page that the scan was made of.',
  },
  'too-complex': {
    retry: 'next-slot',
    sentence: 'The document is too deep or too large to read within the limits.',
    help: 'Say with "select" which part of the page counts.',
  },
  'extract-timeout': {
    retry: 'next-slot',
    sentence: 'The document could not be read in time.',
    help: 'Say with "select" which part of the page counts.',
  },
  'reader-failed': {
    retry: 'person',
    sentence: "Exigent failed at reading the document: the mistake is its own, not the site's.",
    help: 'Please report it, with the page and the version of Exigent.',
  },
  'evidence-damaged': {
    retry: 'person',
    sentence: 'The stored evidence of the page does not hold, so nothing can be compared with it.',
    help: '"exigent verify" says what is wrong; put the files back from a backup.',
  },
  'selector-unmatched': {
    retry: 'person',
    sentence: 'A selector of the page settings matches nothing.',
    help: 'Look at the page, and correct "select" or "remove" in the vendor file.',
  },
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

/** What would help. */
export function helpFor({ code }: Fault): string {
  return faultTable[code].help;
}
