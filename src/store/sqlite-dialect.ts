import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { asStoreError, StoreError } from '../model/store-error.ts';

/** How a transaction begins: with the write lock, or as one that only reads. */
export type Begin = 'begin immediate' | 'begin';

/** Kysely on `node:sqlite`: one connection, used by one transaction at a time. */
export function sqliteDialect(database: DatabaseSync, begin: Begin): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(database, begin),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function sqliteDriver(database: DatabaseSync, how: Begin): Driver {
  const connection = sqliteConnection(database);
  const turn = turns();
  return {
    async init() {
      // The database was opened by whoever made the dialect.
    },
    async acquireConnection() {
      await turn.take();
      return connection;
    },
    beginTransaction: () => begin(database, how),
    commitTransaction: async () => execute(database, 'commit'),
    rollbackTransaction: async () => {
      // A full disk ends the transaction by itself.
      if (database.isTransaction) execute(database, 'rollback');
    },
    async releaseConnection() {
      turn.give();
    },
    async destroy() {
      database.close();
    },
  };
}

/** How long a writer waits for another process that holds the write lock, and how often it asks. */
const BUSY_TIMEOUT_MS = 15_000;
const BUSY_RETRY_MS = 5;

/** Waits for the lock without holding up the thread, as SQLite's own busy timeout would. */
async function begin(database: DatabaseSync, how: Begin): Promise<void> {
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return execute(database, how);
    } catch (error) {
      const busy = error instanceof StoreError && error.code === 'store-busy';
      if (!busy || performance.now() > deadline) throw error;
    }
    await setTimeout(BUSY_RETRY_MS);
  }
}

function execute(database: DatabaseSync, statement: string): void {
  try {
    database.exec(statement);
  } catch (error) {
    throw asStoreError(error, 'database');
  }
}

function sqliteConnection(database: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const run = <R>({ sql, parameters }: CompiledQuery): QueryResult<R> => {
    const statement = prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      try {
        return run<R>(query);
      } catch (error) {
        throw asStoreError(error, 'database');
      }
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      const rows = prepare(query.sql).iterate(...(query.parameters as readonly SQLInputValue[]));
      for (const row of rows) yield { rows: [row as R] };
    },
  };
}

/** Hands one thing from taker to taker in the order of asking. */
function turns(): { take(): Promise<void>; give(): void } {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    async take() {
      if (taken) await new Promise<void>((go) => waiting.push(go));
      taken = true;
    },
    give() {
      const next = waiting.shift();
      if (next === undefined) taken = false;
      else next();
    },
  };
}
