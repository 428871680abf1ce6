import type { DkimSettings } from '../model/settings.ts';

/** What is signed: who says what to whom, and how to be taken off the list (RFC 8058 §4 wants both headers signed). */
const SIGNED = [
  'from',
  'to',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
].join(':');

/** The part of a transport that signs mails; none when no key is set. The same mail gets the same signature. */
export function dkimOptions(settings: DkimSettings | undefined) {
  if (settings === undefined) return {};
  const { domain, selector, privateKey } = settings;
  return { dkim: { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED } };
}
