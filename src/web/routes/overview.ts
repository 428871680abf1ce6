import { readChanges } from '../../store/changes.ts';
import { overviewView } from '../views/overview.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';
import { readWatched } from '../watched.ts';

const LATEST = 8;

export async function showOverview(visit: Visit): Promise<Response> {
  const { context } = visit;
  const { pages, store, clock } = context;
  const watched = await readWatched(context, pages);
  const changes = await readChanges(store.db, { most: LATEST });
  const content = overviewView(
    { now: clock.now(), watched, changes, canSignUp: context.signUps !== undefined },
    visit.words,
  );
  return showSheet(visit, { title: visit.words.frame.coverage, here: 'overview', content });
}
