import type { Page } from 'playwright';
import { evaluateWithin } from '../evaluate-within.ts';

/** The longest policies are some sixty screens; a page that grows while it is scrolled has no end. */
const MOST_SCREENS = 100;

/** What watches for a part of the page to come into view is told so in the next frame or two. */
const SCREEN_MS = 40;

const SCRIPT = `(async () => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const screen = Math.max(innerHeight, 200);
  const end = Math.min(document.documentElement.scrollHeight, screen * ${MOST_SCREENS});
  for (let top = screen; top < end; top += screen) {
    scrollTo({ top, behavior: 'instant' });
    await pause(${SCREEN_MS});
  }
  scrollTo({ top: end, behavior: 'instant' });
  await pause(${SCREEN_MS * 2});
  scrollTo({ top: 0, behavior: 'instant' });
  return end > screen;
})()`;

/** Scrolls once to the end that the page has now, and back, so that text comes which waits to be seen. */
export async function scrollThrough(page: Page, limitMs: number): Promise<boolean> {
  return (await evaluateWithin(page, SCRIPT, limitMs, false)) === true;
}
