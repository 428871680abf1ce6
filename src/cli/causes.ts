import { counted } from '../model/counted.ts';
import { type Fault, type FaultCode, faultTable, sentenceOf } from '../model/fault.ts';
import type { Page, PageId } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { safeForTerminal } from './output.ts';
import type { Output } from './shell.ts';

/** What keeps pages from being seen: one cause, all pages that have it. */
export interface Cause {
  readonly code: FaultCode;
  readonly pages: readonly { readonly id: PageId; readonly fault: Fault }[];
}

/** Pages beyond these are counted: the list of all pages marks them, too. */
const MOST_NAMED = 4;

/** A server that is down looks the same as a machine that is offline; several at once hardly do. */
const LEAST_UNREACHED = 2;

const UNREACHED: ReadonlySet<FaultCode> = new Set(['dns-failure', 'connect-failed']);

export const OFFLINE = 'No page at all could be reached: is this machine online?';

type States = ReadonlyMap<PageId, { readonly state: PageState }>;

/** The causes of what is wrong now, the most frequent first. */
export function causesOf(pages: readonly Page[], states: States): readonly Cause[] {
  const troubled = pages.flatMap(({ id, paused }) => {
    const trouble = states.get(id)?.state.trouble;
    return paused || trouble === undefined ? [] : [{ id, fault: trouble.fault }];
  });
  return [...Map.groupBy(troubled, ({ fault }) => fault.code)]
    .map(([code, group]) => ({ code, pages: group }))
    .sort((a, b) => b.pages.length - a.pages.length);
}

/** Whether all that was asked for was out of reach, which speaks for a cause on our side. */
export function looksOffline(pages: readonly Page[], states: States): boolean {
  const looked = pages.filter(({ id, paused }) => !paused && states.get(id)?.state.lastAt !== undefined);
  return (
    looked.length >= LEAST_UNREACHED &&
    looked.every(({ id }) => {
      const code = states.get(id)?.state.trouble?.fault.code;
      return code !== undefined && UNREACHED.has(code);
    })
  );
}

/** One cause in one line: "3 pages" or the page, and what is wrong. */
export function tellCause({ code, pages }: Cause): { readonly about: string; readonly sentence: string } {
  const [first, ...others] = pages;
  if (first === undefined) return { about: '', sentence: faultTable[code].sentence };
  if (others.length === 0) return { about: first.id, sentence: sentenceOf(first.fault) };
  const same = others.every(({ fault }) => fault.because === first.fault.because);
  const named = pages.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = pages.length - named.length;
  const names = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
  return {
    about: counted(pages.length, 'page'),
    sentence: `${same ? sentenceOf(first.fault) : faultTable[code].sentence} ${names}`,
  };
}

/** Says each cause once, however many pages have it. */
export function showCauses(out: Output, pages: readonly Page[], states: States): void {
  const causes = causesOf(pages, states);
  if (causes.length === 0) return;
  out.line();
  for (const cause of causes) {
    const { about, sentence } = tellCause(cause);
    out.line(`${out.paint('yellow', about)}  ${safeForTerminal(sentence)}`);
  }
  if (looksOffline(pages, states)) out.line(out.paint('bold', OFFLINE));
}
