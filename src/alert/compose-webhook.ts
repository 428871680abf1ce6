import { createHmac } from 'node:crypto';
import type { AlertMatter, Mail } from '../model/alert.ts';
import { epochMsOf, type Instant } from '../model/instant.ts';
import type { Matter } from '../model/outbox.ts';

/** What is posted to a webhook: the same matter is the same bytes, but for the time of the signature. */
export interface WebhookCall {
  readonly id: string;
  readonly body: string;
}

/** The alert as data, beside the words of the mail that it would have been. */
export function composeWebhook(
  mail: Mail,
  kind: Matter['kind'],
  alerts: readonly AlertMatter[],
  because?: string,
): WebhookCall {
  const id = mail.messageId.slice(1, -1);
  const body = {
    id,
    kind,
    at: mail.date,
    subject: mail.subject,
    text: mail.text,
    ...(because === undefined ? {} : { because }),
    alerts: alerts.map(({ alert, page, change, webUrl, unreviewed }) => ({
      id: alert.id,
      change: change.id,
      what: change.kind,
      at: alert.at,
      lastSeenBefore: change.lastSeenBefore,
      url: webUrl ?? null,
      ...(unreviewed === true ? { unreviewed } : {}),
      page: {
        id: page.id,
        url: page.url,
        type: page.type,
        title: page.title ?? null,
        vendor: page.vendor,
        language: page.language ?? null,
        jurisdictions: page.jurisdictions,
      },
      findings: change.findings.map(({ op, kind, direction, materiality, before, after, explanation }) => ({
        op,
        kind,
        direction,
        materiality,
        before: before ?? null,
        after: after ?? null,
        explanation,
      })),
      before: change.before,
      after: change.kind === 'withdrawn' ? null : change.after,
    })),
  };
  return { id, body: JSON.stringify(body) };
}

/**
 * The headers by which a receiver knows that a call is ours, is of now, and was not there before (Standard Webhooks,
 * standardwebhooks.com: HMAC-SHA256 over id, time and body).
 */
export function webhookHeaders(
  { id, body }: WebhookCall,
  secret: string,
  at: Instant,
): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(epochMsOf(at) / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}
