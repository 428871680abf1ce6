import type { Instant } from '../model/instant.ts';
import type { Tx } from './schema.ts';

/** Who holds a lease, and until when it holds unless it is given back. */
export interface LeaseTerms {
  readonly owner: string;
  readonly now: Instant;
  readonly until: Instant;
  /** Whether another owner's lease still counts, though its time has not run out. */
  readonly stands: (owner: string) => boolean;
}

/**
 * Takes a lease on each name that nobody else holds, and returns those names. A lease that would outlast `until` was
 * written by a clock that has since gone back: it does not count.
 */
export async function takeLeases(
  tx: Tx,
  names: readonly string[],
  { owner, now, until, stands }: LeaseTerms,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const held = await tx
    .selectFrom('leases')
    .selectAll()
    .where('name', 'in', [...names])
    .execute();
  const others = new Set(
    held
      .filter(
        (lease) => lease.owner !== owner && lease.until > now && lease.until <= until && stands(lease.owner),
      )
      .map((lease) => lease.name),
  );
  const free = names.filter((name) => !others.has(name));
  if (free.length === 0) return [];
  await tx
    .insertInto('leases')
    .values(free.map((name) => ({ name, owner, until })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ owner, until }))
    .execute();
  return free;
}

export async function giveBackLeases(tx: Tx, names: readonly string[], owner: string): Promise<void> {
  if (names.length === 0) return;
  await tx
    .deleteFrom('leases')
    .where('owner', '=', owner)
    .where('name', 'in', [...names])
    .execute();
}

/** A lease that somebody holds. */
export async function readLease(
  tx: Tx,
  name: string,
): Promise<{ readonly owner: string; readonly until: Instant }> {
  const row = await tx.selectFrom('leases').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
  return { owner: row.owner, until: row.until as Instant };
}
