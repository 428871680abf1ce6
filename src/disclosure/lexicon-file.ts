import { z } from 'zod';
import { facets } from '../model/facet.ts';

/** The parts that words play in a passage. */
export const roles = [
  'danger',
  'safety',
  'disclosure',
  'discloser',
  'recipient',
  'procedure',
  'exclusion',
  'continuing',
  'use',
  'ban',
  'synonym',
  'other',
] as const;
export type Role = (typeof roles)[number];

const examples = z.array(z.string().min(3)).min(1);

const Entry = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be made of small letters, figures and dashes')
      .describe('What the entry is called; once in a file.'),
    role: z
      .enum(roles)
      .optional()
      .describe(
        'The part that the words play in a passage; "use" is for headings on what the vendor does with data itself, "continuing" for what leans on the sentence before it ("This includes …"), "ban" for what says that users are forbidden something, "other" for what only looks like such words, "synonym" for words of which one says what the next one says, so that style alone is no news. A role or a facet, not both.',
      ),
    facet: z.enum(facets).optional().describe('The question about a passage that the words answer.'),
    value: z.string().min(2).optional().describe('With a facet: the answer, in the words of en.yaml.'),
    step: z
      .int()
      .min(0)
      .max(9)
      .optional()
      .describe('With a facet that has an order: the step; 0 protects the person most.'),
    phrases: z
      .array(z.string().min(2))
      .min(1)
      .describe(
        'The words: (a|b) is a choice, word* any ending, *word any beginning, word? may be missing, ~4 up to four words between, =4 the same with no comma or other mark among them.',
      ),
    beside: z
      .array(z.string().min(2))
      .min(1)
      .optional()
      .describe('With a facet: the entry counts only in a text that holds one of these, too.'),
    alone: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'With a step: the entry counts only where the text says nothing stronger on the facet, or shortly after one of these words, such as "or".',
      ),
    match: examples.describe('Sentences that the entry must find; each phrase is shown by one of them.'),
    not: examples.describe('Sentences that come near and that the entry must not find.'),
  })
  .transform(({ role, facet, value, step, beside, alone, ...entry }, context): LexiconEntry => {
    const refuse = (message: string, ...path: readonly string[]) => {
      context.addIssue({ code: 'custom', message, path: [...path] });
      return z.NEVER;
    };
    if (role !== undefined) {
      if (facet !== undefined) return refuse('an entry has a role or a facet, not both', 'facet');
      if (value !== undefined) return refuse('belongs to a facet; this entry has a role', 'value');
      if (beside !== undefined) return refuse('belongs to a facet; this entry has a role', 'beside');
      if (alone !== undefined) return refuse('belongs to a facet; this entry has a role', 'alone');
      return step === undefined
        ? { ...entry, role }
        : refuse('belongs to a facet; this entry has a role', 'step');
    }
    if (facet === undefined) return refuse('an entry needs a "role" or a "facet"');
    if (value === undefined) return refuse('a facet needs its "value"', 'facet');
    return {
      ...entry,
      facet,
      value,
      ...(step === undefined ? {} : { step }),
      ...(beside === undefined ? {} : { beside }),
      ...(alone === undefined ? {} : { alone }),
    };
  });

interface Words {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly match: readonly string[];
  readonly not: readonly string[];
}

/** Words that play a part in a passage, or put a facet on a step of its scale; step 0 is the strongest protection. */
export type LexiconEntry =
  | (Words & { readonly role: Role })
  | (Words & {
      readonly facet: (typeof facets)[number];
      readonly value: string;
      readonly step?: number;
      /** Words that stand in the same text, too. */
      readonly beside?: readonly string[];
      /** Where a smaller step of the facet is said, it says nothing, unless it stands shortly after one of these words. */
      readonly alone?: readonly string[];
    });

const Sentence = z
  .union([
    z.string().min(3),
    z.strictObject({
      text: z.string().min(3).describe('The words of the passage, or of what is none.'),
      heading: z.string().optional().describe('The heading that it stands under.'),
      leadIn: z
        .array(z.string())
        .optional()
        .describe('The sentences that introduce the list that it is an item of, outermost first.'),
      note: z.string().optional().describe('Why it is one, or none.'),
      source: z.string().optional().describe('The address where it stood.'),
    }),
  ])
  .transform((sentence): SentenceExample => {
    if (typeof sentence === 'string') return { text: sentence };
    const { text, heading, leadIn } = sentence;
    return {
      text,
      ...(heading === undefined ? {} : { heading }),
      ...(leadIn === undefined ? {} : { leadIn }),
    };
  });

/** A text that must, or must not, be read as a passage, with what stands above it. */
export interface SentenceExample {
  readonly text: string;
  readonly heading?: string;
  readonly leadIn?: readonly string[];
}

const sentenceList = z.array(Sentence).optional();

/** One `config/lexicon/<language>.yaml`. */
export const LexiconFile = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be two small letters, such as "de"')
    .describe('The language (ISO 639-1); the name of the file is the same.'),
  name: z.string().describe('What the language calls itself.'),
  entries: z.array(Entry).min(1).describe('Words, what they mean, and examples that prove it.'),
  sentences: z
    .strictObject({
      passage: sentenceList.describe('Must be read as a passage: what was missed once.'),
      none: sentenceList.describe('Must be read as no passage: what was a false alarm once.'),
    })
    .optional()
    .describe(
      'Whole sentences of real pages that the lexicon as a whole must read rightly; tried by "exigent lexicon test".',
    ),
});
export type LexiconFile = z.infer<typeof LexiconFile>;
