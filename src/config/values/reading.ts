import { z } from 'zod';
import { present } from '../present.ts';

/** What a text means, or why it is refused and what was probably meant. */
export type Reading<T> = { readonly value: T } | Refusal;

export interface Refusal {
  readonly refused: string;
  readonly hint?: string;
}

/** A schema step that reads a value with `read`; a refusal becomes an issue in its words. */
export function reading<In, Out>(read: (value: In) => Reading<Out>) {
  return (value: In, context: z.RefinementCtx): Out => {
    const result = read(value);
    if ('value' in result) return result.value;
    context.addIssue({
      code: 'custom',
      message: result.refused,
      params: present({ hint: result.hint }),
    });
    return z.NEVER;
  };
}

/** Reads each text once: languages, places and schedules repeat from page to page, and asking Intl is slow. */
export function remembered<Out>(read: (text: string) => Reading<Out>): (text: string) => Reading<Out> {
  const known = new Map<string, Reading<Out>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
