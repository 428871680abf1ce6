import type { CDPSession } from 'playwright';

/** What a page is let load. */
export interface Guard {
  /** From now on nothing that is pressed leads away from the page or sends anything. */
  stay(): Promise<void>;
}

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly method: string };
}

/** What shows text does not need; the pictures are let through where a picture of the page is wanted. */
const UNNEEDED = ['Media', 'Font'] as const;

const ASKING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Keeps media and fonts from being loaded, pictures unless they are wanted. */
export async function guardTraffic(cdp: CDPSession, wantsPictures: boolean): Promise<Guard> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const unneeded = wantsPictures ? ['Media'] : [...UNNEEDED, 'Image'];
  let staying = false;
  const isRefused = ({ frameId, resourceType, request }: Paused): boolean => {
    if (unneeded.includes(resourceType)) return true;
    if (!staying) return false;
    return !ASKING.has(request.method) || (resourceType === 'Document' && frameId === frameTree.frame.id);
  };
  cdp.on('Fetch.requestPaused', (paused) => {
    const { requestId } = paused;
    const decided = isRefused(paused)
      ? cdp.send('Fetch.failRequest', { requestId, errorReason: staying ? 'Aborted' : 'BlockedByClient' })
      : cdp.send('Fetch.continueRequest', { requestId });
    // The page has gone on, or the browser ended.
    decided.catch(() => undefined);
  });
  await cdp.send('Fetch.enable', {
    patterns: unneeded.map((resourceType) => ({ resourceType: resourceType as 'Media' })),
  });
  return {
    async stay() {
      staying = true;
      await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
    },
  };
}
