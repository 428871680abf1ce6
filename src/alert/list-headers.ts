import type { Sender } from './sender.ts';

/**
 * Says that no person wrote this (RFC 3834), so that absence notes stay away, also those of Exchange, which asks for
 * a header of its own.
 */
export const automatic: Readonly<Record<string, string>> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/** Also which list a mail belongs to (RFC 2919), that nobody posts to it, and whom to ask to be taken off (RFC 2369). */
export function listHeaders({ domain, contact }: Sender): Readonly<Record<string, string>> {
  const named = { ...automatic, 'List-Id': `Exigent alerts <alerts.exigent.${domain}>`, 'List-Post': 'NO' };
  if (contact === undefined) return named;
  return {
    ...named,
    'List-Owner': `<${mailto(contact)}>`,
    'List-Unsubscribe': `<${mailto(contact)}?subject=unsubscribe>`,
  };
}

/** RFC 6068: in the address itself, "?", "&" and "%" are percent-encoded. */
function mailto(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
