import type { LogHead } from '../model/chain.ts';
import type { PromisedWrite } from '../model/promised-write.ts';
import { appendAt } from './append-line.ts';
import { type Blobs, folderBlobs } from './blobs.ts';
import { compareLog, type LogStanding } from './compare-log.ts';
import { writeWhole } from './durable-file.ts';
import { inside } from './layout.ts';
import { type ReadLog, readLog } from './read-log.ts';

/** The evidence on disk, below one root folder. */
export interface Archive {
  readonly root: string;
  readonly blobs: Blobs;
  /** Keeps a promise; doing it again changes nothing. */
  write(promised: PromisedWrite): Promise<void>;
  /** Reads a log by its relative path. */
  log(path: string): Promise<ReadLog>;
  /** How a log stands to what the database knows of it. */
  compareLog(path: string, known: LogHead): Promise<LogStanding>;
}

export function openArchive(root: string): Archive {
  return {
    root,
    blobs: folderBlobs(root),
    write: ({ kind, path, position, text }) =>
      kind === 'append' ? appendAt(inside(root, path), position, text) : writeWhole(inside(root, path), text),
    log: (path) => readLog(inside(root, path)),
    compareLog: (path, known) => compareLog(inside(root, path), known),
  };
}
