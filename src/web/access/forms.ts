import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context as Call } from 'hono';
import { readFormKey } from '../../store/sessions.ts';
import type { WebContext } from '../web-context.ts';

/** Knows the forms that we have written for a visitor from those that somebody else has. */
export interface Forms {
  /** What a form carries in its field `token`. */
  tokenFor(holder: string): Promise<string>;
  isOurs(holder: string, token: string): Promise<boolean>;
}

const KEY_BYTES = 32;

/** The key outlives the process, so that a form that is being filled in does not get lost with a restart. */
export function openForms({ store }: Pick<WebContext, 'store'>): Forms {
  let key: Promise<string> | undefined;
  const tokenFor = async (holder: string): Promise<string> => {
    key ??= readFormKey(store.db, randomBytes(KEY_BYTES).toString('base64url'));
    return createHmac('sha256', await key)
      .update(`form ${holder}`)
      .digest('base64url');
  };
  return {
    tokenFor,
    async isOurs(holder, token) {
      const [wanted, given] = [Buffer.from(await tokenFor(holder)), Buffer.from(token)];
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}

/** Whether a browser sent this from a page of ours (Fetch Metadata; RFC 6454 for those that do not know it). */
export function isFromUs(call: Call, publicUrl: string | undefined): boolean {
  const site = call.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = URL.parse(call.req.header('origin') ?? '');
  if (origin === null || origin.host === '') return false;
  const own = [call.req.header('host')?.toLowerCase(), publicUrl && new URL(publicUrl).host];
  return own.includes(origin.host);
}
