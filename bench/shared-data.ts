import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder with real captures and labelled pairs; benchmarks cannot run without it. */
export function sharedData(): string {
  const folder = process.env.EXIGENT_SHARED;
  if (folder === undefined || !existsSync(path.join(folder, 'replay'))) {
    throw new Error('Set EXIGENT_SHARED to the folder that holds replay/ and corpus/.');
  }
  return folder;
}
