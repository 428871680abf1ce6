import { z } from 'zod';

/** A selector, a stretch or a list of them: what of it can be used is told when pages are made. */
const Selection = z.unknown().optional();

const keys = {
  fetch: z.string().optional(),
  select: Selection,
  remove: Selection,
  filter: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).optional(),
  executeClientScripts: z.boolean().optional(),
};

const Terms = z.object({ ...keys, combine: z.array(z.object(keys)).optional() });
export type Terms = z.output<typeof Terms>;

/** Lenient, since one odd term must not keep the others out: each of them is read by itself. */
const Service = z.object({
  name: z.string().trim().min(1),
  importedFrom: z.string().optional(),
  terms: z.record(z.string(), z.unknown()).optional(),
  /** What `terms` was called before version 5 of their engine. */
  documents: z.record(z.string(), z.unknown()).optional(),
});

const History = z.record(
  z.string(),
  z.array(z.object({ fetch: z.string().optional(), validUntil: z.string().optional() })),
);

export interface Service {
  readonly name: string;
  readonly importedFrom?: string | undefined;
  readonly terms: Readonly<Record<string, unknown>>;
}

/** What a type of terms that is declared no longer was last. */
export interface Dropped {
  readonly type: string;
  readonly url?: string | undefined;
  readonly until?: string | undefined;
}

export type Parsed<T> = { readonly value: T } | { readonly because: string };

/** A declaration of a service, as text. */
export function parseService(text: string): Parsed<Service> {
  const read = parseJson(text, Service);
  if ('because' in read) return read;
  const { name, importedFrom, terms, documents } = read.value;
  const declared = terms ?? documents;
  if (declared === undefined) return { because: 'it has neither "terms" nor "documents"' };
  return { value: { name, importedFrom, terms: declared } };
}

export function parseTerms(terms: unknown): Parsed<Terms> {
  const read = Terms.safeParse(terms);
  return read.success ? { value: read.data } : { because: issueOf(read.error) };
}

/** The types that are in the history of a service only, newest entry of each. */
export function parseDropped(text: string, { terms }: Service): Parsed<readonly Dropped[]> {
  const read = parseJson(text, History);
  if ('because' in read) return read;
  const dropped = Object.entries(read.value).filter(([type]) => !Object.hasOwn(terms, type));
  return {
    value: dropped.map(([type, entries]) => {
      const last = entries.toSorted((a, b) => timeOf(b.validUntil) - timeOf(a.validUntil))[0];
      return { type, url: last?.fetch, until: last?.validUntil };
    }),
  };
}

/** Entries of a history are in no order, and their times in several zones. */
function timeOf(at: string | undefined): number {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? 0 : time;
}

function parseJson<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { because: 'it is not JSON' };
  }
  const read = schema.safeParse(data);
  return read.success ? { value: read.data } : { because: issueOf(read.error) };
}

function issueOf({ issues: [issue] }: z.ZodError): string {
  const where = issue === undefined || issue.path.length === 0 ? 'it' : `"${issue.path.join('.')}"`;
  return `${where} is not what a declaration has there`;
}
