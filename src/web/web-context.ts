import type { Context } from '../monitor/context.ts';

/** What the web page works with. */
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
  | 'accounts'
  | 'recipientKey'
  | 'signedLink'
  | 'signUps'
  | 'config'
>;
