import type { KnownType, Page, Vendor } from '../model/page.ts';
import type { NewPage, VendorEdit } from './edit-vendor-file.ts';
import { freeSlug, slugOf } from './import/slug.ts';

/** What a person said of the page; it goes before every guess. */
export interface GivenOfPage {
  readonly vendor?: string;
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly jurisdictions?: readonly string[];
}

/** What was seen at the address, as far as it was looked at. */
export interface SeenOfPage {
  readonly title?: string;
  readonly language?: string;
}

export type ProposedPage = Extract<VendorEdit, { kind: 'add-page' }>;

/** The entry that an address would get beside those that are watched. Pure; whether it loads is for the loader to say. */
export function proposePage(
  url: URL,
  given: GivenOfPage,
  seen: SeenOfPage,
  watched: readonly Page[],
): ProposedPage {
  const vendor = vendorFor(url, given.vendor, seen.title, watched);
  const { title = seen.title, language = seen.language, jurisdictions } = given;
  const type = typeFrom(`${title ?? ''} ${pathOf(url)}`);
  const page: NewPage = {
    id: given.id ?? freeSlug(idFor(url, seen.title), (id) => isTaken(`${vendor.id}/${id}`, watched)),
    url: url.href,
    ...(given.title === undefined ? {} : { title: given.title }),
    ...(type === undefined ? {} : { type }),
    ...(language === undefined ? {} : { language }),
    ...(jurisdictions === undefined ? {} : { jurisdictions }),
  };
  return { kind: 'add-page', vendor: vendor.id, name: vendor.name, page };
}

/** The vendor that was named; else the one whose pages lie at the same site; else a new one, named as the site is. */
function vendorFor(
  url: URL,
  named: string | undefined,
  title: string | undefined,
  watched: readonly Page[],
): Vendor {
  const vendors = watched.map(({ vendor }) => vendor);
  if (named === undefined) {
    const site = siteOf(url);
    const neighbour = watched.find((page) => siteOf(new URL(page.url)) === site);
    if (neighbour !== undefined) return neighbour.vendor;
  }
  const name = named ?? nameOfSite(url, title);
  const same = vendors.find((vendor) => vendor.id === name || alike(vendor.name, name));
  if (same !== undefined) return same;
  return { id: freeSlug(slugOf(name), (id) => vendors.some((vendor) => vendor.id === id)), name };
}

function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Labels under which countries let names be registered, as in `example.co.uk`. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|gouv|go|ne|net|or|org)$/;

/** The part of a host that is registered; an address of a machine is taken whole, with its port. */
export function siteOf({ host, hostname }: URL): string {
  if (/^[\d.]+$|^\[/.test(hostname)) return host;
  const labels = hostname.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join('.');
}

/** The part of the title that is the name in the host, as it is spelt there; else the name in the host. */
function nameOfSite(url: URL, title: string | undefined): string {
  const site = siteOf(url);
  const label = /^[\d.:]+$|^\[/.test(site) ? site : (site.split('.')[0] ?? site);
  const parts = (title ?? '').split(/\s+[-–—|·:]\s+/);
  const spelt = parts.find((part) => slugOf(part).replaceAll('-', '') === label.replaceAll('-', ''));
  return spelt ?? label.charAt(0).toUpperCase() + label.slice(1);
}

/** From the last part of the path that says something; else from the title. */
function idFor(url: URL, title: string | undefined): string {
  const telling = pathOf(url)
    .split('/')
    .map((part) => part.replace(/\.[a-z]{3,5}$/i, '').replace(/^\d+[-_]/, ''))
    .findLast((part) => /\p{L}{4}/u.test(part) && !/^(?:index|default|home)$/i.test(part));
  return slugOf(telling ?? title ?? 'page');
}

function pathOf({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // Not every path is UTF-8; then it is read as it stands.
    return pathname;
  }
}

/** The first that fits counts: reports on requests by the police are reports. */
const TYPE_WORDS: readonly (readonly [KnownType, RegExp])[] = [
  ['law-enforcement-guidelines', /law[-_ ]?enforcement[-_ ]guid|guidelines? for (?:law|police)/i],
  ['transparency-report', /transparen[ct]|government[-_ ]requests?[-_ ]report/i],
  [
    'law-enforcement-guidelines',
    /law[-_ ]?enforcement|police|polizei|strafverfolg|behörden|forces de l.ordre|legal[-_ ]process|government[-_ ]requests?/i,
  ],
  ['privacy-policy', /privacy|datenschutz|confidentialit|privacidad|integritet/i],
  ['terms-of-service', /terms|nutzungsbedingungen|\bagb\b|conditions|user[-_ ]agreement/i],
  ['help-article', /\/(?:help|support|hc|faq|hilfe|aide)\b/i],
];

function typeFrom(words: string): KnownType | undefined {
  return TYPE_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

function isTaken(id: string, watched: readonly Page[]): boolean {
  return watched.some((page) => page.id === id || page.id.startsWith(`${id}.`));
}
