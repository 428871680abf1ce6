import { type Token, tokensOf } from './tokens.ts';

/**
 * A pattern of words. Written: `imminent (danger|threat)`, `emergenc*` (any ending), `*gefahr` (any beginning, for
 * compounds), `of serious? injur*` (a word that may be missing), `disclose ~4 police` (up to four words between),
 * `send =4 data` (the same, and no comma or other mark between any of them).
 */
export interface Phrase {
  readonly source: string;
  readonly parts: readonly Part[];
}

type Part =
  | {
      readonly kind: 'word';
      readonly optional: boolean;
      /** In small letters, with their asterisks. */
      readonly choices: readonly string[];
      readonly fits: (word: string) => boolean;
      readonly begins: readonly string[] | undefined;
    }
  | { readonly kind: 'gap'; readonly most: number; readonly overMarks: boolean };

/** More words between two others hardly belong together. */
const MOST_GAP = 16;

/** In how many ways a pattern may be laid over a text from one word on: it bounds the work on each word of a hostile text. */
const MOST_WAYS = 1_000;

/** Reads a pattern; a problem is a sentence about what cannot be read. */
export function parsePhrase(source: string): Phrase | { readonly problem: string } {
  const parts: Part[] = [];
  for (const piece of source.trim().split(/\s+/)) {
    const gap = /^([~=])(\d+)$/.exec(piece);
    if (gap !== null) {
      const most = Number(gap[2]);
      if (most > MOST_GAP)
        return { problem: `"${piece}" in "${source}": a gap has at most ${MOST_GAP} words` };
      parts.push({ kind: 'gap', most, overMarks: gap[1] === '~' });
      continue;
    }
    const optional = piece.endsWith('?');
    const body = optional ? piece.slice(0, -1) : piece;
    const choices = (/^\((.+)\)$/.exec(body)?.[1]?.split('|') ?? [body]).map((choice) =>
      choice.toLowerCase(),
    );
    if (!choices.every((choice) => /^\*?[\p{L}\p{N}'§.-]+\*?$/u.test(choice))) {
      return {
        problem: `"${piece}" in "${source}" is not a word, a choice (a|b), an ending word* or a gap ~3 or =3`,
      };
    }
    parts.push({ kind: 'word', optional, choices, fits: fitter(choices), begins: beginnings(choices) });
  }
  if (parts[0]?.kind !== 'word' || parts[0].optional || parts.at(-1)?.kind !== 'word') {
    return { problem: `"${source}" must begin and end with a word` };
  }
  if (waysOf(parts) > MOST_WAYS)
    return { problem: `"${source}" leaves too much open: fewer or smaller gaps, or two phrases` };
  return { source, parts };
}

function waysOf(parts: readonly Part[]): number {
  return parts.reduce((ways, part) => {
    if (part.kind === 'gap') return ways * (part.most + 1);
    return part.optional ? ways * 2 : ways;
  }, 1);
}

function fitter(choices: readonly string[]): (word: string) => boolean {
  const whole = new Set<string>();
  const loose: ((word: string) => boolean)[] = [];
  for (const choice of choices) {
    const core = choice.replace(/^\*|\*$/g, '');
    if (choice.startsWith('*') && choice.endsWith('*')) loose.push((word) => word.includes(core));
    else if (choice.startsWith('*')) loose.push((word) => word.endsWith(core));
    else if (choice.endsWith('*')) loose.push((word) => word.startsWith(core));
    else whole.add(core);
  }
  return (word) => whole.has(word) || loose.some((test) => test(word));
}

function beginnings(choices: readonly string[]): readonly string[] | undefined {
  if (choices.some((choice) => choice.startsWith('*'))) return undefined;
  return choices.map((choice) => choice.slice(0, 2).replace('*', ''));
}

/** Whether one pattern matches from every place where the other one does, as far as their parts can be laid side by side. */
export function covers(one: Phrase, other: Phrase): boolean {
  if (one.parts.length !== other.parts.length) return false;
  return one.parts.every((part, index) => {
    const its = other.parts[index];
    if (part.kind === 'gap') {
      return its?.kind === 'gap' && its.most <= part.most && (part.overMarks || !its.overMarks);
    }
    if (its?.kind !== 'word' || (its.optional && !part.optional)) return false;
    return its.choices.every((choice) => part.choices.some((wider) => holdsAll(wider, choice)));
  });
}

/** Whether every word that fits the one choice fits the wider one, too. */
function holdsAll(wider: string, choice: string): boolean {
  if (wider === choice) return true;
  const core = wider.replace(/^\*|\*$/g, '');
  if (wider.startsWith('*') && wider.endsWith('*')) return choice.includes(core);
  if (wider.startsWith('*')) return choice.endsWith(core);
  return wider.endsWith('*') && choice.startsWith(core);
}

/** The choices of a pattern that no word of any text fits: texts are taken apart otherwise. */
export function unreadWords({ parts }: Phrase): readonly string[] {
  const choices = parts.flatMap((part) => (part.kind === 'word' ? part.choices : []));
  return choices.filter((choice) => {
    const before = choice.startsWith('*') ? ['', 'a'] : [''];
    const after = choice.endsWith('*') ? ['', 'a', 'z'] : choice.endsWith("'") ? ['a'] : [''];
    const core = choice.replace(/^\*|\*$/g, '');
    const fits = fitter([choice]);
    return !before.some((head) =>
      after.some((tail) => fits(tokensOf(`${head}${core}${tail}`)[0]?.word ?? '')),
    );
  });
}

/** The letters that a first word may begin with, so that most patterns need not be tried at most words. */
export function firstLetters({ parts }: Phrase): readonly string[] | undefined {
  const [first] = parts;
  return first?.kind === 'word' ? first.begins : undefined;
}

/** Whether the first word of the pattern fits a word. */
export function mayBegin({ parts }: Phrase, word: string): boolean {
  const [first] = parts;
  return first?.kind === 'word' && first.fits(word);
}

/** Where the pattern ends when it begins at the token `at`: the number of the token after it. */
export function matchAt({ parts }: Phrase, tokens: readonly Token[], at: number): number | undefined {
  return matchFrom(parts, 0, tokens, at);
}

function matchFrom(
  parts: readonly Part[],
  index: number,
  tokens: readonly Token[],
  at: number,
): number | undefined {
  const part = parts[index];
  if (part === undefined) return at;
  if (part.kind === 'gap') {
    for (let skipped = 0; skipped <= part.most && at + skipped < tokens.length; skipped++) {
      if (!part.overMarks && tokens[at + skipped]?.isApart === true) return undefined;
      const end = matchFrom(parts, index + 1, tokens, at + skipped);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  if (token !== undefined && part.fits(token.word)) {
    const end = matchFrom(parts, index + 1, tokens, at + 1);
    if (end !== undefined) return end;
  }
  return part.optional ? matchFrom(parts, index + 1, tokens, at) : undefined;
}
