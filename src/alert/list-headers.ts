import type { Sender } from './sender.ts';

/**
 * Says that no person wrote this (RFC 3834), so that absence notes stay away, also those of Exchange, which asks for
 * a header of its own.
 */
export const automatic: Readonly<Record<string, string>> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/**
 * Also which list a mail belongs to (RFC 2919), that nobody posts to it, and how to be taken off: by the signed link,
 * with one click where it is https (RFC 8058), or by a mail (RFC 2369).
 */
export function listHeaders({ domain, contact, unsubscribeUrl }: Sender): Readonly<Record<string, string>> {
  const ways = [
    ...(unsubscribeUrl === undefined ? [] : [`<${unsubscribeUrl}>`]),
    ...(contact === undefined ? [] : [`<${mailto(contact)}?subject=unsubscribe>`]),
  ];
  return {
    ...automatic,
    'List-Id': `Exigent alerts <alerts.exigent.${domain}>`,
    'List-Post': 'NO',
    ...(contact === undefined ? {} : { 'List-Owner': `<${mailto(contact)}>` }),
    ...(ways.length === 0 ? {} : { 'List-Unsubscribe': ways.join(', ') }),
    ...(unsubscribeUrl?.startsWith('https://') === true
      ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
  };
}

/** RFC 6068: in the address itself, "?", "&" and "%" are percent-encoded. */
function mailto(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
