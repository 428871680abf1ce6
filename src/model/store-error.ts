export type StoreFault =
  | 'store-unreadable'
  | 'store-damaged'
  | 'store-newer'
  | 'store-read-only'
  | 'store-full'
  | 'store-busy'
  | 'store-conflict'
  | 'evidence-mismatch';

/** The store cannot be used as it should be: `code` says how, the message is for a person. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreFault;

  constructor(code: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that are the machine's doing, not a bug. */
const SQLITE_FAULTS = new Map<number, StoreFault>([
  [5, 'store-busy'],
  [6, 'store-busy'],
  [8, 'store-read-only'],
  [10, 'store-unreadable'],
  [11, 'store-damaged'],
  [13, 'store-full'],
  [14, 'store-read-only'],
  [26, 'store-damaged'],
]);

const FILE_FAULTS = new Map<string, StoreFault>([
  ['ENOSPC', 'store-full'],
  ['EDQUOT', 'store-full'],
  ['EFBIG', 'store-full'],
  ['EROFS', 'store-read-only'],
  ['EACCES', 'store-read-only'],
  ['EPERM', 'store-read-only'],
  ['EIO', 'store-unreadable'],
  ['ENOTDIR', 'store-unreadable'],
  ['EISDIR', 'store-unreadable'],
  ['ENAMETOOLONG', 'store-unreadable'],
]);

const SENTENCES: Record<StoreFault, string> = {
  'store-unreadable': 'the store cannot be read; the disk may be damaged',
  'store-damaged':
    'the database is damaged. Stop what uses it and move exigent.sqlite, and the -wal and -shm beside it, out of the data folder: the next command builds it again from the snapshots',
  'store-newer': 'the database was made by a newer Exigent',
  'store-read-only': 'the data folder cannot be written to',
  'store-full': 'the disk is full',
  'store-busy': 'another process keeps the database locked',
  'store-conflict': 'another process has written this page at the same time',
  'evidence-mismatch': 'the snapshots folder does not hold what the database says',
};

/** The StoreError for what the disk or SQLite reported; any other error is a bug and is handed back as it is. */
export function asStoreError(error: unknown, where: string): unknown {
  const code = storeFaultOf(error);
  return code === undefined ? error : new StoreError(code, `${where}: ${SENTENCES[code]}`, { cause: error });
}

function storeFaultOf(error: unknown): StoreFault | undefined {
  if (error instanceof StoreError || !(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return SQLITE_FAULTS.get(error.errcode & 0xff);
  if ('code' in error && typeof error.code === 'string') return FILE_FAULTS.get(error.code);
  return undefined;
}
