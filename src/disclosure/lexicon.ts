import type { Facet } from '../model/facet.ts';
import type { LexiconEntry, LexiconFile, Role } from './lexicon-file.ts';
import { firstLetters, matchAt, type Phrase, parsePhrase } from './phrase.ts';
import { type Token, tokensOf } from './tokens.ts';

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

/** What is wrong with an entry, told at its place in the file. */
export interface LexiconProblem {
  readonly entry: number;
  readonly message: string;
}

export function compileLexicon(files: readonly LexiconFile[]): Lexicon {
  return { languages: new Map(files.map((file) => [file.language, compileLanguage(file)])) };
}

interface Rule {
  readonly entry: CompiledEntry;
  readonly phrase: Phrase;
}

function compileLanguage({ language, name, entries }: LexiconFile): LanguageLexicon {
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

/** Checks every entry against its own examples: what must match does, what must not does not, no phrase is idle. */
export function lexiconProblems(file: LexiconFile): readonly LexiconProblem[] {
  const seen = new Set<string>();
  return file.entries.flatMap((entry, index) => {
    const twice = seen.has(entry.id) ? [`the id "${entry.id}" is there twice`] : [];
    seen.add(entry.id);
    return [...twice, ...entryProblems(file, entry)].map((message) => ({ entry: index, message }));
  });
}

function entryProblems(file: LexiconFile, entry: LexiconEntry): readonly string[] {
  const unreadable = entry.phrases.flatMap((source) => {
    const phrase = parsePhrase(source);
    return 'problem' in phrase ? [phrase.problem] : [];
  });
  if (unreadable.length > 0) return unreadable;
  const alone = compileLanguage({ ...file, entries: [entry] });
  const hits = (sentence: string): readonly Hit[] => alone.find(tokensOf(sentence));
  const used = new Set(entry.match.flatMap((sentence) => hits(sentence).map((hit) => hit.phrase)));
  return [
    ...entry.match
      .filter((sentence) => hits(sentence).length === 0)
      .map((sentence) => `does not match its example "${sentence}"`),
    ...entry.not
      .filter((sentence) => hits(sentence).length > 0)
      .map((sentence) => `matches "${sentence}", which it must not`),
    ...entry.phrases.filter((phrase) => !used.has(phrase)).map((phrase) => `no example shows "${phrase}"`),
  ];
}
