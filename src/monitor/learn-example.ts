import { readFile } from 'node:fs/promises';
import { writeWhole } from '../archive/durable-file.ts';
import { addExample, type NewExample } from '../config/add-example.ts';
import { readLexiconFiles } from '../config/lexicon.ts';
import { nearest } from '../config/nearest.ts';
import { exampleOf } from '../disclosure/example-of.ts';
import type { LexiconFile } from '../disclosure/lexicon-file.ts';
import { tryLexicon } from '../disclosure/try-lexicon.ts';
import type { Document } from '../model/document.ts';

/** What a reviewer says of a sentence. */
export interface Lesson extends Omit<NewExample, 'example'> {
  /** The document that the sentence stands in. */
  readonly document: Document;
  readonly sentence: string;
}

/** The example as it was written down, or why it was not. */
export type Learned =
  | {
      readonly file: string;
      readonly example: NewExample['example'];
      /** Whether the rules read it rightly already; otherwise the lexicon's tests fail until they do. */
      readonly holds: boolean;
    }
  | { readonly refused: string };

/**
 * Writes “this was missed” or “this was not one” down as an example in the lexicon of the document's language. Throws a
 * ConfigError when the lexicon cannot be read as it stands.
 */
export async function learnExample(
  folder: string,
  { document, sentence, ...lesson }: Lesson,
): Promise<Learned> {
  const language = document.language ?? 'en';
  const source = readLexiconFiles(folder).find(({ lexicon }) => lexicon.language === language);
  if (source === undefined) return { refused: `There is no lexicon for the language "${language}".` };
  const example = exampleOf(document, sentence);
  if (example === undefined) {
    return { refused: 'The page does not say that. Quote it as it stands there, from one paragraph.' };
  }
  const { file, lexicon } = source;
  const ids = lexicon.entries.map(({ id }) => id);
  if (lesson.entry !== undefined && !ids.includes(lesson.entry)) {
    const hint = nearest(lesson.entry, ids);
    const meant = hint === undefined ? '' : ` Did you mean "${hint}"?`;
    return { refused: `The lexicon for "${language}" has no entry "${lesson.entry}".${meant}` };
  }
  const { verdict, entry } = lesson;
  if (isThere(lexicon, { verdict, entry }, example.text))
    return { refused: `${file} has that example already.` };
  const opposite = verdict === 'missed' ? 'not-one' : 'missed';
  if (isThere(lexicon, { verdict: opposite, entry }, example.text))
    return { refused: `${file} says the opposite of that sentence; take that example out first.` };
  const yaml = await readFile(file, 'utf8');
  const before = tryLexicon(lexicon).failures.length;
  await writeWhole(file, addExample(yaml, { ...lesson, example }));
  const written = readLexiconFiles(folder).find(({ lexicon: now }) => now.language === language);
  const after = written === undefined ? before : tryLexicon(written.lexicon).failures.length;
  return { file, example, holds: after === before };
}

function isThere(
  { entries, sentences }: LexiconFile,
  { verdict, entry }: { readonly verdict: Lesson['verdict']; readonly entry: string | undefined },
  text: string,
): boolean {
  const isMissed = verdict === 'missed';
  if (entry === undefined) {
    return (sentences?.[isMissed ? 'passage' : 'none'] ?? []).some((example) => example.text === text);
  }
  const own = entries.find(({ id }) => id === entry);
  return (isMissed ? own?.match : own?.not)?.includes(text) === true;
}
