import type { Browser } from 'playwright';
import { type Fault, fault } from '../../model/fault.ts';
import { codeOf } from '../world-error.ts';
import { findBrowser, INSTALL_HINT } from './find-browser.ts';

/** A browser that runs. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** How it names itself. */
  readonly userAgent: string;
  /** The processes that make it up, with their ids; rejects when it does not answer. */
  processIds(): Promise<readonly number[]>;
  /** Ends it at once, whatever state it is in. */
  kill(): void;
}

/** A browser that has not come up by then will not. */
const LAUNCH_TIMEOUT_MS = 30_000;

const MAX_REASON_CHARS = 500;

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebRTC would send packets past the proxy to any address that a page names. Chrome and its shell each know one name.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  // Names are resolved by the proxy alone.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Launches a browser whose every connection goes to the proxy. */
export async function launchBrowser(
  configuredPath: string | undefined,
  proxyUrl: string,
): Promise<RunningBrowser | Fault> {
  const found = await findBrowser(configuredPath);
  if ('code' in found) return found;
  const { chromium } = await import('playwright');
  const launching = chromium.launch({
    ...found,
    args: FLAGS,
    // The sandbox needs user namespaces, which Chromium does not use as root.
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: proxyTo(proxyUrl),
    timeout: LAUNCH_TIMEOUT_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await observe(await launching);
  } catch (error) {
    await launching.then((browser) => browser.close()).catch(() => undefined);
    const path = found.executablePath ?? 'chromium';
    return fault('browser-failed', `${path} does not start: ${reasonOf(error)}; ${INSTALL_HINT}`);
  }
}

/** What the browser itself said, out of the long log in Playwright's error; else how that begins. */
function reasonOf(error: unknown): string {
  const log = String(error);
  const said = [...log.matchAll(/\[err\] (.*)/g)].map(([, line]) => line).join(' ');
  return (said === '' ? log : said).replace(/\s+/g, ' ').slice(0, MAX_REASON_CHARS);
}

/** `<-loopback>` takes away the exception that browsers make for local addresses. */
export function proxyTo(server: string): { readonly server: string; readonly bypass: string } {
  return { server, bypass: '<-loopback>' };
}

async function observe(browser: Browser): Promise<RunningBrowser> {
  const cdp = await browser.newBrowserCDPSession();
  const { userAgent } = await cdp.send('Browser.getVersion');
  const processes = async () => (await cdp.send('SystemInfo.getProcessInfo')).processInfo;
  const main = (await processes()).find(({ type }) => type === 'browser')?.id;
  return {
    browser,
    userAgent,
    processIds: async () => (await processes()).map(({ id }) => id),
    kill() {
      if (main !== undefined && browser.isConnected()) killNow(main);
    },
  };
}

function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It ended by itself at this very moment.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
