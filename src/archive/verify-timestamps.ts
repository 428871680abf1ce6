import type { Instant } from '../model/instant.ts';
import { listTimestamps, readArchived } from './list-roots.ts';
import { checkTimestamp } from './timestamp/check-timestamp.ts';

/** What checking the time stamps came to. */
export interface TimestampsVerdict {
  readonly stamps: number;
  /** The newest that holds: everything up to its root was there at that time. */
  readonly newest?: {
    readonly root: string;
    readonly at: Instant;
    readonly by: string;
    readonly isTrusted: boolean;
  };
  readonly problems: readonly string[];
}

/** Checks every time stamp against its root; `trustedFor` gives the PEM certificates that vouch for an authority. */
export async function verifyTimestamps(
  root: string,
  trustedFor: (authority: string) => string | undefined,
): Promise<TimestampsVerdict> {
  const problems: string[] = [];
  let stamps = 0;
  let newest: TimestampsVerdict['newest'];
  for (const { authority, path, root: stamped } of await listTimestamps(root)) {
    stamps += 1;
    const [reply, content] = await Promise.all([readArchived(root, path), readArchived(root, stamped)]);
    if (reply === undefined || content === undefined) {
      problems.push(`${path}: ${stamped}, which it stamps, is missing`);
      continue;
    }
    const verdict = await checkTimestamp(reply, { content, trusted: trustedFor(authority) });
    if (!verdict.holds) problems.push(`${path}: ${verdict.because}`);
    else newest = { root: stamped, at: verdict.at, by: verdict.by, isTrusted: verdict.isTrusted };
  }
  return { stamps, ...(newest === undefined ? {} : { newest }), problems };
}
