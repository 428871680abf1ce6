import type { WrittenKeys } from '../config/edit-vendor-file.ts';
import { keysFrom, keysOfTexts, type PageTexts, textsOf } from '../config/page-fields.ts';
import { proposePage } from '../config/propose-page.ts';
import { parseWebAddress } from '../config/values/web-address.ts';
import { type KeyProblem, problemsByKey, writtenPage } from '../config/written-page.ts';
import { forbiddenHost } from '../fetch/egress/forbidden-host.ts';
import { sha256 } from '../model/digest.ts';
import { sentenceOf } from '../model/fault.ts';
import { type PageId, vendorIdOf } from '../model/page.ts';
import type { PageAct } from '../model/page-act.ts';
import { insertPageEvent } from '../store/review-events.ts';
import type { Context } from './context.ts';
import { prepareEdit, type RefusedEdit, vendorText, writeEdit } from './edit-config.ts';
import { keepPromises } from './keep-promises.ts';
import { noteInHistory } from './note-in-history.ts';
import { type TakingIn, takeInConfig } from './take-in-config.ts';

export type Watching = TakingIn & Pick<Context, 'pages' | 'archive'>;

export type WatchOutcome =
  | { readonly kind: 'done'; readonly page: PageId }
  | { readonly kind: 'refused'; readonly problems: readonly KeyProblem[] }
  /** Somebody else has written the file since it was read for the form. */
  | { readonly kind: 'changed-meanwhile' };

/** A page's entry in its vendor's file, and what tells whether the file is still the same. */
export interface Entry {
  readonly texts: PageTexts;
  readonly digest: string;
}

export async function readEntry({ config }: Watching, page: PageId): Promise<Entry | undefined> {
  const vendor = vendorIdOf(page);
  const text = await vendorText(config.places, vendor);
  const keys = text === undefined ? undefined : writtenPage(text, vendor, page);
  return keys && text !== undefined ? { texts: textsOf(keys), digest: sha256(text) } : undefined;
}

/** A page that somebody wants to be watched: whose it is and its id, where they say so, and what else they say of it. */
export interface Wish {
  readonly vendor: string;
  readonly id: string;
  readonly texts: PageTexts;
}

/** Writes a new page into the file of its vendor, by the rules by which the file is read, and watches it from now on. */
export function addPage(context: Watching, by: string, wish: Wish): Promise<WatchOutcome> {
  return context.config.alone(() => add(context, by, wish));
}

async function add(context: Watching, by: string, wish: Wish): Promise<WatchOutcome> {
  const { pages, config } = context;
  const refused = addressProblem(context, wish.texts.url);
  if (refused !== undefined) return { kind: 'refused', problems: [refused] };
  const url = new URL(wish.texts.url.trim());
  const twin = pages.find((page) => new URL(page.url).href === url.href);
  if (twin !== undefined) return refusal({ key: 'url', message: `this page is watched already: ${twin.id}` });
  const { url: _, ...said } = keysOfTexts(wish.texts);
  const given = {
    ...(wish.vendor.trim() === '' ? {} : { vendor: wish.vendor.trim() }),
    ...(wish.id.trim() === '' ? {} : { id: wish.id.trim() }),
  };
  const title = wish.texts.title.trim();
  const proposed = proposePage(url, given, title === '' ? {} : { title }, pages);
  const { vendor, page } = proposed;
  const edit = { ...proposed, page: { ...page, ...said, id: page.id, url: page.url } };
  const id = `${vendor}/${page.id}` as PageId;
  const prepared = await prepareEdit(config.places, edit);
  if ('refused' in prepared) return { kind: 'refused', problems: problemsOf(prepared, id) };
  const written = await writeEdit(prepared);
  if ('refused' in written) return { kind: 'changed-meanwhile' };
  await takeInConfig(context);
  await note(context, id, by, { kind: 'watch' });
  return { kind: 'done', page: id };
}

/** Alters a page's entry, if the file is still the one that the form was made from. */
export function setPage(context: Watching, by: string, page: PageId, entry: Entry): Promise<WatchOutcome> {
  return context.config.alone(() => set(context, by, page, entry));
}

async function set(
  context: Watching,
  by: string,
  page: PageId,
  { texts, digest }: Entry,
): Promise<WatchOutcome> {
  const entry = await readEntry(context, page);
  if (entry === undefined || entry.digest !== digest) return { kind: 'changed-meanwhile' };
  const keys = keysFrom(texts, entry.texts);
  if (Object.keys(keys).length === 0) return { kind: 'done', page };
  const refused = 'url' in keys ? addressProblem(context, texts.url) : undefined;
  if (refused !== undefined) return { kind: 'refused', problems: [refused] };
  return alter(context, by, page, keys, { kind: 'set', keys: Object.keys(keys) });
}

/** Stops looking at a page, or begins again. */
export function pausePage(
  context: Watching,
  by: string,
  page: PageId,
  paused: boolean,
): Promise<WatchOutcome> {
  const keys = { paused: paused ? true : undefined };
  return context.config.alone(() => alter(context, by, page, keys, { kind: paused ? 'pause' : 'resume' }));
}

/** Has the running monitor look at a page at its next tick. */
export async function askForLook(context: Watching, by: string, page: PageId): Promise<void> {
  await note(context, page, by, { kind: 'look' });
}

async function alter(
  context: Watching,
  by: string,
  page: PageId,
  keys: WrittenKeys,
  act: PageAct,
): Promise<WatchOutcome> {
  const edit = { kind: 'set', vendor: vendorIdOf(page), page, keys } as const;
  const prepared = await prepareEdit(context.config.places, edit);
  if ('refused' in prepared) return { kind: 'refused', problems: problemsOf(prepared, page) };
  const written = await writeEdit(prepared);
  if ('refused' in written) return { kind: 'changed-meanwhile' };
  await takeInConfig(context);
  await note(context, page, by, act);
  return { kind: 'done', page };
}

/** What the fetcher would refuse is said before it is written down. */
function addressProblem({ settings }: Watching, text: string): KeyProblem | undefined {
  const parsed = parseWebAddress(text.trim());
  if ('refused' in parsed) {
    const hint = parsed.hint === undefined ? '' : ` (did you mean ${parsed.hint}?)`;
    return { key: 'url', message: `${parsed.refused}${hint}` };
  }
  const fault = forbiddenHost(new URL(parsed.value), settings.fetch.allow);
  return fault && { key: 'url', message: sentenceOf(fault) };
}

function problemsOf({ refused, problems, text }: RefusedEdit, page: PageId): readonly KeyProblem[] {
  if (problems === undefined || text === undefined) return refused.map((message) => ({ message }));
  return problemsByKey(problems, { file: `${vendorIdOf(page)}.yaml`, text, page });
}

function refusal(problem: KeyProblem): WatchOutcome {
  return { kind: 'refused', problems: [problem] };
}

/** The audit log, also in the page's history; whatever was done, the page is looked at anew. */
async function note(context: Watching, page: PageId, by: string, act: PageAct): Promise<void> {
  const at = context.clock.now();
  const dueAt = act.kind === 'pause' ? undefined : at;
  await context.store.transaction(async (tx) => {
    await insertPageEvent(tx, page, { at, by, act });
    await noteInHistory(tx, page, { type: 'watching', at, by, act }, dueAt);
  });
  await keepPromises(context);
}
