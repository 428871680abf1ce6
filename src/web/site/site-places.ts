import path from 'node:path';
import type { ChangeId } from '../../model/change.ts';
import { icon, style } from '../assets.ts';
import type { SiteLinks } from '../views/positions/links.ts';
import type { WebLanguage } from '../words/translated.ts';

/** The pages of the site that there is one of in each language. */
export const mainPages = [
  'index',
  'vendors',
  'changes',
  'methodology',
  'data',
  'subscribe',
  'about',
] as const;
export type MainPage = (typeof mainPages)[number];

/** Files that there is one of for all languages. Style and icon carry their digest, so that no old one is taken for a new one. */
export const sharedFiles = {
  style: digested(style.url, 'css'),
  icon: digested(icon.url, 'svg'),
  positionsCsv: 'data/positions.csv',
  positionsJson: 'data/positions.json',
  changesCsv: 'data/changes.csv',
  changesJson: 'data/changes.json',
} as const;

function digested(url: string, ending: string): string {
  const [name = '', digest = ''] = url.slice(1).split('?');
  return `assets/${path.parse(name).name}-${digest}.${ending}`;
}

/** Where the files of one language are, from the root of the site. */
export interface SitePlaces {
  main(page: MainPage, sheet?: number): string;
  vendor(id: string): string;
  country(code: string): string;
  change(id: ChangeId): string;
}

/** The first language stands at the root, the others in a folder each. */
export function placesIn(language: WebLanguage, languages: readonly WebLanguage[]): SitePlaces {
  const folder = language === languages[0] ? '' : `${language}/`;
  return {
    main: (page, sheet = 1) => `${folder}${page}${sheet === 1 ? '' : `-${sheet}`}.html`,
    vendor: (id) => `${folder}vendors/${id}.html`,
    country: (code) => `${folder}countries/${code}.html`,
    change: (id) => `${folder}changes/${id}.html`,
  };
}

/** The way from one file of the site to another: relative, so that the site may stand anywhere. */
export function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}

/** The links of the views, seen from one file. */
export function linksFrom(from: string, places: SitePlaces): SiteLinks {
  return {
    vendor: (id) => relative(from, places.vendor(id)),
    country: (code) => relative(from, places.country(code)),
    change: (id) => relative(from, places.change(id)),
    page: () => undefined,
    positions: relative(from, places.main('vendors')),
    methodology: relative(from, places.main('methodology')),
  };
}

/** The feeds of the site: of everything, of a vendor, of a place. */
export const feedPlaces = {
  all: 'feeds/all',
  vendor: (id: string): string => `feeds/vendors/${id}`,
  place: (code: string): string => `feeds/jurisdictions/${code}`,
} as const;

/** A checksum file that `sha256sum -c` reads: which files of the folder are ours. */
export const MANIFEST = 'exigent-site.sha256';
