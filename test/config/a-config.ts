import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Environment } from '../../src/config/env.ts';
import { type Config, loadConfig } from '../../src/config/load.ts';
import { ConfigError, type ConfigProblem } from '../../src/config/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Texts or bytes by path below the configuration folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes a configuration folder. */
export function configFolder(t: TestContext, files: Files): string {
  const folder = temporaryFolder(t);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

export function load(t: TestContext, files: Files, environment: Environment = {}): Config {
  return loadConfig({ configDir: configFolder(t, files), dataDir: '/data', environment });
}

/** The problems of a configuration, with files named as they lie below the folder. */
export function problemsOf(t: TestContext, files: Files): readonly ConfigProblem[] {
  const configDir = configFolder(t, files);
  return problemsIn(configDir).map((problem) => ({
    ...problem,
    file: path.relative(configDir, problem.file).replaceAll(path.sep, '/'),
    message: problem.message.replaceAll(configDir + path.sep, ''),
  }));
}

/** The same as the lines that a person sees. */
export function linesOf(t: TestContext, files: Files): readonly string[] {
  return new ConfigError(problemsOf(t, files)).message.split('\n');
}

export function problemsIn(configDir: string): readonly ConfigProblem[] {
  try {
    loadConfig({ configDir, dataDir: '/data', environment: {} });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
