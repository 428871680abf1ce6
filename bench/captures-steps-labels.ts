import { labelOf, stayingFrom } from './captures-labels.ts';

/**
 * What a step really is: whether the page's own text, as its reader sees it, is another one than before; or the first
 * capture that is the page at all.
 */
type Truth = 'same' | 'changed' | 'first';

type Steps = readonly number[];

/** Why the gold is wrong for our question, in one word. */
export type GoldReason =
  | 'link-only'
  | 'link-token'
  | 'link-markup'
  | 'hidden-mail'
  | 'markup-only'
  | 'outside-text'
  | 'wall-before'
  | 'first-good'
  | 'archive-gap'
  | 'punctuation'
  | 'not-the-page'
  | 'edition-begins';

interface Relabelled {
  readonly truth: Truth;
  readonly reason: GoldReason;
  readonly because: string;
  /** The steps of each series. */
  readonly steps: Readonly<Record<string, Steps>>;
}

/**
 * Steps whose gold is wrong for our question, found by reading both captures: their visible text word by word, and
 * their markup where that is equal. Every step on which the gold and the monitor disagree has been read.
 */
const relabelled: readonly Relabelled[] = [
  {
    truth: 'same',
    reason: 'link-only',
    because: 'only the address behind a link is another one; the archive keeps addresses in its text',
    steps: {
      'badoo-privacy-policy': [13],
      'github-copyright-claims-policy': [11, 19],
      'github-privacy-policy': [17, 21],
      'github-terms-of-service': [1, 3],
      'grok-acceptable-use-policy': [3, 7],
      'grok-brand-guidelines': [3, 5],
      'grok-commercial-terms': [1, 4],
      'grok-terms-of-service': [1, 5],
      'lovoo-privacy-policy': [3, 5, 7, 9, 13, 15],
      'meetic-privacy-policy': [12, 16],
      'parship-trackers-policy': [7],
      'uptimerobot-privacy-policy': [7],
      'uptimerobot-terms-of-service': [12],
    },
  },
  {
    truth: 'same',
    reason: 'link-token',
    because: 'a random number in the addresses of links, another at every load',
    steps: {
      'chatgpt-business-privacy-policy': [15, 16, 17, 18, 19, 20, 21],
      'chatgpt-commercial-terms': [15, 16, 17, 18, 19, 20, 21],
      'happn-trackers-policy': [15],
    },
  },
  {
    truth: 'same',
    reason: 'link-markup',
    because: 'words became a link, or are none any more; the words are the same',
    steps: {
      'lovescout24-privacy-policy': [12],
      'microsoft-copilot-terms-of-service': [7],
      'tinder-privacy-policy': [14],
    },
  },
  {
    truth: 'same',
    reason: 'hidden-mail',
    because:
      'e-mail addresses are written so that robots cannot read them, or are so no more; a reader sees the same',
    steps: {
      'brevo-privacy-policy': [1, 3],
      'happn-privacy-policy': [1],
      'happn-trackers-policy': [1],
    },
  },
  {
    truth: 'same',
    reason: 'markup-only',
    because: 'other markup, scripts or identifiers around the same words',
    steps: {
      'grok-trackers-policy': [2],
      'jdate-terms-of-service': [5],
      'microsoft-copilot-privacy-policy': [19],
      'parship-commercial-terms': [9],
      'perplexity-privacy-policy': [11],
    },
  },
  {
    truth: 'same',
    reason: 'outside-text',
    because:
      'only what surrounds the text: marks beside headings, the menu, the table of contents, the footer',
    steps: {
      'github-copyright-claims-policy': [1, 3],
      'grok-trackers-policy': [14, 20, 22, 24, 25],
      'uptimerobot-privacy-policy': [11, 17],
      'uptimerobot-terms-of-service': [11],
    },
  },
  {
    truth: 'same',
    reason: 'wall-before',
    because: 'the page is back after a wall or a cut-off body, with the words that it had before',
    steps: {
      'jdate-terms-of-service': [16],
      'llama-api-acceptable-use-policy': [13, 15],
      'llama-api-data-processor-agreement': [16, 19, 22],
    },
  },
  {
    truth: 'first',
    reason: 'first-good',
    because: 'all captures before it are walls',
    steps: { 'llama-api-acceptable-use-policy': [2] },
  },
  {
    truth: 'changed',
    reason: 'archive-gap',
    because: 'sentences were added, removed or reworded; the archive had a gap there',
    steps: {
      'badoo-privacy-policy': [2],
      'brevo-privacy-policy': [10, 16],
      'grok-trackers-policy': [11],
      'jdate-privacy-policy': [10],
      'jdate-trackers-policy': [10],
      'lovescout24-privacy-policy': [2],
      'lovoo-privacy-policy': [22],
      'lovoo-terms-of-service': [16],
      'meetic-privacy-policy': [2],
      'parship-privacy-policy': [6],
      'parship-trackers-policy': [8, 10, 26],
      'perplexity-terms-of-service': [16],
      'tinder-community-guidelines': [10],
      'tinder-privacy-policy': [7, 8],
      'tinder-terms-of-service': [6],
    },
  },
  {
    truth: 'changed',
    reason: 'punctuation',
    because: 'a comma or a quotation mark in a sentence is another one',
    steps: { 'lovescout24-privacy-policy': [1], 'microsoft-copilot-privacy-policy': [4] },
  },
];

const relabels: ReadonlyMap<string, Relabelled> = new Map(
  relabelled.flatMap((relabel) =>
    Object.entries(relabel.steps).flatMap(([series, of]) =>
      of.map((step) => [`${series}#${step}`, relabel] as const),
    ),
  ),
);

/** What a step was found to be when it was read; undefined: its capture is not the page, or the archive cannot say. */
export function truthOf(series: string, step: number, gold: string): Truth | undefined {
  if (whyNoVersion(series, step) !== undefined) return undefined;
  const relabel = relabels.get(`${series}#${step}`);
  if (relabel !== undefined) return relabel.truth;
  return gold === 'same' || gold === 'changed' ? gold : undefined;
}

/** Why a capture set against the one before says nothing: it is a wall, or the first of another edition or page that stays. */
function whyNoVersion(series: string, step: number): 'not-the-page' | 'edition-begins' | undefined {
  const name = `series/${series}`;
  if (labelOf(name, step) === undefined) return undefined;
  const from = stayingFrom(name, step);
  if (from === undefined) return 'not-the-page';
  return from === step ? 'edition-begins' : undefined;
}

/** Why the gold of a step is wrong for our question; undefined where it is right, or says nothing. */
export function goldWrongBecause(series: string, step: number, gold: string): GoldReason | undefined {
  if (gold !== 'same' && gold !== 'changed') return undefined;
  // A wall that stands there unchanged is no version of the page either: the archive calls it the same.
  return whyNoVersion(series, step) ?? relabels.get(`${series}#${step}`)?.reason;
}

/**
 * Steps that count as false changes: a sentence changed that a reader sees, above the text and not of it. Each was read;
 * what such sentences say, of what is sold and which policy was changed, stands in the text of other pages.
 */
const toldThoughSame: Readonly<Record<string, Steps>> = {
  // A notice above the page, between its menu and its main part: the vendor stops selling something on a day.
  'llama-api-data-processor-agreement': [2],
  // The sentences under the title that all pages of the vendor share say which of its policies was changed, and how.
  'perplexity-data-processor-agreement': [10],
  'perplexity-developer-terms': [16],
  'perplexity-terms-of-service': [14],
};

export function isToldThoughSame(series: string, step: number): boolean {
  return toldThoughSame[series]?.includes(step) === true;
}
