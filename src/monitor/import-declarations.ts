import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../archive/durable-file.ts';
import { vendorPath } from '../config/config-folder.ts';
import { editVendorFile, type NewPage } from '../config/edit-vendor-file.ts';
import { pageIdOf } from '../config/expand-pages.ts';
import { parseDropped, parseService, parseTerms, type Service } from '../config/import/declaration.ts';
import { pagesOfTerms } from '../config/import/pages-of-terms.ts';
import { freeSlug, slugOf } from '../config/import/slug.ts';
import { loadConfig } from '../config/load.ts';
import { ConfigError, sentenceOfProblem } from '../config/problem.ts';
import { askedAddress } from '../config/values/web-address.ts';
import { VendorFile } from '../config/vendor-file.ts';
import { parseYaml } from '../config/yaml/yaml-tree.ts';
import { checkYaml } from '../config/yaml-file.ts';
import type { ConfigPlaces } from './edit-config.ts';

/** What came of one declaration. */
export interface ImportedService {
  readonly service: string;
  readonly vendor?: string;
  /** The ids of the pages that were added. */
  readonly pages: readonly string[];
  /** What was not imported, and why. */
  readonly listed: readonly Listed[];
  /** What a person has to look at, by page. */
  readonly notes: readonly Listed[];
}

export interface Listed {
  readonly about: string;
  readonly because: string;
}

export interface ImportRequest {
  readonly places: ConfigPlaces;
  /** The folder with the declarations, or the one above it. */
  readonly folder: string;
  /** Only these types of terms. */
  readonly types?: readonly string[];
  readonly isTrial?: boolean;
}

/** Says whose the data is: the licence asks for it (EUPL-1.2, article 5). */
const NOTICE =
  'from declarations of Open Terms Archive (https://opentermsarchive.org), licensed under EUPL-1.2.';

interface Draft {
  readonly file: string;
  readonly before: string | undefined;
  readonly text: string;
}

interface Import {
  readonly request: ImportRequest;
  /** The page that watches an address; of those that are imported, an address and the parts of it that count. */
  readonly watched: Map<string, string>;
  readonly pageIds: Set<string>;
  readonly vendors: Set<string>;
  readonly drafts: Map<string, Draft>;
}

/**
 * Turns declarations of Open Terms Archive into files of vendors. A file that is there is added to, never overwritten,
 * and an address that is watched already is not watched twice. Writes all of it only when the configuration with it can
 * be used; throws a ConfigError where it cannot.
 */
export async function importDeclarations(request: ImportRequest): Promise<readonly ImportedService[]> {
  const { places } = request;
  const { pages } = loadConfig(places);
  const state: Import = {
    request,
    watched: new Map(pages.map(({ url, id }) => [askedAddress(url), id])),
    pageIds: new Set(pages.map(({ id }) => id.toLowerCase())),
    vendors: new Set(),
    drafts: new Map(),
  };
  const services: ImportedService[] = [];
  for (const file of await declarationsIn(request.folder)) services.push(await importOne(state, file));
  const drafts = [...state.drafts].map(([vendor, { text }]) => ({ vendor, text }));
  loadConfig({ ...places, instead: drafts });
  if (request.isTrial === true) return services;
  for (const { file, before, text } of state.drafts.values()) {
    if ((await readFile(file, 'utf8').catch(ifMissing)) !== before)
      throw new ConfigError([{ file, message: 'this was changed meanwhile; import again' }]);
    await writeWhole(file, text);
  }
  return services;
}

/** The declarations in a folder by name, without their histories. */
async function declarationsIn(folder: string): Promise<readonly string[]> {
  const inner = path.join(folder, 'declarations');
  const isInner = (await stat(inner).catch(ifMissing))?.isDirectory() === true;
  const place = isInner ? inner : folder;
  const names = (await readdir(place)).filter(
    (name) => name.endsWith('.json') && !name.endsWith('.history.json') && !name.startsWith('.'),
  );
  return names.toSorted().map((name) => path.join(place, name));
}

async function importOne(state: Import, file: string): Promise<ImportedService> {
  const name = path.basename(file, '.json');
  const refuse = (because: string): ImportedService => ({
    service: name,
    pages: [],
    listed: [{ about: name, because }],
    notes: [],
  });
  const service = parseService(await readFile(file, 'utf8'));
  if ('because' in service) return refuse(service.because);
  const vendor = freeSlug(slugOf(name), (id) => state.vendors.has(id));
  state.vendors.add(vendor);
  const { pages, listed, notes } = await pagesOf(state, vendor, service.value);
  const history = await readFile(file.replace(/\.json$/, '.history.json'), 'utf8').catch(ifMissing);
  listed.push(...droppedOf(history, service.value));
  if (Object.keys(service.value.terms).length === 0)
    listed.unshift({ about: name, because: 'no terms are declared any more' });
  const whole = { service: name, vendor, listed, notes };
  if (pages.length === 0) return { ...whole, pages: [] };
  const draft = await draftOf(state, vendor, service.value, pages);
  if ('because' in draft) return refuse(draft.because);
  state.drafts.set(vendor, draft);
  return { ...whole, pages: pages.map(({ id }) => pageIdOf(vendor, id)) };
}

async function pagesOf(state: Import, vendor: string, { terms }: Service) {
  const pages: NewPage[] = [];
  const listed: Listed[] = [];
  const notes: Listed[] = [];
  const { types } = state.request;
  for (const [type, declared] of Object.entries(terms)) {
    if (types !== undefined && !types.includes(type)) continue;
    const read = parseTerms(declared);
    const made =
      'because' in read
        ? [{ kind: 'refused' as const, because: read.because }]
        : pagesOfTerms(type, read.value);
    for (const each of made) {
      if (each.kind === 'refused') {
        listed.push({ about: type, because: each.because });
        continue;
      }
      const { page, notes: said } = each.imported;
      const asked = askedAddress(page.url);
      const key = JSON.stringify([asked, page.select, page.remove]);
      const twin = state.watched.get(asked) ?? state.watched.get(key);
      if (twin !== undefined) {
        listed.push({ about: type, because: `${page.url} is watched already, as ${twin}` });
        continue;
      }
      const id = freeSlug(page.id, (other) => state.pageIds.has(pageIdOf(vendor, other).toLowerCase()));
      state.pageIds.add(pageIdOf(vendor, id).toLowerCase());
      state.watched.set(key, pageIdOf(vendor, id));
      pages.push({ ...page, id });
      notes.push(...said.map((because) => ({ about: pageIdOf(vendor, id), because })));
    }
  }
  return { pages, listed, notes };
}

function droppedOf(history: string | undefined, service: Service): readonly Listed[] {
  if (history === undefined) return [];
  const dropped = parseDropped(history, service);
  if ('because' in dropped) return [{ about: 'its history', because: dropped.because }];
  return dropped.value.map(({ type, url, until }) => ({
    about: type,
    because: `declared no longer; last at ${url ?? 'several addresses'}${until === undefined ? '' : `, until ${until.slice(0, 10)}`}`,
  }));
}

/** The vendor's file with the new pages; checked by itself, so that one that is no good does not hold up the others. */
async function draftOf(
  { request }: Import,
  vendor: string,
  { name, importedFrom }: Service,
  pages: readonly NewPage[],
): Promise<Draft | { readonly because: string }> {
  const file = vendorPath(request.places.configDir, vendor);
  const before = await readFile(file, 'utf8').catch(ifMissing);
  let text = before;
  for (const page of pages) {
    const edited = editVendorFile(text, { kind: 'add-page', vendor, name, page });
    if ('refused' in edited) return { because: edited.refused };
    text = edited.text;
  }
  const noticed = withNotice(text ?? '', before === undefined, importedFrom);
  const tree = parseYaml(file, noticed);
  const read = 'problems' in tree ? tree : checkYaml(VendorFile, file, tree);
  if ('problems' in read) return { because: read.problems.map(sentenceOfProblem).join('; ') };
  return { file, before, text: noticed };
}

/** Below the line for editors, once; in a file that was there, only some pages are theirs. */
function withNotice(text: string, isNew: boolean, importedFrom: string | undefined): string {
  if (text.includes(NOTICE)) return text;
  const origin = importedFrom === undefined ? '' : `# Their source: ${importedFrom.replace(/\s+/g, ' ')}\n`;
  const lines = `# ${isNew ? 'The pages' : 'Some of the pages'} were imported ${NOTICE}\n${origin}`;
  const first = /^# yaml-language-server:.*\n/.exec(text)?.[0] ?? '';
  return `${first}${lines}${text.slice(first.length)}`;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
