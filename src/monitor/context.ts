import type { Logger } from 'pino';
import type { Mailer } from '../alert/mailer.ts';
import type { Archive } from '../archive/archive.ts';
import type { Accounts } from '../config/accounts-file.ts';
import type { Lexicon } from '../disclosure/lexicon.ts';
import type { Extractor } from '../extract/extractor.ts';
import type { PageFetcher } from '../fetch/page-fetcher.ts';
import type { Poster } from '../fetch/post.ts';
import type { Clock } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { Settings } from '../model/settings.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { Store } from '../store/open-store.ts';
import type { ConfigInUse } from './config-in-use.ts';
import type { SignUps } from './sign-ups.ts';
import type { SignedLink } from './signed-link.ts';

/** What the use cases work with; composed once, handed to each of them. */
export interface Context {
  readonly settings: Settings;
  readonly pages: readonly Page[];
  readonly subscribers: readonly Subscriber[];
  /** Who may use the web page, as it stands in the configuration now. */
  readonly accounts: Accounts;
  readonly lexicon: Lexicon;
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: Store;
  readonly archive: Archive;
  readonly fetcher: PageFetcher;
  readonly poster: Poster;
  readonly extractor: Extractor;
  readonly mailer: Mailer;
  /** The key under which a recipient stands in `snapshots/`: it cannot be turned back into the address. */
  readonly recipientKey: (address: string) => string;
  /** Signs what is posted to webhooks; absent when no secret is set. */
  readonly webhookSecret?: string;
  /** Signs the links in mails; absent when no secret is set. */
  readonly signedLink?: SignedLink;
  /** Readers can sign up for mails; absent: they cannot. */
  readonly signUps?: SignUps;
  /** The files that pages, subscribers and settings come from, as they are in use. */
  readonly config: ConfigInUse;
  /** Who holds this process's leases. */
  readonly owner: string;
}
