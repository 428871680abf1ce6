import { type Direction, type Facet, type FacetStep, facets } from '../model/facet.ts';
import type { Op } from '../model/finding.ts';
import type { Passage } from '../model/passage.ts';
import { type Nature, natureOf } from './passage-nature.ts';

interface Explained {
  readonly op: Op;
  readonly passage: Passage;
  readonly direction: Direction;
  readonly steps: readonly FacetStep[];
  /** A passage that came or went instead and lets data go in all the same cases. */
  readonly successor: Passage | undefined;
  /** Why it is not the vendor's doing. */
  readonly blamed: string | undefined;
}

/** One or two sentences for a reader: what happened, and what it means for the people concerned. */
export function explainFinding({ op, passage, direction, steps, successor, blamed }: Explained): string {
  switch (op) {
    case 'added':
      return `${things[natureOf(passage)]} is new${named(steps, 'after')}. ${replacing(successor, 'gone')}${meaning[direction]}`;
    case 'removed':
      return `${things[natureOf(passage)]} is gone${named(steps, 'before')}. ${replacing(successor, 'new')}${meaning[direction]}`;
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

function replacing(successor: Passage | undefined, which: 'gone' | 'new'): string {
  if (successor === undefined) return '';
  const { quote } = successor;
  const shown = quote.length > MOST_QUOTED_CHARS ? `${quote.slice(0, MOST_QUOTED_CHARS).trimEnd()} …` : quote;
  return which === 'new'
    ? `Another passage is new that allows as much: “${shown}” `
    : `Another passage is gone that allowed as much: “${shown}” `;
}

/** The words that tell this ground from others, each with what it is about. */
function named(steps: readonly FacetStep[], side: 'before' | 'after'): string {
  const said = facets.flatMap((facet) => steps.find((step) => step.facet === facet)?.[side] ?? []);
  return said.length === 0
    ? ''
    : `: ${said.map(({ facet, words }) => `${nouns[facet]} “${words}”`).join(', ')}`;
}

const nouns: Readonly<Record<Facet, string>> = {
  trigger: 'in the case of',
  harm: 'the harm named is',
  imminence: 'how near it must be is',
  standard: 'the vendor’s standard is',
  discretion: 'whether it must is',
  recipient: 'those who get them are',
  data: 'what they get is',
  process: 'the way to ask is',
  notice: 'what the person concerned hears is',
  consent_or_warrant: 'what judge or user have to say is',
  jurisdiction: 'where it holds is',
  statistics: 'what is counted is',
  contact: 'where to ask is',
};

function sentences(steps: readonly FacetStep[]): string {
  return steps.map(({ because }) => `${because}.`).join(' ');
}

/** The steps that weaken or strengthen; all of them when none does. */
function telling(steps: readonly FacetStep[]): readonly FacetStep[] {
  const leaning = steps.filter(({ direction }) => direction !== 'neutral');
  return leaning.length === 0 ? steps : leaning;
}
