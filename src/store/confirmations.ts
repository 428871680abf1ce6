import type { Instant } from '../model/instant.ts';
import type { Tx } from './schema.ts';

/** How many mails that confirm a sign-up were asked for since then, to one address or to all. */
export async function countConfirmations(
  tx: Tx,
  { since, address }: { readonly since: Instant; readonly address?: string },
): Promise<number> {
  let query = tx
    .selectFrom('outbox')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('kind', '=', 'confirmation')
    .where('made_at', '>', since);
  if (address !== undefined)
    query = query.where((is) => is(is.fn('lower', ['recipient']), '=', address.toLowerCase()));
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** Forgets the mails of before, and the addresses that they went to with them. */
export async function forgetConfirmations(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('outbox').where('kind', '=', 'confirmation').where('made_at', '<', before).execute();
}
