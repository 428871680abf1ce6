import type { Page, PageId, Schedule, Vendor } from '../model/page.ts';
import { present } from './present.ts';
import type { VendorFile } from './vendor-file.ts';

/** What holds for a page when nobody says otherwise. */
const usual = {
  type: 'other',
  jurisdictions: [],
  fetcher: 'auto',
  paused: false,
  select: [],
  remove: [],
  ignore: [],
} as const;

export function vendorOf(id: string, { vendor, parent }: VendorFile): Vendor {
  return present({ id, name: vendor, parent });
}

/** The id of a page, or of one locale of it. */
export function pageIdOf(vendor: string, page: string, locale?: string): PageId {
  return `${vendor}/${page}${locale === undefined ? '' : `.${locale}`}` as PageId;
}

/**
 * The pages of a vendor file, each locale a page of its own. What a locale does not say holds from its page, what
 * the page does not say from its vendor, and a schedule that nobody sets from the settings.
 */
export function expandPages(vendor: Vendor, file: VendorFile, schedule: Schedule): readonly Page[] {
  const { language, jurisdictions, select, remove, ignore } = file;
  const ofVendor = present({
    language,
    jurisdictions,
    schedule: file.schedule,
    select,
    remove,
    ignore,
  });
  return file.pages.flatMap(({ id, url, locales = [], ...ofPage }): readonly Page[] => {
    const page = { vendor, ...usual, schedule, ...ofVendor, ...present(ofPage) };
    if (url !== undefined) return [{ ...page, id: pageIdOf(vendor.id, id), url }];
    return locales.map(({ id: locale, url: address, ...ofLocale }) => ({
      ...page,
      ...present(ofLocale),
      id: pageIdOf(vendor.id, id, locale),
      url: address,
      locale,
    }));
  });
}
