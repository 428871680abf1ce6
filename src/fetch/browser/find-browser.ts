import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { type Fault, fault } from '../../model/fault.ts';
import { codeOf, WorldError } from '../world-error.ts';
import { unpackBundledChromium } from './bundled-chromium.ts';

/** A browser to launch; without a path, Playwright knows where its own is. */
export interface FoundBrowser {
  readonly executablePath?: string;
  /** Its whole environment; absent: ours, where the browser may need more of it than we know. */
  readonly env?: Readonly<Record<string, string>>;
}

export const INSTALL_HINT =
  'install one with "sudo apt-get install chromium" or "npx playwright install chromium", or set fetch.browser';

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin', '/usr/lib/chromium'];
const LINUX_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/** Where browsers are usually installed, the lighter ones first. */
const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: LINUX_NAMES.flatMap((name) => LINUX_FOLDERS.map((folder) => `${folder}/${name}`)),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/opt/homebrew/bin/chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * Looks for a browser: the configured one and no other; else Playwright's own, one of the system, the one that comes
 * as a package. `playwrightPath` is where Playwright would have put its full Chromium.
 */
export async function findBrowser(
  configured: string | undefined,
  playwrightPath?: string,
): Promise<FoundBrowser | Fault> {
  if (configured !== undefined) {
    if (existsSync(configured)) return { executablePath: configured, ...ownEnv() };
    return fault('browser-missing', `fetch.browser is ${configured}, where there is none`);
  }
  const playwrights = playwrightPath ?? (await import('playwright')).chromium.executablePath();
  if (existsSync(headlessShellFolder(playwrights))) return ownEnv();
  const installed = [playwrights, ...(USUAL_PLACES[process.platform] ?? [])].find((file) => existsSync(file));
  if (installed !== undefined) return { executablePath: installed, ...ownEnv() };
  return bundledBrowser();
}

async function bundledBrowser(): Promise<FoundBrowser | Fault> {
  try {
    const bundled = await unpackBundledChromium();
    if (bundled === undefined) return fault('browser-missing', INSTALL_HINT);
    return { executablePath: bundled.executablePath, ...ownEnv(bundled.env) };
  } catch (error) {
    if (error instanceof WorldError) return error.fault;
    // The disk is full or not to be written to: the monitor goes on without a browser.
    if (codeOf(error) === '') throw error;
    return fault('browser-missing', `the bundled one cannot be unpacked: ${codeOf(error)}; ${INSTALL_HINT}`);
  }
}

/** Playwright keeps its headless shell, which it prefers, in a folder beside that of its full Chromium. */
function headlessShellFolder(playwrightPath: string): string {
  const folder = path.resolve(playwrightPath, '../..');
  const name = path.basename(folder).replace(/^chromium-/, 'chromium_headless_shell-');
  return path.join(path.dirname(folder), name);
}

/** A hostile page that breaks into the browser should find no secret of ours in its environment. */
function ownEnv(more: Readonly<Record<string, string>> = {}): Pick<FoundBrowser, 'env'> {
  if (process.platform !== 'linux') return {};
  return { env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: homedir(), TMPDIR: tmpdir(), ...more } };
}
