import { createHash } from 'node:crypto';
import { lexiconFolder, readLexiconFiles } from '../src/config/lexicon.ts';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import {
  compileLanguage,
  compileLexicon,
  type Hit,
  type LanguageLexicon,
  type Lexicon,
} from '../src/disclosure/lexicon.ts';
import type { LexiconFile } from '../src/disclosure/lexicon-file.ts';
import type { Token } from '../src/disclosure/tokens.ts';
import type { Pair } from './wording-pairs.ts';
import type { Answer } from './wording-parts.ts';
import type { ReadPair } from './wording-speed.ts';

/** The groups are dealt into so many folds. */
const FOLDS = 10;

/**
 * Cross-validation of rules that are written, not fitted: the companies of a fold are compared with a lexicon that lacks every
 * phrase which, as far as these texts show, only they could have taught. Phrases that come from the law and happen to
 * stand in no other text are lost, too: the figures are a lower bound of what other companies would get.
 */
export function crossValidated(pairs: readonly Pair[], read: readonly ReadPair[]): readonly Answer[] {
  const files = readLexiconFiles(lexiconFolder()).map(({ lexicon }) => lexicon);
  const taughtBy = teachers(files, pairs, read);
  const lexicons = Array.from({ length: FOLDS }, (_, fold) => withoutFold(files, taughtBy, fold));
  return pairs.flatMap((pair, index): readonly Answer[] => {
    const [documents, lexicon] = [read[index], lexicons[foldOf(pair)]];
    return documents === undefined || lexicon === undefined
      ? []
      : [[pair, compareDisclosure({ ...documents, lexicon })]];
  });
}

function foldOf({ group }: Pair): number {
  const [, , byte = 0] = createHash('sha256').update(group).digest();
  return byte % FOLDS;
}

type Teachers = ReadonlyMap<string, ReadonlySet<number>>;

/** The folds in whose texts each phrase finds something. */
function teachers(
  files: readonly LexiconFile[],
  pairs: readonly Pair[],
  read: readonly ReadPair[],
): Teachers {
  const taughtBy = new Map<string, Set<number>>();
  let fold = 0;
  const watched = (language: LanguageLexicon): LanguageLexicon => {
    const find = (tokens: readonly Token[]): readonly Hit[] => {
      const hits = language.find(tokens);
      for (const { entry, phrase } of hits) {
        const key = keyOf(language.language, entry.id, phrase);
        taughtBy.set(key, (taughtBy.get(key) ?? new Set()).add(fold));
      }
      return hits;
    };
    return { ...language, find, findRoles: (tokens) => find(tokens).filter(({ entry }) => 'role' in entry) };
  };
  const lexicon: Lexicon = {
    stamp: 'watched',
    languages: new Map(files.map((file) => [file.language, watched(compileLanguage(file))])),
  };
  for (const [index, pair] of pairs.entries()) {
    const documents = read[index];
    fold = foldOf(pair);
    if (documents !== undefined) compareDisclosure({ ...documents, lexicon });
  }
  return taughtBy;
}

function withoutFold(files: readonly LexiconFile[], taughtBy: Teachers, fold: number): Lexicon {
  const isLeft = (key: string): boolean => {
    const folds = taughtBy.get(key);
    return folds === undefined || folds.size > 1 || !folds.has(fold);
  };
  return compileLexicon(
    files.map(({ entries, ...file }) => ({
      ...file,
      entries: entries
        .map((entry) => ({
          ...entry,
          phrases: entry.phrases.filter((phrase) => isLeft(keyOf(file.language, entry.id, phrase))),
        }))
        .filter(({ phrases }) => phrases.length > 0),
    })),
  );
}

function keyOf(language: string, id: string, phrase: string): string {
  return `${language} ${id} ${phrase}`;
}
