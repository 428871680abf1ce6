import type { CDPSession } from 'playwright';
import type { Screenshot } from '../../../model/capture.ts';

/** The longest policies reach this far; a picture of more takes more memory than it is worth. */
const MOST_HEIGHT = 15_000;

/** A page that is wider is broken, or wants to fill the memory. */
const MOST_WIDTH = 2_000;

/** JPEG opens everywhere, in a brief as in a browser; at this quality small print is legible. */
const QUALITIES = [70, 35] as const;

/** A picture of more bytes, at the lower quality too, is not kept. */
const MOST_BYTES = 6_000_000;

/** The picture of a whole page; undefined where it would be too large. Throws what the browser throws. */
export async function takeScreenshot(cdp: CDPSession): Promise<Screenshot | undefined> {
  const { cssContentSize } = await cdp.send('Page.getLayoutMetrics');
  const width = Math.min(Math.ceil(cssContentSize.width), MOST_WIDTH);
  const wholeHeight = Math.ceil(cssContentSize.height);
  const height = Math.min(wholeHeight, MOST_HEIGHT);
  if (width < 1 || height < 1) return undefined;
  for (const quality of QUALITIES) {
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'jpeg',
      quality,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    const bytes = Buffer.from(data, 'base64');
    const isCut = wholeHeight > height;
    if (bytes.length <= MOST_BYTES) return { bytes, width, height, ...(isCut ? { wholeHeight } : {}) };
  }
  return undefined;
}
