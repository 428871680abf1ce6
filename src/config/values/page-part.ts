import { z } from 'zod';
import type { Stretch } from '../../model/page.ts';
import { present } from '../present.ts';
import { Selector } from './selector.ts';

const STARTS = ['startBefore', 'startAfter'] as const;
const ENDS = ['endBefore', 'endAfter'] as const;

const stretch = z
  .strictObject({
    startBefore: Selector.optional().describe(
      'Begins with the first element that this CSS selector matches.',
    ),
    startAfter: Selector.optional().describe(
      'Begins behind the first element that this CSS selector matches.',
    ),
    endBefore: Selector.optional().describe(
      'Ends before the first element behind its beginning that matches.',
    ),
    endAfter: Selector.optional().describe('Ends with the first element behind its beginning that matches.'),
  })
  .refine((keys) => hasOneOf(keys, STARTS) && hasOneOf(keys, ENDS), {
    error: 'a stretch of a page needs one of startBefore and startAfter, and one of endBefore and endAfter',
    when: () => true,
  })
  .meta({
    id: 'stretch',
    allOf: [STARTS, ENDS].map((keys) => ({ oneOf: keys.map((key) => ({ required: [key] })) })),
  })
  .transform((keys): Stretch => present(keys));

function hasOneOf(keys: unknown, names: readonly string[]): boolean {
  return names.filter((name) => Reflect.get(Object(keys), name) !== undefined).length === 1;
}

const PagePart = z.union([Selector, stretch]);

/** Parts of a page: a CSS selector or a stretch from one to another, or a list of them. */
export const PageParts = z
  .union([Selector, stretch, z.array(PagePart)])
  .transform((parts) => (Array.isArray(parts) ? parts : [parts]));
