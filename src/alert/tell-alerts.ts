import type { AlertMatter } from '../model/alert.ts';
import { type ToldAlert, tellAlert } from './tell-alert.ts';
import type { Words } from './words.ts';

/** Changes beyond this are named and not shown: clients cut off what is longer. */
const MOST_LETTERS = 48_000;
const MOST_SHOWN = 20;

/** As many alerts as one mail shows, and how many it does not. */
export function tellAlerts(
  alerts: readonly AlertMatter[],
  words: Words,
): { readonly told: readonly ToldAlert[]; readonly hidden: number } {
  const told: ToldAlert[] = [];
  let letters = 0;
  for (const alert of alerts.slice(0, MOST_SHOWN)) {
    if (letters > MOST_LETTERS) break;
    const next = tellAlert(alert, words);
    told.push(next);
    letters += next.letters;
  }
  return { told, hidden: alerts.length - told.length };
}

/** How many of them weaken the protection. */
export function countWeakening(alerts: readonly AlertMatter[]): number {
  return alerts.filter(({ change }) =>
    change.findings.some(({ direction }) => direction === 'broader' || direction === 'mixed'),
  ).length;
}
