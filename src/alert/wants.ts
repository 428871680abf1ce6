import type { Change } from '../model/change.ts';
import { directionOf } from '../model/direction-of.ts';
import type { Page } from '../model/page.ts';
import { otherPage, type Severity, type Subscriber } from '../model/subscriber.ts';

export interface Wanted {
  readonly wanted: boolean;
  readonly because: string;
}

/** Whether a subscriber's filters let a change through. Empty filters let everything through. */
export function wants(subscriber: Subscriber, page: Page, change: Change): Wanted {
  const other = otherPage(subscriber, page);
  if (other !== undefined) return no(other);
  const { severity } = subscriber;
  return isLoudEnough(severity, change)
    ? { wanted: true, because: 'no filter speaks against it' }
    : no(`quieter than ${severity}`);
}

function no(because: string): Wanted {
  return { wanted: false, because };
}

/** A page that is withdrawn or back is loud for everybody: what it said is gone, or there again. */
function isLoudEnough(severity: Severity, change: Change): boolean {
  if (change.kind !== 'wording') return true;
  const direction = directionOf(change);
  switch (severity) {
    case 'weakened':
      return direction === 'broader' || direction === 'mixed';
    case 'strengthened':
      return direction !== 'neutral';
    case 'changed':
      return (
        direction !== 'neutral' || change.findings.some(({ materiality }) => materiality === 'substantive')
      );
    case 'all':
      return true;
  }
}
