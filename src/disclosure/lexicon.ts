import { sha256 } from '../model/digest.ts';
import type { Facet } from '../model/facet.ts';
import type { LexiconEntry, LexiconFile, Role } from './lexicon-file.ts';
import { firstLetters, matchAt, mayBegin, type Phrase, parsePhrase } from './phrase.ts';
import type { Token } from './tokens.ts';

/** The words of all languages, ready to be looked for. */
export interface Lexicon {
  /** Names the rules by which passages are found. It changes with every entry. */
  readonly stamp: string;
  readonly languages: ReadonlyMap<string, LanguageLexicon>;
}

export interface LanguageLexicon {
  readonly language: string;
  readonly name: string;
  /** Every entry that the tokens hold, in order; one entry may be there several times. */
  find(tokens: readonly Token[]): readonly Hit[];
  /** Only the entries that play a part. */
  findRoles(tokens: readonly Token[]): readonly Hit[];
  /** Whether any words name a danger or people's safety, without which nothing is a passage. */
  namesDanger(tokens: readonly Token[]): boolean;
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
  | {
      readonly id: string;
      readonly facet: Facet;
      readonly value: string;
      readonly step?: number;
      /** Where none of these is in the text, the entry is not found in it. */
      readonly beside?: readonly Phrase[];
      /** Where a smaller step of the facet is said, it says nothing, unless it stands shortly after one of these words. */
      readonly alone?: readonly string[];
    };

/** Is raised when passages are found or read otherwise by the same entries. */
const READER = 8;

export function compileLexicon(files: readonly LexiconFile[]): Lexicon {
  return {
    stamp: stampOf(files),
    languages: new Map(files.map((file) => [file.language, compileLanguage(file)])),
  };
}

/** The examples of an entry say nothing about what it finds. */
function stampOf(files: readonly LexiconFile[]): string {
  const rules = files
    .toSorted((one, other) => (one.language < other.language ? -1 : 1))
    .map(({ entries, ...file }) => ({
      ...file,
      entries: entries.map(({ match: _, not: __, ...rule }) => rule),
    }));
  return sha256(JSON.stringify([READER, rules])).slice(0, 12);
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
  return {
    language,
    name,
    find: finder(rules),
    findRoles: finder(rules.filter(({ entry }) => 'role' in entry && entry.role !== 'synonym')),
    namesDanger: detector(rules.filter(({ entry }) => 'role' in entry && DANGERS.has(entry.role))),
  };
}

function finder(rules: readonly Rule[]): (tokens: readonly Token[]) => readonly Hit[] {
  const beginningWith = rulesByWord(rules);
  const inCompany = companyOf(new Set(rules.map(({ entry }) => entry)));
  return (tokens) => {
    const hits: Hit[] = [];
    for (const [first, { word }] of tokens.entries()) {
      for (const { entry, phrase } of beginningWith(word)) {
        const end = matchAt(phrase, tokens, first);
        if (end !== undefined) hits.push({ entry, phrase: phrase.source, first, end });
      }
    }
    return hits.some(isPicky) ? withCompany(hits, inCompany(tokens)) : hits;
  };
}

const DANGERS: ReadonlySet<Role> = new Set(['danger', 'safety']);

function detector(rules: readonly Rule[]): (tokens: readonly Token[]) => boolean {
  const beginningWith = rulesByWord(rules);
  return (tokens) =>
    tokens.some(({ word }, first) =>
      beginningWith(word).some(({ phrase }) => matchAt(phrase, tokens, first) !== undefined),
    );
}

/** So many words are remembered with the rules that begin with them; a language has fewer in use. */
const MOST_REMEMBERED = 20_000;

/** Which rules begin with a word: most words begin none, and those of one text come again and again. */
function rulesByWord(rules: readonly Rule[]): (word: string) => readonly Rule[] {
  const anywhere = rules.filter(({ phrase }) => firstLetters(phrase) === undefined);
  const byLetters = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const letters of new Set(firstLetters(rule.phrase))) {
      byLetters.set(letters, [...(byLetters.get(letters) ?? []), rule]);
    }
  }
  const known = new Map<string, readonly Rule[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const letters = word.slice(0, 2);
    const single = letters.length > 1 ? byLetters.get(letters.slice(0, 1)) : undefined;
    const beginning = [...(byLetters.get(letters) ?? []), ...(single ?? []), ...anywhere].filter(
      ({ phrase }) => mayBegin(phrase, word),
    );
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, beginning);
    return beginning;
  };
}

function isPicky({ entry }: Hit): boolean {
  return 'facet' in entry && entry.beside !== undefined;
}

/** Leaves out the hits of entries that count only beside other words, where those are missing. */
function withCompany(hits: readonly Hit[], inCompany: ReadonlySet<CompiledEntry>): readonly Hit[] {
  return hits.filter((hit) => !isPicky(hit) || inCompany.has(hit.entry));
}

/** The entries that count only beside other words and have those in a text. */
function companyOf(
  entries: ReadonlySet<CompiledEntry>,
): (tokens: readonly Token[]) => ReadonlySet<CompiledEntry> {
  const beginningWith = rulesByWord(
    [...entries].flatMap((entry): readonly Rule[] =>
      'role' in entry ? [] : (entry.beside ?? []).map((phrase) => ({ entry, phrase })),
    ),
  );
  return (tokens) => {
    const found = new Set<CompiledEntry>();
    for (const [at, { word }] of tokens.entries()) {
      for (const { entry, phrase } of beginningWith(word)) {
        if (!found.has(entry) && matchAt(phrase, tokens, at) !== undefined) found.add(entry);
      }
    }
    return found;
  };
}

function rulesOf(entry: LexiconEntry): readonly Rule[] {
  const compiled = compiledEntry(entry);
  return readable(entry.phrases).map((phrase) => ({ entry: compiled, phrase }));
}

function readable(sources: readonly string[]): readonly Phrase[] {
  return sources.map(parsePhrase).filter((phrase): phrase is Phrase => !('problem' in phrase));
}

function compiledEntry(entry: LexiconEntry): CompiledEntry {
  if ('role' in entry) return { id: entry.id, role: entry.role };
  const { id, facet, value, step, beside, alone } = entry;
  return {
    id,
    facet,
    value,
    ...(step === undefined ? {} : { step }),
    ...(beside === undefined ? {} : { beside: readable(beside) }),
    ...(alone === undefined ? {} : { alone }),
  };
}
