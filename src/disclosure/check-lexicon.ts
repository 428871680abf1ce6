import { compileLanguage } from './lexicon.ts';
import type { LexiconEntry, LexiconFile } from './lexicon-file.ts';
import { covers, type Phrase, parsePhrase, unreadWords } from './phrase.ts';
import { tokensOf } from './tokens.ts';

/** What is wrong in a lexicon, told at its place: keys and indexes that lead to it from the top of its file. */
export interface LexiconProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** A word that is not known there, and those that are; one of them may be meant. */
  readonly unknown?: { readonly word: string; readonly known: readonly string[] };
}

/**
 * What makes a lexicon unfit for use: ids that are there twice, phrases that cannot be read and phrases that can never
 * find anything. An example that fails is none of it, so that a monitor runs on while its lexicon is being mended.
 */
export function lexiconProblems(file: LexiconFile): readonly LexiconProblem[] {
  const seen = new Set<string>();
  return file.entries.flatMap((entry, index) => {
    const path = ['entries', index];
    const twice = seen.has(entry.id) ? [{ path, message: `the id "${entry.id}" is there twice` }] : [];
    seen.add(entry.id);
    const idle = entry.phrases.flatMap((_, at) =>
      phraseProblems(file, entry, at).map((message) => ({
        path: [...path, 'phrases', at],
        message: `${entry.id}: ${message}`,
      })),
    );
    const company = ('facet' in entry ? (entry.beside ?? []) : []).flatMap((source, at) =>
      unreadable(source).map((message) => ({
        path: [...path, 'beside', at],
        message: `${entry.id}: ${message}`,
      })),
    );
    return [...twice, ...idle, ...company];
  });
}

/** Why a phrase can never be found. */
function unreadable(source: string): readonly string[] {
  const phrase = parsePhrase(source);
  if ('problem' in phrase) return [phrase.problem];
  return unreadWords(phrase).map(
    (word) => `"${source}" finds nothing: no text is read as the word "${word}"${splitAs(word)}`,
  );
}

function phraseProblems(file: LexiconFile, entry: LexiconEntry, at: number): readonly string[] {
  const source = entry.phrases[at] ?? '';
  const unread = unreadable(source);
  const phrase = parsePhrase(source);
  if (unread.length > 0 || 'problem' in phrase) return unread;
  const earlier = readable(entry.phrases.slice(0, at)).find((other) => covers(other, phrase));
  if (earlier !== undefined) {
    return earlier.source === source
      ? [`"${source}" is there twice`]
      : [`"${source}" finds nothing that "${earlier.source}" above it does not find already`];
  }
  const alone = compileLanguage({ ...file, entries: [{ ...entry, phrases: [source] }] });
  const isShown = entry.match.some((sentence) => alone.find(tokensOf(sentence)).length > 0);
  return isShown ? [] : [`no example under "match" shows "${source}"`];
}

function splitAs(word: string): string {
  const words = tokensOf(word.replaceAll('*', '')).map((token) => `"${token.word}"`);
  return words.length > 1 ? `, only as ${words.join(' and ')}; write them apart` : '';
}

function readable(sources: readonly string[]): readonly Phrase[] {
  return sources.flatMap((source) => {
    const phrase = parsePhrase(source);
    return 'problem' in phrase ? [] : [phrase];
  });
}

/** Facets whose values are no scale: each language names its own country. */
const OWN_VALUES: ReadonlySet<string> = new Set(['jurisdiction']);

/** Values and steps that no entry of the English lexicon has: facets are compared across languages by them. */
export function scaleProblems(file: LexiconFile, english: LexiconFile): readonly LexiconProblem[] {
  const steps = new Map<string, Map<string, number | undefined>>();
  for (const entry of english.entries) {
    if (!('facet' in entry)) continue;
    const values = steps.get(entry.facet) ?? new Map<string, number | undefined>();
    steps.set(entry.facet, values.set(entry.value, entry.step));
  }
  return file.entries.flatMap((entry, index): readonly LexiconProblem[] => {
    if (!('facet' in entry) || OWN_VALUES.has(entry.facet)) return [];
    const { id, facet, value, step } = entry;
    const values = steps.get(facet) ?? new Map<string, number | undefined>();
    if (!values.has(value)) {
      const message = `${id}: the English lexicon has no "${value}" for the facet "${facet}"`;
      return [
        { path: ['entries', index, 'value'], message, unknown: { word: value, known: [...values.keys()] } },
      ];
    }
    if (values.get(value) === step) return [];
    const message = `${id}: "${value}" is step ${values.get(value) ?? 'none'} in English, not ${step ?? 'none'}`;
    return [{ path: ['entries', index, 'step'], message }];
  });
}
