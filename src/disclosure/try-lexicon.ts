import type { Block, Document } from '../model/document.ts';
import type { LexiconProblem } from './check-lexicon.ts';
import { findPassages } from './find-passages.ts';
import { compileLanguage, compileLexicon, type LanguageLexicon, type Lexicon } from './lexicon.ts';
import type { LexiconEntry, LexiconFile, SentenceExample } from './lexicon-file.ts';
import { tokensOf } from './tokens.ts';

/** How many of what a lexicon holds. */
export interface LexiconCounts {
  readonly entries: number;
  readonly phrases: number;
  readonly examples: number;
  readonly sentences: number;
}

export interface LexiconTrial {
  readonly counts: LexiconCounts;
  /** Every example that fails, with its place. */
  readonly failures: readonly LexiconProblem[];
}

/** Tries every example of a lexicon: those of each entry with that entry alone, whole sentences with all of it. */
export function tryLexicon(file: LexiconFile): LexiconTrial {
  const { entries, sentences } = file;
  const all = compileLexicon([file]);
  const failures = [
    ...entries.flatMap((entry, index) => failedExamples(file, entry, ['entries', index])),
    ...failedSentences(file, all, 'passage'),
    ...failedSentences(file, all, 'none'),
  ];
  const count = (of: (entry: LexiconEntry) => number) => entries.reduce((sum, entry) => sum + of(entry), 0);
  const counts = {
    entries: entries.length,
    phrases: count(({ phrases }) => phrases.length),
    examples: count(({ match, not }) => match.length + not.length),
    sentences: (sentences?.passage?.length ?? 0) + (sentences?.none?.length ?? 0),
  };
  return { counts, failures };
}

type Path = LexiconProblem['path'];

function failedExamples(file: LexiconFile, entry: LexiconEntry, path: Path): readonly LexiconProblem[] {
  const alone = compileLanguage({ ...file, entries: [entry] });
  const missed = entry.match.flatMap((sentence, at) =>
    firstWords(alone, sentence) === undefined
      ? [{ path: [...path, 'match', at], message: `${entry.id}: does not find “${sentence}”` }]
      : [],
  );
  const wrong = entry.not.flatMap((sentence, at) => {
    const words = firstWords(alone, sentence);
    if (words === undefined) return [];
    const found = words === sentence ? '' : `“${words}” in `;
    return [{ path: [...path, 'not', at], message: `${entry.id}: finds ${found}“${sentence}”` }];
  });
  return [...missed, ...wrong];
}

/** The words of a sentence that an entry finds first. */
function firstWords(language: LanguageLexicon, sentence: string): string | undefined {
  const tokens = tokensOf(sentence);
  const [hit] = language.find(tokens);
  return hit === undefined ? undefined : sentence.slice(tokens[hit.first]?.from, tokens[hit.end - 1]?.to);
}

function failedSentences(
  { language, sentences }: LexiconFile,
  lexicon: Lexicon,
  list: 'passage' | 'none',
): readonly LexiconProblem[] {
  return (sentences?.[list] ?? []).flatMap((example, index) => {
    const reasons = readAsPassage(example, language, lexicon);
    if ((reasons !== undefined) === (list === 'passage')) return [];
    const message =
      reasons === undefined
        ? `is read as no passage: “${example.text}”`
        : `is read as a passage (${reasons.join(', ')}): “${example.text}”`;
    return [{ path: ['sentences', list, index], message }];
  });
}

/** Why a text is read as a passage, with what stands above it; nothing where it is read as none. */
export function readAsPassage(
  { text, heading, leadIn = [] }: SentenceExample,
  language: string,
  lexicon: Lexicon,
): readonly string[] | undefined {
  const path = heading === undefined ? [] : [heading];
  const block: Block = { kind: leadIn.length === 0 ? 'paragraph' : 'list-item', text, path, leadIn };
  const [passage] = findPassages({ language, blocks: [block] }, lexicon);
  return passage?.reasons;
}

/** How often an entry was found, and in how many documents. */
export interface Firing {
  readonly entry: string;
  hits: number;
  documents: number;
}

/** Counts what each entry of a language finds in texts; an entry that finds nothing is there with 0. */
export function countFirings(file: LexiconFile, documents: readonly Document[]): readonly Firing[] {
  const language = compileLanguage(file);
  const firings = new Map<string, Firing>(
    file.entries.map(({ id }) => [id, { entry: id, hits: 0, documents: 0 }]),
  );
  for (const { blocks } of documents) {
    const seen = new Set<Firing>();
    for (const { text } of blocks) {
      for (const { entry } of language.find(tokensOf(text))) {
        const firing = firings.get(entry.id);
        if (firing === undefined) continue;
        firing.hits += 1;
        seen.add(firing);
      }
    }
    for (const firing of seen) firing.documents += 1;
  }
  return [...firings.values()];
}
