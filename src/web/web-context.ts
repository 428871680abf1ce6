import type { Context } from '../monitor/context.ts';

/** What the web page reads from; it writes nothing. */
export type WebContext = Pick<
  Context,
  'settings' | 'pages' | 'lexicon' | 'clock' | 'log' | 'store' | 'archive' | 'extractor'
>;
