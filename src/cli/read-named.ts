import { openExtractor } from '../extract/extractor.ts';
import type { Document } from '../model/document.ts';
import { storedDocument } from '../monitor/stored-document.ts';
import { readPageStates } from '../store/page-states.ts';
import { namedPage } from './name-pages.ts';
import { readFileDocument } from './read-file.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

/** A document, and the address of the page whose last good capture it is read from. */
export interface NamedDocument {
  readonly document: Document;
  readonly url?: string;
}

/** Reads what a name on the command line means: a file, or else the last good capture of a watched page. */
export async function readNamed(shell: Shell, globals: GlobalOptions, name: string): Promise<NamedDocument> {
  const document = await fileDocument(name);
  return document === undefined ? pageDocument(shell, globals, name) : { document };
}

async function fileDocument(name: string): Promise<Document | undefined> {
  const extractor = openExtractor();
  try {
    return await readFileDocument(extractor, name);
  } finally {
    await extractor.close();
  }
}

async function pageDocument(shell: Shell, globals: GlobalOptions, name: string): Promise<NamedDocument> {
  const house = await shell.open({ ...globals, isQuiet: true });
  try {
    const { context } = house;
    const page = namedPage(context.pages, name);
    const states = await readPageStates(context.store.db, [page.id]);
    const good = states.get(page.id)?.state.good;
    if (good === undefined)
      throw new WrongUse(`${page.id} has no good capture yet: "exigent check ${page.id} --force".`);
    return { document: await storedDocument(context, page, good.capture), url: page.url };
  } finally {
    await house.close();
  }
}
