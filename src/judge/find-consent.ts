import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import { nameOf, sentenceOf } from './find-wall-wording.ts';
import { charsOf, quoted, type ReadCapture } from './read-capture.ts';
import { wallWording } from './wall-wording.ts';

/** Beside a consent dialog that hides the page nothing is sent but a name and a few links. */
const BESIDE_DIALOG_CHARS = 300;

/** The longest dialog: a choice of purposes with a paragraph for each. A page that stands in a dialog is longer. */
const DIALOG_CHARS = 4_000;

/** A consent page without a dialog has a headline, what the cookies are for, and two buttons. */
const CONSENT_PAGE_CHARS = 600;

/** Where sites send a visitor who has not chosen yet. */
const CONSENT_URL =
  /^https?:\/\/(?:[\w-]+\.)?(?:consent|guce|privacy-gate)\.|\/(?:collect-?consent|consent-?wall)(?:[/?.#;]|$)/i;

const CONSENT_PAGE_REDIRECTED_CHARS = 3_000;

/** What a consent dialog asks about, in all watched languages. */
const ABOUT_CONSENT =
  /\bcookies?\b|\bkakor\b|\btracking\b|\bpartner|\bdatenschutz|\bconsent|\bvie privée|\bprivacy/i;

/** A consent dialog in place of the page. */
export function findConsent({ requestedUrl, finalUrl }: Exchange, read: ReadCapture): Fault | undefined {
  const { document, signals } = read;
  const { markup } = signals;
  if (markup === undefined) return undefined;
  const chars = charsOf(document);
  const isSentAway = CONSENT_URL.test(finalUrl) && !CONSENT_URL.test(requestedUrl);
  if (isSentAway && chars <= CONSENT_PAGE_REDIRECTED_CHARS)
    return fault('consent-wall', `redirected to ${finalUrl}`);
  const isKeptDialog = markup.keptLayerChars > 0 && markup.layerChars <= DIALOG_CHARS;
  if (
    isKeptDialog &&
    chars - markup.keptLayerChars <= BESIDE_DIALOG_CHARS &&
    ABOUT_CONSENT.test(markup.layer)
  ) {
    return fault('consent-wall', `only a dialog: ${quoted(markup.layer)}`);
  }
  if (chars > CONSENT_PAGE_CHARS) return undefined;
  const name = nameOf(wallWording['consent-wall'], document);
  if (name === undefined || sentenceOf(wallWording['consent-wall'], document) === undefined) return undefined;
  return fault('consent-wall', `${quoted(name)} and little else`);
}
