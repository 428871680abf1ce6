import { sha256 } from '../../model/digest.ts';
import { parseId } from '../values/file-id.ts';

/** Room for what is put behind it. */
const MOST_LETTERS = 80;

/** An id that reads like a name: `Châtelet & Co.` is `chatelet-co`; a name without Latin letters gets a digest. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
  if (slug === '') return `named-${sha256(name).slice(0, 8)}`;
  return 'refused' in parseId(slug) ? `${slug}-${sha256(name).slice(0, 8)}` : slug;
}

/** The slug, with a number behind it where it is taken. */
export function freeSlug(slug: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
}
