import { readChanges } from '../../store/changes.ts';
import { overviewView } from '../views/overview.ts';
import { htmlResponse, sheet } from '../views/sheet.ts';
import { readWatched } from '../watched.ts';
import type { WebContext } from '../web-context.ts';

const LATEST = 8;

export async function showOverview(context: WebContext): Promise<Response> {
  const { pages, store, clock } = context;
  const watched = await readWatched(context, pages);
  const changes = await readChanges(store.db, { most: LATEST });
  const content = overviewView({ now: clock.now(), watched, changes });
  return htmlResponse(sheet({ title: 'Coverage', here: 'overview', content }));
}
