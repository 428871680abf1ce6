import type { Visit } from '../visit.ts';

/** Says to whoever watches the watcher whether the store answers. Whatever keeps it from answering: it does not. */
export async function showHealth({ context: { store, log } }: Visit): Promise<Response> {
  try {
    await store.db.selectFrom('meta').select('key').limit(1).execute();
    return Response.json({ status: 'ok' });
  } catch (error) {
    log.error({ err: error }, 'the store does not answer');
    return Response.json({ status: 'store-unavailable' }, { status: 503 });
  }
}
