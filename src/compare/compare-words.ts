import type { WordRun } from '../model/comparison.ts';
import { type Span, tidySpans } from './span.ts';
import { sentencesOf, tokensOf } from './word-tokens.ts';
import { diffWithin, type Stretch, type Work } from './work.ts';

/**
 * The words that two texts share and those that differ: without the added runs it is the text before, without the
 * removed ones the text after. Comparing in the other direction gives the mirror image.
 */
export function compareWords(before: string, after: string, work: Work): readonly WordRun[] {
  const spans = before <= after ? spansOf(before, after, work) : spansOf(after, before, work).map(mirrored);
  return tidySpans(spans).flatMap(runsOf);
}

/** Word by word; where the texts differ too much for that, sentence by sentence and word by word between those. */
function spansOf(before: string, after: string, work: Work): readonly Span[] {
  const byWords = diffWithin(work, tokensOf(before), tokensOf(after))?.map(spanOf);
  if (byWords !== undefined) return byWords;

  const bySentences = diffWithin(work, sentencesOf(before), sentencesOf(after))?.map(spanOf);
  if (!bySentences?.some(({ same }) => same)) return [rewritten(before, after, work)];
  return bySentences.flatMap((span) => (span.same ? span : wordsWithin(span, work)));
}

function wordsWithin({ before, after }: Span, work: Work): readonly Span[] {
  const byWords = diffWithin(work, tokensOf(before), tokensOf(after))?.map(spanOf);
  return byWords ?? [rewritten(before, after, work)];
}

function rewritten(before: string, after: string, work: Work): Span {
  work.ranOut = true;
  return { same: false, before, after };
}

function spanOf({ same, before, after }: Stretch<string>): Span {
  return { same, before: before.join(''), after: after.join('') };
}

function mirrored({ same, before, after }: Span): Span {
  return { same, before: after, after: before };
}

function runsOf({ same, before, after }: Span): readonly WordRun[] {
  const runs: readonly WordRun[] = same
    ? [{ op: 'same', text: before }]
    : [
        { op: 'removed', text: before },
        { op: 'added', text: after },
      ];
  return runs.filter(({ text }) => text !== '');
}
