import { pageIdOf } from './expand-pages.ts';
import { entriesOf, type Keys, keysOf } from './raw-keys.ts';
import { askedAddress, parseWebAddress } from './values/web-address.ts';

/** Where an id and an address stand in a vendor file. */
export interface Sighting {
  readonly id: string;
  /** What must differ between two pages: the address, and where it is the same, what is read of it. */
  readonly source: string | undefined;
  readonly path: readonly PropertyKey[];
}

/** One address may be watched twice when it is asked for in two languages, or two parts of it are watched. */
const READ_OF_AN_ADDRESS = ['language', 'select', 'remove', 'ignore'] as const;

/**
 * The pages that a vendor file names. It is read leniently, as it stands in the file, so that a page that is wrong
 * in itself does not hide that two pages share an id or an address.
 */
export function sightings(vendor: string, data: unknown): readonly Sighting[] {
  const file = keysOf(data);
  return entriesOf(file.pages).flatMap((page, index) => {
    const path = ['pages', index];
    const locales = entriesOf(page.locales);
    if (locales.length === 0) return sighting(pageIdOf(vendor, String(page.id)), [file, page], path);
    return locales.flatMap((locale, at) =>
      sighting(
        pageIdOf(vendor, String(page.id), String(locale.id)),
        [file, page, locale],
        [...path, 'locales', at],
      ),
    );
  });
}

function sighting(id: string, from: readonly Keys[], path: readonly PropertyKey[]): readonly Sighting[] {
  const own = from.at(-1) ?? {};
  if (own.id === undefined) return [];
  const url = typeof own.url === 'string' ? parseWebAddress(own.url) : undefined;
  const read = READ_OF_AN_ADDRESS.map((key) => from.findLast((keys) => keys[key] !== undefined)?.[key]);
  return [
    {
      id,
      source:
        url !== undefined && 'value' in url ? JSON.stringify([askedAddress(url.value), ...read]) : undefined,
      path,
    },
  ];
}
