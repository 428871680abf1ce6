import type { Blobs } from '../archive/blobs.ts';
import type { StoredBody } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import type { GoodCapture } from '../model/page-state.ts';
import type { Bytes } from './look.ts';

export interface KeptBodies {
  readonly body: StoredBody;
  readonly rendered?: StoredBody;
}

/** Puts the bytes of a look into the archive. This comes before the transaction that speaks of them. */
export async function keepBodies(blobs: Blobs, came: Bytes): Promise<KeptBodies> {
  const body = await blobs.put(came.body);
  if (came.rendered === undefined) return { body };
  return { body, rendered: await blobs.put(came.rendered) };
}

/** The bytes of a capture came once more: what has rotten of them in the archive since is made whole. */
export async function keepWhole(
  blobs: Blobs,
  { body, rendered }: GoodCapture,
  { body: bodyAgain, rendered: renderedAgain }: Bytes,
): Promise<void> {
  const ofCapture = new Set<Sha256>([body.sha256, ...(rendered === undefined ? [] : [rendered.sha256])]);
  for (const bytes of [bodyAgain, renderedAgain])
    if (bytes !== undefined && ofCapture.has(sha256(bytes))) await blobs.put(bytes);
}
