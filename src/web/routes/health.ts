import { StoreError } from '../../model/store-error.ts';
import type { WebContext } from '../web-context.ts';

/** Says to whoever watches the watcher whether the store answers. */
export async function showHealth({ store, log }: WebContext): Promise<Response> {
  try {
    await store.db.selectFrom('meta').select('key').limit(1).execute();
    return Response.json({ status: 'ok' });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ err: error }, 'the store does not answer');
    return Response.json({ status: 'store-unavailable', fault: error.code }, { status: 503 });
  }
}
