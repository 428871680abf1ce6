import type { PassageKind } from '../../../src/model/passage.ts';

/** What a sentence is, or that it is no passage, and the sentence in Markdown. */
export type Said = readonly [PassageKind | 'none', string];
