import type { Sha256 } from './digest.ts';
import type { Fault } from './fault.ts';
import type { Instant } from './instant.ts';
import type { PageId } from './page.ts';

export interface Redirect {
  readonly url: string;
  readonly status: number;
  readonly location: string;
}

/** A certificate that a server showed: the SHA-256 of its DER bytes, and what it says of itself. */
export interface Certificate {
  readonly sha256: Sha256;
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

/** How the connection was secured, with the certificates that were shown, the server's own first. */
export interface Tls {
  readonly protocol: string;
  /** As whoever made the connection names it; older records do not tell. */
  readonly cipher?: string;
  /** Older records hold the digest alone. */
  readonly certificates: readonly (Certificate | Sha256)[];
}

/** How a browser visited a page, and what it did there, as a reader would, before the page was read. */
export interface Visit {
  /** Which things are done on pages: the same stamp, the same ways. */
  readonly manner: string;
  /** The time zone (IANA) that it said it is in. */
  readonly timeZone: string;
  /** What was done on this page, in sentences. */
  readonly notes: readonly string[];
}

/** One attempt to fetch a page, as it went over the wire. Header names are lower case, in the order received. */
export interface Exchange {
  readonly at: Instant;
  /** Whose time that is, such as `system`; the server's own stands in its `date` header. */
  readonly clock?: string;
  readonly via: 'http' | 'browser';
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The language that was asked for (BCP 47). */
  readonly language?: string;
  readonly address?: string;
  readonly tls?: Tls;
  /** Absent over HTTP, and in older records. */
  readonly visit?: Visit;
}

/** The validators of the last good answer, for a conditional request. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  /** The final URL of the answer that gave them: they say nothing about any other. */
  readonly url: string;
}

/** A picture of a whole page, as a browser showed it: JPEG, sizes in CSS pixels. */
export interface Screenshot {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** How high the page is, where the picture ends above its end. */
  readonly wholeHeight?: number;
}

/**
 * What fetching a page came to. An `answer` is any complete HTTP answer, whatever its status: judging is another
 * stage. `body` holds the decoded bytes that the server sent; `rendered` the document after a browser filled it.
 */
export type Fetched =
  | {
      readonly kind: 'answer';
      readonly exchange: Exchange;
      readonly body: Uint8Array;
      readonly rendered?: Uint8Array;
      /** Where one was wanted and could be taken. */
      readonly screenshot?: Screenshot;
    }
  | { readonly kind: 'not-modified'; readonly exchange: Exchange }
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      readonly at: Instant;
      readonly via: 'http' | 'browser';
      readonly requestedUrl: string;
      /** What was seen of the exchange before it failed. */
      readonly exchange?: Exchange;
    };

export interface StoredBody {
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** How sure it is that a capture is the page, 0 to 1, and what speaks against it. */
export interface Quality {
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface StoredScreenshot extends StoredBody, Omit<Screenshot, 'bytes'> {}

/** Whether a capture may be compared. */
export type Verdict = { readonly usable: true } | { readonly usable: false; readonly fault: Fault };

/** The text that was read from a good capture, and by which extractor. */
export interface ReadText {
  readonly sha256: Sha256;
  readonly extractor: string;
  /** What of the page's settings is not in it, as a person would write it. */
  readonly idle?: readonly string[];
}

/** By which lexicon passages were looked for in that text, and the digest of what was found (`passages.json`). */
export interface Reading {
  readonly lexicon: string;
  /** The language that the page was expected in: a text too short to tell its own is read in it. */
  readonly language?: string;
  readonly passages: Sha256;
}

interface CaptureBase {
  readonly page: PageId;
  readonly at: Instant;
}

/** A capture as it is kept: append-only, and a capture that failed never has a body of another. */
export type Capture =
  | (CaptureBase & {
      readonly outcome: 'good';
      readonly exchange: Exchange;
      readonly body: StoredBody;
      readonly rendered?: StoredBody;
      readonly text: ReadText;
      /** Absent in records from before it was kept. */
      readonly reading?: Reading;
      /** Absent in older records. */
      readonly quality?: Quality;
    })
  | (CaptureBase & {
      /** The server confirmed the last good capture (304), or sent the same bytes again. */
      readonly outcome: 'unchanged';
      readonly status: number;
      readonly via: 'http' | 'browser';
      /** The record of the good capture that it confirms. */
      readonly confirms: Sha256;
      /** How it was answered, where the way there differs from that of the capture that it confirms. */
      readonly exchange?: Exchange;
    })
  | (CaptureBase & {
      /** Bytes came, but they are not the page. */
      readonly outcome: 'suspect';
      readonly fault: Fault;
      /** Absent in older records. */
      readonly quality?: Quality;
      /** Set when another look was taken right beside it: the two are one look. */
      readonly lookedAgain?: true;
      readonly exchange: Exchange;
      readonly body: StoredBody;
      readonly rendered?: StoredBody;
    })
  | (CaptureBase & {
      /** A visit of a browser after another capture, to take a picture: it is not compared with anything. */
      readonly outcome: 'pictured';
      /** The record of the capture that it was made after. */
      readonly of: Sha256;
      readonly exchange: Exchange;
      readonly body: StoredBody;
      readonly rendered?: StoredBody;
      readonly screenshot: StoredScreenshot;
      /** The text that was read from the page as it stands in the picture. */
      readonly text?: ReadText;
    })
  | (CaptureBase & {
      readonly outcome: 'failed';
      readonly fault: Fault;
      readonly via: 'http' | 'browser';
      readonly requestedUrl: string;
      readonly lookedAgain?: true;
      readonly exchange?: Exchange;
    });
