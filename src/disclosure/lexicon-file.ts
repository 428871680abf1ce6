import { z } from 'zod';
import { facets } from '../model/facet.ts';

const phrases = z.array(z.string().min(2)).min(1);
const examples = { match: z.array(z.string().min(3)).min(1), not: z.array(z.string().min(3)).min(1) };

/** Words that play a part in a passage: what the danger is, that something is handed over, what rules it out, and what only
 * looks like such words and means something else. */
const roleEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  role: z.enum([
    'danger',
    'safety',
    'disclosure',
    'discloser',
    'recipient',
    'procedure',
    'exclusion',
    'other',
  ]),
  phrases,
  ...examples,
});

/** Words that put a facet on a step of its scale; step 0 is the strongest protection. */
const facetEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  facet: z.enum(facets),
  value: z.string().min(2),
  step: z.int().min(0).max(9).optional(),
  phrases,
  ...examples,
});

/** One `config/lexicon/<language>.yaml`. */
export const LexiconFile = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  name: z.string(),
  entries: z.array(z.union([roleEntry, facetEntry])).min(1),
});
export type LexiconFile = z.infer<typeof LexiconFile>;
export type LexiconEntry = LexiconFile['entries'][number];
export type Role = z.infer<typeof roleEntry>['role'];
