import { type Direction, type Facet, type FacetStep, facets } from '../model/facet.ts';
import type { Op } from '../model/finding.ts';
import type { Nature, Passage } from '../model/passage.ts';
import { natureOf } from './passage-nature.ts';
import type { Successor } from './replaced-grounds.ts';
import { wordsWithMeaning } from './step-reason.ts';

interface Explained {
  readonly op: Op;
  readonly passage: Passage;
  readonly direction: Direction;
  readonly steps: readonly FacetStep[];
  readonly successor: Successor | undefined;
  /** Why it is not the vendor's doing. */
  readonly blamed: string | undefined;
}

/** One or a few sentences for a reader: what happened, and what it means for the people concerned. */
export function explainFinding({ op, passage, direction, steps, successor, blamed }: Explained): string {
  const number =
    op === 'added' || op === 'removed' || op === 'reworded' ? numberTold(passage, steps) : undefined;
  if (number !== undefined) return `${number} ${meaning[direction]}`;
  switch (op) {
    case 'added':
    case 'removed':
      return `${cameOrWent(op, passage, steps, successor)} ${meaning[direction]}`;
    case 'reworded':
      return steps.length === 0 ? unmoved : `${sentences(telling(steps))} ${meaning[direction]}`;
    case 'moved':
      return 'The same words stand in another place.';
    case 'formatting':
      return 'The same words stand there in another form.';
    case 'language':
    case 'artifact':
      return `Not laid to the vendor: ${blamed ?? 'the capture'}.`;
  }
}

function cameOrWent(
  op: 'added' | 'removed',
  passage: Passage,
  steps: readonly FacetStep[],
  successor: Explained['successor'],
): string {
  const [isWhat, side, other, allows] =
    op === 'added'
      ? (['new', 'after', 'gone', 'allowed'] as const)
      : (['gone', 'before', 'new', 'allows'] as const);
  if (successor?.same === true) {
    const place = `The passage stands in other words in another place: “${quoted(successor.passage)}”.`;
    return steps.length === 0 ? place : `${place} ${sentences(telling(steps))}`;
  }
  const what = `${things[natureOf(passage)]} is ${isWhat}.${named(steps, side)}`;
  if (successor === undefined) return what;
  const isThere = successor.stands === true ? 'stands' : `is ${other}`;
  return `${what} Another passage ${isThere} that ${allows} as much: “${quoted(successor.passage)}”.`;
}

/** A number alone says nothing; the heads of its row and its column say what it counts. */
function numberTold(passage: Passage, steps: readonly FacetStep[]): string | undefined {
  const step = steps.find(({ facet }) => facet === 'statistics');
  if (natureOf(passage) !== 'number' || step === undefined) return undefined;
  const counts = passage.leadIn.filter((head) => head !== '').join(', ');
  const [old, now] = [step.before?.value, step.after?.value];
  if (old === undefined) return `A number is published that was not: ${now} (${counts}).`;
  return now === undefined
    ? `A number is published no longer: ${old} (${counts}).`
    : `A published number went from ${old} to ${now} (${counts}).`;
}

const unmoved =
  'The passage was put in other words. The rules see nothing in them that weakens or strengthens the protection: read both.';

const things: Readonly<Record<Nature, string>> = {
  ground: 'A ground on which data may be handed over',
  channel: 'A way to ask for data in an emergency',
  safeguard: 'A safeguard',
  exception: 'An exception from telling the people concerned',
  number: 'A published number',
};

const meaning: Readonly<Record<Direction, string>> = {
  broader: 'The protection is weakened.',
  narrower: 'The protection is strengthened.',
  mixed: 'The protection is weakened in part and strengthened in part.',
  neutral: 'The protection is neither weakened nor strengthened by that.',
};

/** So much of another passage is quoted as will be recognised. */
const MOST_QUOTED_CHARS = 160;

function quoted({ quote }: Passage): string {
  return quote.length > MOST_QUOTED_CHARS ? `${quote.slice(0, MOST_QUOTED_CHARS).trimEnd()} …` : quote;
}

/** What tells this ground from others, each with the words that say so. */
function named(steps: readonly FacetStep[], side: 'before' | 'after'): string {
  const said = facets.flatMap((facet) => steps.find((step) => step.facet === facet)?.[side] ?? []);
  const list = said.map((reading) => `${labels[reading.facet]}: ${wordsWithMeaning(reading)}`).join('; ');
  return list === '' ? '' : ` ${capitalised(list)}.`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const labels: Readonly<Record<Facet, string>> = {
  trigger: 'occasion',
  harm: 'harm',
  imminence: 'how near the danger is',
  standard: 'how sure the vendor must be',
  discretion: 'whether it hands them over',
  recipient: 'to whom',
  data: 'which data',
  process: 'how to ask',
  notice: 'what the person concerned is told',
  consent_or_warrant: 'judge and consent',
  jurisdiction: 'where',
  statistics: 'what is counted',
  contact: 'where to ask',
};

function sentences(steps: readonly FacetStep[]): string {
  return steps.map(({ because }) => `${capitalised(because)}.`).join(' ');
}

/** The steps that weaken or strengthen; all of them when none does. */
function telling(steps: readonly FacetStep[]): readonly FacetStep[] {
  const leaning = steps.filter(({ direction }) => direction !== 'neutral');
  return leaning.length === 0 ? steps : leaning;
}
