import { type GivenOfPage, type ProposedPage, proposePage, type SeenOfPage } from '../config/propose-page.ts';
import { parseWebAddress } from '../config/values/web-address.ts';
import type { Document } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import type { Page } from '../model/page.ts';
import { newPageState } from '../model/page-state.ts';
import type { Passage } from '../model/passage.ts';
import { mayBrowserHelp } from './check-page.ts';
import type { Context } from './context.ts';
import { type ConfigPlaces, type PreparedEdit, prepareEdit } from './edit-config.ts';
import { lookAt } from './look.ts';
import { passagesOf } from './passages-of.ts';
import { weighLook } from './weigh-look.ts';

/** What one look at an address showed. */
export interface FirstLook {
  readonly via: 'http' | 'browser';
  /** Where it led. */
  readonly finalUrl: string;
  /** Why it is not taken for the page. */
  readonly fault?: Fault;
  readonly document?: Document;
  readonly passages: readonly Passage[];
}

export type Preview =
  | { readonly kind: 'proposed'; readonly page: Page; readonly look: FirstLook; readonly edit: PreparedEdit }
  | { readonly kind: 'watched'; readonly page: Page }
  | { readonly kind: 'refused'; readonly refused: readonly string[] };

/** Looks once at an address that nobody watches yet, and proposes how to. Keeps and writes nothing. */
export async function previewPage(
  context: Context,
  places: ConfigPlaces,
  address: string,
  given: GivenOfPage,
  signal?: AbortSignal,
): Promise<Preview> {
  const parsed = parseWebAddress(address);
  if ('refused' in parsed) return refusal(parsed.refused, parsed.hint);
  const url = new URL(parsed.value);
  const watched = watchedAt(context, url.href);
  if (watched !== undefined) return { kind: 'watched', page: watched };

  // What would not load is said before anybody is asked.
  const propose = (seen: SeenOfPage) => prepared(places, proposePage(url, given, seen, context.pages));
  const blank = await propose({});
  if ('refused' in blank) return { kind: 'refused', ...blank };

  const look = await lookOnce(context, blank.page, signal);
  const led = watchedAt(context, look.finalUrl);
  if (led !== undefined) return { kind: 'watched', page: led };
  // A wall tells nothing of the page behind it.
  const proposed = look.fault === undefined ? await propose(seenIn(look.document)) : blank;
  return 'refused' in proposed ? { kind: 'refused', ...proposed } : { kind: 'proposed', look, ...proposed };
}

function refusal(refused: string, hint?: string): Preview {
  return { kind: 'refused', refused: [hint === undefined ? refused : `${refused} (did you mean ${hint}?)`] };
}

function watchedAt({ pages }: Context, url: string): Page | undefined {
  return pages.find((page) => new URL(page.url).href === url);
}

function seenIn(document: Document | undefined): SeenOfPage {
  const { title, language } = document ?? {};
  return { ...(title === undefined ? {} : { title }), ...(language === undefined ? {} : { language }) };
}

async function prepared(places: ConfigPlaces, proposed: ProposedPage) {
  const edit = await prepareEdit(places, proposed);
  if ('refused' in edit) return edit;
  const id = `${proposed.vendor}/${proposed.page.id}`;
  const page = edit.config.pages.find((each) => each.id === id);
  if (page === undefined) throw new Error(`the configuration lacks ${id}, which was added to it`);
  return { edit, page };
}

async function lookOnce(context: Context, page: Page, signal: AbortSignal | undefined): Promise<FirstLook> {
  const plain = await see(context, page, 'http', signal);
  if (plain.fault === undefined || plain.document === undefined || !mayBrowserHelp(plain.fault)) return plain;
  const browsed = await see(context, page, 'browser', signal);
  return browsed.document === undefined ? plain : browsed;
}

async function see(
  context: Context,
  page: Page,
  via: 'http' | 'browser',
  signal: AbortSignal | undefined,
): Promise<FirstLook> {
  const state = newPageState(page.id);
  const look = await lookAt(context, page, state, via, signal);
  if (look.kind === 'same') throw new Error('a page that was never seen came back as unchanged');
  if (look.kind === 'fault') return { via, finalUrl: look.requestedUrl, fault: look.fault, passages: [] };
  const weighed = await weighLook(context, page, state, look, look.exchange.at);
  const { extracted, exchange } = look;
  const document = extracted.kind === 'document' ? extracted.document : undefined;
  return {
    via,
    finalUrl: exchange.finalUrl,
    ...(weighed.kind === 'suspect' ? { fault: weighed.fault } : {}),
    ...(document === undefined ? {} : { document }),
    passages: document === undefined ? [] : passagesOf(document, context.lexicon, page).passages,
  };
}
