import { addMs } from '../model/instant.ts';
import { clearMailStop, readMailStop, writeMailStop } from '../store/mail-way.ts';
import { enqueue } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { noticeCopies } from './queue-mail.ts';

/** A mail server may be away for this long before its operator is to know. */
const PATIENCE_MS = 3_600_000;

/** Takes down that no mail can be handed over; "exigent status" says so until one can. */
export async function noteMailStop({ store, clock }: Context, because: string): Promise<void> {
  await store.transaction((tx) => writeMailStop(tx, { since: clock.now(), because }));
}

/** A mail went out: if none did for long, the operator is told now, when a mail can tell it. */
export async function noteMailGoes(context: Context): Promise<void> {
  const { store, clock } = context;
  await store.transaction(async (tx) => {
    const stop = await readMailStop(tx);
    if (stop === undefined) return;
    await clearMailStop(tx);
    const until = clock.now();
    if (addMs(stop.since, PATIENCE_MS) > until) return;
    const notice = { kind: 'mail-stopped', ...stop, until } as const;
    await enqueue(tx, noticeCopies(context, notice, stop.since, until));
  });
}
