import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import { nameIn, sentenceOf } from './find-wall-wording.ts';
import { hasConsentDialog, namesOf, ownChars, quoted, type ReadCapture } from './read-capture.ts';
import { wallWording } from './wall-wording.ts';

/** Beside a consent dialog that hides the page nothing is sent but a name and a few links. */
const BESIDE_DIALOG_CHARS = 300;

/** A consent page without a dialog has a headline, what the cookies are for, and two buttons. */
const CONSENT_PAGE_CHARS = 600;

/** Where sites send a visitor who has not chosen yet. */
const CONSENT_URL =
  /^https?:\/\/(?:[\w-]+\.)?(?:consent|guce|privacy-gate)\.|\/(?:collect-?consent|consent-?wall)(?:[/?.#;]|$)/i;

/** There, purposes and partners may be explained at length. */
const SENT_AWAY_CHARS = 3_000;

/** A consent dialog in place of the page. */
export function findConsent({ requestedUrl, finalUrl }: Exchange, read: ReadCapture): Fault | undefined {
  const { document, signals } = read;
  if (signals.markup === undefined) return undefined;
  const chars = ownChars(read);
  const isSentAway = CONSENT_URL.test(finalUrl) && !CONSENT_URL.test(requestedUrl);
  if (isSentAway && chars <= SENT_AWAY_CHARS) return fault('consent-wall', `redirected to ${finalUrl}`);
  const isDialog = signals.markup.keptLayerChars > 0 ? chars <= BESIDE_DIALOG_CHARS : chars === 0;
  if (isDialog && hasConsentDialog(read)) {
    return fault('consent-wall', `only a dialog: ${quoted(signals.markup.layer)}`);
  }
  if (chars > CONSENT_PAGE_CHARS) return undefined;
  const name = nameIn(namesOf(document), wallWording['consent-wall']);
  if (name === undefined || sentenceOf(wallWording['consent-wall'], document) === undefined) return undefined;
  return fault('consent-wall', `${quoted(name)} and little else`);
}
