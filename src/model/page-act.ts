import type { Instant } from './instant.ts';

/** What a person does on the web page with how a page is watched. */
export type PageAct =
  | { readonly kind: 'watch' }
  /** `keys`: what of the page's entry in the vendor's file is another now. */
  | { readonly kind: 'set'; readonly keys: readonly string[] }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** The page is to be looked at now, due or not. */
  | { readonly kind: 'look' };

/** One entry of the audit log about a page itself, and not about one of its changes. */
export interface PageEvent {
  readonly at: Instant;
  /** The name of an account, or who stands for none. */
  readonly by: string;
  readonly act: PageAct;
}
