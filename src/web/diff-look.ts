import { type DiffLook, layouts } from './views/diff/diff.ts';

/** No difference has more parts than this; whoever asks for one beyond gets the last. */
const MOST_PART = 100_000;

/** How a reader wants to look at a difference, as the address says it; the usual way where it says nothing of use. */
export function diffLookIn(query: URLSearchParams): DiffLook {
  const layout = layouts.find((each) => each === query.get('view')) ?? 'inline';
  const part = /^[1-9]\d{0,5}$/.test(query.get('part') ?? '') ? Number(query.get('part')) : 1;
  return { layout, part: Math.min(part, MOST_PART) };
}

/** The same address, looked at otherwise. */
export function addressWith(query: URLSearchParams): (look: DiffLook) => string {
  return ({ layout, part }) => {
    const other = new URLSearchParams(query);
    other.set('view', layout);
    other.delete('part');
    if (part > 1) other.set('part', String(part));
    return `?${other}#whole`;
  };
}
