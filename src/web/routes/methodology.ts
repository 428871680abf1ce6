import { showSheet } from '../views/sheet.ts';
import { methodologyView } from '../views/site/methodology.ts';
import type { Visit } from '../visit.ts';

export function showMethodology(visit: Visit): Response {
  return showSheet(visit, { title: visit.words.methodology.title, content: methodologyView(visit.words) });
}
