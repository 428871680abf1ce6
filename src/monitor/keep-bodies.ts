import type { Blobs } from '../archive/blobs.ts';
import type { StoredBody } from '../model/capture.ts';
import type { Look } from './look.ts';

export interface KeptBodies {
  readonly body: StoredBody;
  readonly rendered?: StoredBody;
}

/** Puts the bytes of a look into the archive. This comes before the transaction that speaks of them. */
export async function keepBodies(blobs: Blobs, look: Extract<Look, { kind: 'read' }>): Promise<KeptBodies> {
  const body = await blobs.put(look.body);
  if (look.rendered === undefined) return { body };
  return { body, rendered: await blobs.put(look.rendered) };
}
