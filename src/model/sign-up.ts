import type { Instant } from './instant.ts';

/** What somebody asked for on the web page, as it will stand in the configuration once it is confirmed. */
export interface SignUpEntry {
  readonly address: string;
  readonly language: string;
  readonly languages: 'all' | readonly string[];
  readonly vendors: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly severity: string;
  readonly delivery:
    | 'immediate'
    | { readonly digest: string; readonly hour: number; readonly timeZone: string };
}

/** It is sealed into the link that confirms it: until then, nothing of it is stored. */
export interface SignUpRequest {
  readonly entry: SignUpEntry;
  readonly expires: Instant;
}
