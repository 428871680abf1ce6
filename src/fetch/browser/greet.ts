import type { BrowserContext, Page } from 'playwright';
import { GREETING_URL } from './forward-proxy.ts';
import type { ProxySession } from './proxy-session.ts';

/**
 * Shows the session's credentials to the proxy; the browser keeps them for the rest of the context. It is done before
 * anything else is loaded, since the browser does not ask for credentials while its documents are looked into.
 */
export async function greet(context: BrowserContext, page: Page, session: ProxySession): Promise<void> {
  const cdp = await context.newCDPSession(page);
  const { username, password } = session;
  cdp.on('Fetch.requestPaused', ({ requestId }) => {
    cdp.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
  });
  cdp.on('Fetch.authRequired', ({ requestId }) => {
    const authChallengeResponse = { response: 'ProvideCredentials', username, password } as const;
    cdp.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => undefined);
  });
  await cdp.send('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: GREETING_URL }] });
  await page.goto(GREETING_URL);
  await cdp.detach();
}
