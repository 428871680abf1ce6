import { readAudit } from '../../store/review-events.ts';
import { auditView } from '../views/audit.ts';
import { problemPage } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';

const PER_SHEET = 100;
const MOST_SHEETS = 10_000;

export async function showAudit(visit: Visit): Promise<Response> {
  const { context, query, words } = visit;
  const number = Number(query.get('page') ?? 1);
  const isKnown = [...query.keys()].every((key) => key === 'page');
  if (!isKnown || !Number.isInteger(number) || number < 1 || number > MOST_SHEETS)
    return problemPage(visit, 400, words.desk.badFilter);
  const found = await readAudit(context.store.db, {
    most: PER_SHEET + 1,
    offset: (number - 1) * PER_SHEET,
  });
  const content = auditView(
    {
      entries: found.slice(0, PER_SHEET),
      pages: new Map(context.pages.map((page) => [page.id, page])),
      number,
      hasOlder: found.length > PER_SHEET,
    },
    words,
  );
  return showSheet(visit, { title: words.frame.audit, here: 'audit', content });
}
