import { z } from 'zod';
import { type Subscriber, severities } from '../model/subscriber.ts';
import { nearest } from './nearest.ts';
import { present } from './present.ts';
import { Delivery } from './values/delivery.ts';
import { Line } from './values/line.ts';
import { MailAddress } from './values/mail-address.ts';
import { Jurisdiction, Language } from './values/place.ts';
import { type Reading, reading } from './values/reading.ts';
import { WebAddress } from './values/web-address.ts';
import { written } from './yaml/issue-sentence.ts';

/** What somebody wants to be told of, by mail or otherwise. */
const filters = (vendors: readonly string[]) =>
  ({
    name: Line.optional().describe('Who that is.'),
    language: Language.optional().describe(
      'The language of the mails; with "languages", also the languages of the pages that are wanted. Neither set: pages in every language.',
    ),
    languages: z
      .union([z.literal('all'), z.array(Language)])
      .default([])
      .describe(
        'Further languages of pages that are wanted; "all": pages in every language, also in one that is watched later.',
      ),
    vendors: z
      .array(z.string().transform(reading((id) => knownVendor(id, vendors))))
      .default([])
      .describe('Only these vendors: the names of their files without ".yaml". Not set: all.'),
    jurisdictions: z
      .array(Jurisdiction)
      .default([])
      .describe(
        'Only pages whose wording holds in one of these, or everywhere. "DE" does not stand for "EU": name both. Not set: all.',
      ),
    severity: z
      .enum(severities)
      .default('all')
      .describe(
        '"weakened": only what weakens the protection of the people concerned. "strengthened": also what strengthens it. "changed": also changes of meaning that do neither. "all": every alert.',
      ),
  }) as const;

const subscriberEntry = (vendors: readonly string[]) =>
  z.strictObject({
    address: MailAddress.describe('Where the mail goes.'),
    ...filters(vendors),
    delivery: Delivery.default({ kind: 'immediate' }).describe(
      '"immediate" (the default), or a "digest" and when it comes: it tells what changed since the last one, and comes also when nothing did.',
    ),
  });

const webhookEntry = (vendors: readonly string[]) =>
  z.strictObject({
    url: WebAddress.describe('Where every alert is posted as JSON, signed with EXIGENT_WEBHOOK_SECRET.'),
    ...filters(vendors),
  });

/** `subscribers.yaml`: who is told, and of what. A filter that names a vendor other than `vendors` is refused. */
export function subscribersFile(vendors: readonly string[]) {
  return z.strictObject({
    subscribers: z
      .array(subscriberEntry(vendors))
      .default([])
      .describe('Who gets mail; the least is an address.'),
    webhooks: z
      .array(webhookEntry(vendors))
      .default([])
      .describe('Programs that are told of every alert at once, by a signed POST request.'),
  });
}
export type SubscribersFile = z.output<ReturnType<typeof subscribersFile>>;

/** The subscribers as the model has them: the first language is that of the mails. */
export function subscribersOf({ subscribers, webhooks }: SubscribersFile): readonly Subscriber[] {
  return [
    ...subscribers.map((entry) => ({ ...withLanguages(entry), delivery: entry.delivery })),
    ...webhooks.map(({ url, ...entry }) => ({
      ...withLanguages(entry),
      address: url,
      webhook: true as const,
      delivery: { kind: 'immediate' } as const,
    })),
  ];
}

function withLanguages<T extends { language?: string | undefined; languages: 'all' | readonly string[] }>(
  entry: T,
) {
  const { language, languages, ...rest } = entry;
  const isEvery = languages === 'all';
  const named = [...(language === undefined ? [] : [language]), ...(isEvery ? [] : languages)];
  return {
    ...present(rest),
    languages: [...new Set(named)],
    ...(isEvery ? { everyLanguage: true as const } : {}),
  };
}

function knownVendor(id: string, vendors: readonly string[]): Reading<string> {
  if (vendors.includes(id)) return { value: id };
  return present({
    refused: `there is no vendor file ${written(`${id}.yaml`)}, so this filter would let nothing through`,
    hint: nearest(id, vendors),
  });
}
