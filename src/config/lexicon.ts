import { existsSync } from 'node:fs';
import path from 'node:path';
import { type LexiconProblem, lexiconProblems, scaleProblems } from '../disclosure/check-lexicon.ts';
import { compileLexicon, type Lexicon } from '../disclosure/lexicon.ts';
import { LexiconFile } from '../disclosure/lexicon-file.ts';
import { readFolder, readTextFile } from './disk.ts';
import { nearest } from './nearest.ts';
import { present } from './present.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import type { PositionOf } from './yaml/yaml-tree.ts';
import { readYamlFile } from './yaml-file.ts';

const SHIPPED = path.resolve(import.meta.dirname, '../../config/lexicon');

/** One language as it stands in its file. */
export interface LexiconSource {
  readonly file: string;
  readonly lexicon: LexiconFile;
  readonly positionOf: PositionOf;
}

/** The folder of the lexicon: that in the configuration folder, or the one that comes with Exigent where there is none. */
export function lexiconFolder(configDir?: string): string {
  const own = configDir === undefined ? undefined : path.join(configDir, 'lexicon');
  return own !== undefined && existsSync(own) ? own : SHIPPED;
}

/** The lexicon of a configuration folder, ready for use. */
export function shippedLexicon(configDir?: string): Lexicon {
  return readLexicon(lexiconFolder(configDir));
}

/** Reads every language of a folder. Throws a ConfigError that lists every problem. */
export function readLexicon(folder: string): Lexicon {
  return compileLexicon(readLexiconFiles(folder).map(({ lexicon }) => lexicon));
}

/** The languages of a folder as they are written, checked. Throws a ConfigError that lists every problem of all files. */
export function readLexiconFiles(folder: string): readonly LexiconSource[] {
  const listed = readFolder(folder);
  if ('missing' in listed) throw new ConfigError([{ file: folder, message: 'there is no such folder' }]);
  if ('problems' in listed) throw new ConfigError(listed.problems);
  const sources: LexiconSource[] = [];
  const problems: ConfigProblem[] = [];
  for (const { name } of listed.entries) {
    const file = path.join(folder, name);
    const wanted = `${path.parse(name).name.toLowerCase()}.yaml`;
    if (name !== wanted) {
      if (/\.ya?ml$/i.test(name)) problems.push({ file, message: 'this is not read', hint: wanted });
      continue;
    }
    const read = readLanguage(file);
    if ('problems' in read) problems.push(...read.problems);
    else sources.push(read);
  }
  if (sources.length === 0 && problems.length === 0)
    problems.push({ file: folder, message: 'no language is there' });
  problems.push(...foreignSteps(sources));
  if (problems.length > 0) throw new ConfigError(problems);
  return sources;
}

function readLanguage(file: string): LexiconSource | { readonly problems: readonly ConfigProblem[] } {
  const read = readTextFile(file);
  if ('missing' in read) return { problems: [{ file, message: 'there is no such file' }] };
  if ('problems' in read) return read;
  const parsed = readYamlFile(LexiconFile, file, read.text);
  if ('problems' in parsed) return parsed;
  const source = { file, lexicon: parsed.value, positionOf: parsed.positionOf };
  const problems = lexiconProblems(parsed.value).map((problem) => placed(source, problem));
  const { name } = path.parse(file);
  if (parsed.value.language !== name) {
    const message = `this file is named after another language than "${parsed.value.language}"`;
    problems.push({ file, ...parsed.positionOf(['language']), message, hint: name });
  }
  return problems.length > 0 ? { problems } : source;
}

function foreignSteps(sources: readonly LexiconSource[]): readonly ConfigProblem[] {
  const english = sources.find(({ lexicon }) => lexicon.language === 'en');
  if (english === undefined) return [];
  return sources.flatMap((source) =>
    scaleProblems(source.lexicon, english.lexicon).map((problem) => placed(source, problem)),
  );
}

/** A problem with the line that it is about. */
export function placed(
  { file, positionOf }: LexiconSource,
  { path: at, message, unknown }: LexiconProblem,
): ConfigProblem {
  const hint = unknown === undefined ? undefined : nearest(unknown.word, unknown.known);
  return present({ file, ...positionOf(at), message, hint });
}
