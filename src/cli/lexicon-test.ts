import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { type LexiconSource, placed, readLexiconFiles } from '../config/lexicon.ts';
import { nearest } from '../config/nearest.ts';
import { sentenceOfProblem } from '../config/problem.ts';
import type { Firing, LexiconTrial } from '../disclosure/try-lexicon.ts';
import { countFirings, tryLexicon } from '../disclosure/try-lexicon.ts';
import { openExtractor } from '../extract/extractor.ts';
import { counted } from '../model/counted.ts';
import type { Document } from '../model/document.ts';
import { safeForTerminal } from './output.ts';
import { readFileDocument } from './read-file.ts';
import { exitCodes, type GlobalOptions, type Output, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addLexiconTest(lexicon: Command, shell: Shell): void {
  lexicon
    .command('test')
    .description('try every example of the lexicon, and say what fails')
    .argument('[language...]', 'languages, such as de; all when none is named')
    .option('--against <path...>', 'also count what each entry finds in these files or folders')
    .action(async (languages: string[], options: { against?: string[] }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const sources = named(readLexiconFiles(shell.lexiconFolder(globals)), languages);
      const documents = options.against === undefined ? undefined : await documentsIn(shell, options.against);
      const results = sources.map((source) => resultOf(source, documents));
      if (results.some(({ trial }) => trial.failures.length > 0)) shell.exit(exitCodes.suspect);
      if (globals.json === true) for (const result of results) shell.out.json(resultJson(result));
      else show(shell.out, results);
    });
}

interface Result {
  readonly source: LexiconSource;
  readonly trial: LexiconTrial;
  /** What the entries find in given texts, and how many of these are in the language. */
  readonly against?: { readonly documents: number; readonly firings: readonly Firing[] };
}

function resultOf(source: LexiconSource, documents: readonly Document[] | undefined): Result {
  const trial = tryLexicon(source.lexicon);
  if (documents === undefined) return { source, trial };
  const own = documents.filter(({ language = 'en' }) => language === source.lexicon.language);
  return { source, trial, against: { documents: own.length, firings: countFirings(source.lexicon, own) } };
}

const english = new Intl.DisplayNames('en', { type: 'language' });

function named(sources: readonly LexiconSource[], languages: readonly string[]): readonly LexiconSource[] {
  const known = sources.map(({ lexicon }) => lexicon.language);
  const unknown = languages.filter((language) => !known.includes(language));
  if (unknown.length > 0) {
    const names = new Map(
      sources.flatMap(({ lexicon: { name, language } }) => [
        [name, language],
        [english.of(language) ?? language, language],
      ]),
    );
    const sentences = unknown.map((language) => {
      const hint = names.get(nearest(language, names.keys()) ?? '');
      const meant = hint === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${hint}?`;
      return `There is no lexicon for "${language}". ${meant}`;
    });
    throw new WrongUse(sentences.join('\n'));
  }
  return languages.length === 0
    ? sources
    : sources.filter(({ lexicon }) => languages.includes(lexicon.language));
}

/** Files that hold texts; others in a folder are passed over. */
const TEXTS = '**/*.{html,htm,md,txt,pdf}';

async function documentsIn(shell: Shell, places: readonly string[]): Promise<readonly Document[]> {
  const files = places.flatMap((place) => {
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats === undefined) throw new WrongUse(`There is no file or folder ${place}.`);
    if (!stats.isDirectory()) return [place];
    const found = globSync(TEXTS, { cwd: place }).toSorted();
    if (found.length === 0) throw new WrongUse(`There is no text (${TEXTS.slice(5)}) in ${place}.`);
    return found.map((file) => path.join(place, file));
  });
  const extractor = openExtractor();
  try {
    const documents: Document[] = [];
    for (const [index, file] of files.entries()) {
      shell.out.progress(`reading ${index + 1} of ${files.length}: ${file}`);
      const document = await readFileDocument(extractor, file);
      if (document !== undefined) documents.push(document);
    }
    return documents;
  } finally {
    await extractor.close();
  }
}

function show(out: Output, results: readonly Result[]): void {
  for (const { source, trial, against } of results) {
    const { entries, phrases, examples, sentences } = trial.counts;
    const failed = trial.failures.length;
    const verdict = failed === 0 ? out.paint('green', 'holds') : out.paint('red', `${failed} FAIL`);
    out.line(
      `${out.paint('bold', source.lexicon.language)}  ${verdict}  ${source.lexicon.name}: ${counted(entries, 'entry', 'entries')}, ${counted(phrases, 'phrase')}, ${counted(examples, 'example')}, ${counted(sentences, 'whole sentence')}`,
    );
    for (const failure of trial.failures) {
      out.line(`    ${safeForTerminal(sentenceOfProblem(placed(source, failure)))}`);
    }
    if (against !== undefined) showFirings(out, against);
  }
}

function showFirings(out: Output, { documents, firings }: NonNullable<Result['against']>): void {
  if (documents === 0) {
    out.line(out.paint('dim', '    none of the texts is in this language'));
    return;
  }
  const found = firings.filter(({ hits }) => hits > 0).toSorted((a, b) => b.hits - a.hits);
  const width = Math.max(0, ...found.map(({ entry }) => entry.length));
  for (const { entry, hits, documents: among } of found) {
    out.line(`    ${entry.padEnd(width)}  ${String(hits).padStart(7)} in ${among} of ${documents}`);
  }
  const idle = firings.filter(({ hits }) => hits === 0).map(({ entry }) => entry);
  if (idle.length > 0) out.line(out.paint('yellow', `    found nothing: ${idle.join(', ')}`));
}

function resultJson({ source, trial, against }: Result) {
  const failures = trial.failures.map((failure) => {
    const { file, line, message } = placed(source, failure);
    return { file, line, message };
  });
  const { language, name } = source.lexicon;
  return { language, name, ...trial.counts, failures, ...(against === undefined ? {} : { against }) };
}
