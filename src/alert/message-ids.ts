import { sha256 } from '../model/digest.ts';
import type { Sender } from './sender.ts';

/** The same mail to the same recipient has the same Message-ID however often it is sent (RFC 5322 §3.6.4). */
export function messageId(about: string, to: string, { domain }: Sender): string {
  return `<${sha256(`${about}\n${to.toLowerCase()}`).slice(0, 40)}@${domain}>`;
}

/** What all mails on one page to one recipient are a thread under. */
export function threadId(page: string, to: string, sender: Sender): string {
  return messageId(`thread ${page}`, to, sender);
}
