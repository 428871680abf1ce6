import type { ChangeId } from '../model/change.ts';
import type { Sha256 } from '../model/digest.ts';
import { type PageId, vendorIdOf } from '../model/page.ts';

/** Where things are on the web page. */
export const paths = {
  overview: '/',
  logIn: '/login',
  logOut: '/logout',
  queue: '/queue',
  audit: '/audit',
  review: (id: ChangeId): string => `/changes/${id}/review`,
  lesson: (id: ChangeId): string => `/changes/${id}/lesson`,
  signUp: '/subscribe',
  changes: '/changes',
  positions: '/positions',
  position: (vendor: string): string => `/positions/${encodeURIComponent(vendor)}`,
  country: (code: string): string => `/countries/${encodeURIComponent(code)}`,
  methodology: '/methodology',
  feed: '/feeds/all.atom',
  jsonFeed: '/feeds/all.json',
  vendorFeed: (vendor: string): string => `/feeds/vendors/${encodeURIComponent(vendor)}.atom`,
  change: (id: ChangeId): string => `/changes/${id}`,
  pages: '/pages',
  newPage: '/pages/new',
  editPage: (page: PageId): string => `/pages/${encoded(page)}/edit`,
  pausePage: (page: PageId): string => `/pages/${encoded(page)}/pause`,
  lookAtPage: (page: PageId): string => `/pages/${encoded(page)}/look`,
  page: (page: PageId): string => `/pages/${encoded(page)}`,
  comparison: (page: PageId): string => `/pages/${encoded(page)}/compare`,
  vendor: (page: PageId): string => `/pages?vendor=${encodeURIComponent(vendorIdOf(page))}`,
  body: (digest: Sha256): string => `/evidence/bodies/${digest}`,
  text: (page: PageId, digest: Sha256): string => `/evidence/pages/${encoded(page)}/texts/${digest}`,
  timeMap: (page: PageId): string => `/evidence/pages/${encoded(page)}/timemap`,
  timeGate: (page: PageId): string => `/evidence/pages/${encoded(page)}/timegate`,
  memento: (page: PageId, record: Sha256): string => `/evidence/pages/${encoded(page)}/mementos/${record}`,
  log: (page: PageId): string => `/evidence/pages/${encoded(page)}/captures.ndjson`,
} as const;

function encoded(page: PageId): string {
  return page.split('/').map(encodeURIComponent).join('/');
}
