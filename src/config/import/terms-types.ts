import type { PageType } from '../../model/page.ts';

/** What the types of terms of Open Terms Archive are here; a type that is not listed is "other". */
const TYPES: ReadonlyMap<string, PageType> = new Map([
  ['Law Enforcement Guidelines', 'law-enforcement-guidelines'],
  ['Privacy Policy', 'privacy-policy'],
  ['Trackers Policy', 'privacy-policy'],
  ['Terms of Service', 'terms-of-service'],
  ['Commercial Terms', 'terms-of-service'],
  ['Developer Terms', 'terms-of-service'],
  ['General Conditions of Sale', 'terms-of-service'],
  ['Marketplace Sellers Conditions', 'terms-of-service'],
  ['Premium Partner Conditions', 'terms-of-service'],
  ['Service Level Agreement', 'terms-of-service'],
]);

export function pageTypeOf(terms: string): PageType {
  return TYPES.get(terms) ?? 'other';
}
