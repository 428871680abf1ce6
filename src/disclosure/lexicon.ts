import type { Facet } from '../model/facet.ts';
import type { LexiconEntry, LexiconFile, Role } from './lexicon-file.ts';
import { firstLetters, matchAt, type Phrase, parsePhrase } from './phrase.ts';
import type { Token } from './tokens.ts';

/** The words of all languages, ready to be looked for. */
export interface Lexicon {
  readonly languages: ReadonlyMap<string, LanguageLexicon>;
}

export interface LanguageLexicon {
  readonly language: string;
  readonly name: string;
  /** Every entry that the tokens hold, in order; one entry may be there several times. */
  find(tokens: readonly Token[]): readonly Hit[];
}

/** An entry found in a text: from the token `first` up to, but not including, `end`. */
export interface Hit {
  readonly entry: CompiledEntry;
  readonly phrase: string;
  readonly first: number;
  readonly end: number;
}

export type CompiledEntry =
  | { readonly id: string; readonly role: Role }
  | { readonly id: string; readonly facet: Facet; readonly value: string; readonly step?: number };

export function compileLexicon(files: readonly LexiconFile[]): Lexicon {
  return { languages: new Map(files.map((file) => [file.language, compileLanguage(file)])) };
}

interface Rule {
  readonly entry: CompiledEntry;
  readonly phrase: Phrase;
}

export function compileLanguage({
  language,
  name,
  entries,
}: Pick<LexiconFile, 'language' | 'name' | 'entries'>): LanguageLexicon {
  const rules = entries.flatMap(rulesOf);
  const anywhere = rules.filter(({ phrase }) => firstLetters(phrase) === undefined);
  const byLetters = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const letters of new Set(firstLetters(rule.phrase))) {
      byLetters.set(letters, [...(byLetters.get(letters) ?? []), rule]);
    }
  }
  const beginning = (letters: string): readonly Rule[] => [
    ...(byLetters.get(letters) ?? []),
    ...(letters.length > 1 ? (byLetters.get(letters.slice(0, 1)) ?? []) : []),
    ...anywhere,
  ];
  const known = new Map([...byLetters.keys()].map((letters) => [letters, beginning(letters)]));
  const candidates = (word: string): readonly Rule[] => {
    const letters = word.slice(0, 2);
    return known.get(letters) ?? beginning(letters);
  };
  return {
    language,
    name,
    find: (tokens) =>
      tokens.flatMap((token, first) =>
        candidates(token.word).flatMap(({ entry, phrase }): readonly Hit[] => {
          const end = matchAt(phrase, tokens, first);
          return end === undefined ? [] : [{ entry, phrase: phrase.source, first, end }];
        }),
      ),
  };
}

function rulesOf(entry: LexiconEntry): readonly Rule[] {
  return entry.phrases.flatMap((source) => {
    const phrase = parsePhrase(source);
    return 'problem' in phrase ? [] : [{ entry: compiledEntry(entry), phrase }];
  });
}

function compiledEntry(entry: LexiconEntry): CompiledEntry {
  if ('role' in entry) return { id: entry.id, role: entry.role };
  const { id, facet, value, step } = entry;
  return { id, facet, value, ...(step === undefined ? {} : { step }) };
}
