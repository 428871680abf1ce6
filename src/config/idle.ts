import type { Page } from '../model/page.ts';
import { otherPage, type Subscriber } from '../model/subscriber.ts';
import type { ConfigProblem } from './problem.ts';
import { askedAddress } from './values/web-address.ts';

/** Those among the subscribers of a file who can never be told of anything, since no page is one that they chose. */
export function neverTold(
  file: string,
  subscribers: readonly Subscriber[],
  pages: readonly Page[],
): readonly ConfigProblem[] {
  return subscribers.flatMap((subscriber) => {
    const reasons = new Set(pages.map((page) => otherPage(subscriber, page)));
    if (reasons.size === 0 || reasons.has(undefined)) return [];
    return [{ file, message: `${subscriber.address} will be told of nothing: ${reasonsOf(reasons)}` }];
  });
}

function reasonsOf(reasons: ReadonlySet<string | undefined>): string {
  return `the pages that are watched are ${[...reasons].join(', or ')}`;
}

/** A site that finds its pages by what stands behind a # shows its front page to whoever asks for one of them. */
const ROUTE = /^#!?\//;

/** The pages whose address names another page than the one that a server is asked for. */
export function askedForAnother(file: string, pages: readonly Page[]): readonly ConfigProblem[] {
  return pages.flatMap(({ id, url }) => {
    if (!ROUTE.test(new URL(url).hash)) return [];
    return [
      { file, message: `${id} is watched at ${askedAddress(url)}: no server is sent what follows the “#”` },
    ];
  });
}
