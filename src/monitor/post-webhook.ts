import { type WebhookCall, webhookHeaders } from '../alert/compose-webhook.ts';
import type { Posted } from '../fetch/post.ts';
import type { SendOutcome } from '../model/alert.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Context } from './context.ts';

const TIMEOUT_MS = 30_000;

/** What a receiver says is of no interest beyond its status. */
const MOST_ANSWER_BYTES = 64_000;

/** Statuses below 500 that time may heal: time-out, too early, too many requests. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** Posts a call through the gate that every connection passes: a webhook reaches no private address unless allowed. */
export async function postWebhook(
  { poster, webhookSecret, clock }: Pick<Context, 'poster' | 'webhookSecret' | 'clock'>,
  url: string,
  call: WebhookCall,
): Promise<SendOutcome> {
  if (webhookSecret === undefined) return { kind: 'deferred', because: 'EXIGENT_WEBHOOK_SECRET is not set' };
  const posted = await poster.post({
    url,
    contentType: 'application/json',
    headers: webhookHeaders(call, webhookSecret, clock.now()),
    body: Buffer.from(call.body),
    maxBytes: MOST_ANSWER_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  return outcomeOf(posted);
}

/** A fault of one receiver is that receiver's: it stops nobody else's mail. */
function outcomeOf(posted: Posted): SendOutcome {
  if (posted.kind === 'fault') return { kind: 'deferred', because: sentenceOf(posted.fault) };
  const { status } = posted;
  if (status >= 200 && status < 300) return { kind: 'sent', response: String(status) };
  const because = `the webhook answered with ${status}`;
  return { kind: status >= 500 || LATER.has(status) ? 'deferred' : 'rejected', because };
}
