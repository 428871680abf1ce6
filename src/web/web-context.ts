import type { Context } from '../monitor/context.ts';

/** What the web page reads from; all that it writes is who wants no more mails. */
export type WebContext = Pick<
  Context,
  | 'settings'
  | 'pages'
  | 'lexicon'
  | 'clock'
  | 'log'
  | 'store'
  | 'archive'
  | 'extractor'
  | 'subscribers'
  | 'recipientKey'
  | 'signedLink'
>;
