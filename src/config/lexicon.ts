import { existsSync } from 'node:fs';
import path from 'node:path';
import { compileLexicon, type Lexicon, lexiconProblems } from '../disclosure/lexicon.ts';
import { LexiconFile } from '../disclosure/lexicon-file.ts';
import { readFolder, readTextFile } from './disk.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import { readYamlFile } from './yaml-file.ts';

const SHIPPED = path.resolve(import.meta.dirname, '../../config/lexicon');

/** The lexicon in the configuration folder, or the one that comes with Exigent where there is none. */
export function shippedLexicon(configDir?: string): Lexicon {
  const own = configDir === undefined ? undefined : path.join(configDir, 'lexicon');
  return readLexicon(own !== undefined && existsSync(own) ? own : SHIPPED);
}

/** Reads every language of a folder. Throws a ConfigError that lists every problem. */
export function readLexicon(folder: string): Lexicon {
  const listed = readFolder(folder);
  if ('missing' in listed) throw new ConfigError([{ file: folder, message: 'there is no such folder' }]);
  if ('problems' in listed) throw new ConfigError(listed.problems);
  const languages: LexiconFile[] = [];
  const problems: ConfigProblem[] = [];
  for (const { name } of listed.entries.filter((entry) => entry.name.endsWith('.yaml'))) {
    const read = readLanguage(path.join(folder, name));
    if ('problems' in read) problems.push(...read.problems);
    else languages.push(read.language);
  }
  if (languages.length === 0 && problems.length === 0)
    problems.push({ file: folder, message: 'no language is there' });
  if (problems.length > 0) throw new ConfigError(problems);
  return compileLexicon(languages);
}

function readLanguage(
  file: string,
): { readonly language: LexiconFile } | { readonly problems: readonly ConfigProblem[] } {
  const read = readTextFile(file);
  if ('missing' in read) return { problems: [{ file, message: 'there is no such file' }] };
  if ('problems' in read) return read;
  const parsed = readYamlFile(LexiconFile, file, read.text);
  if ('problems' in parsed) return parsed;
  const { value, positionOf } = parsed;
  const problems = lexiconProblems(value).map(({ entry, message }) => ({
    file,
    ...positionOf(['entries', entry]),
    message: `${value.entries[entry]?.id}: ${message}`,
  }));
  return problems.length > 0 ? { problems } : { language: value };
}
