import { addMs } from '../model/instant.ts';
import type { SignUpEntry, SignUpRequest } from '../model/sign-up.ts';
import { countConfirmations, forgetConfirmations } from '../store/confirmations.ts';
import { enqueue } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { outboxId } from './queue-mail.ts';
import type { Kept, SignUps } from './sign-ups.ts';
import { setSubscribed } from './unsubscribe.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long the link in the confirming mail holds. */
const LINK_HOLDS_MS = 2 * DAY_MS;

/** So many confirming mails may anybody have sent to one address: enough for a lost mail, too few to be a nuisance. */
const MOST_A_DAY_EACH = 3;

/** And to all addresses together: whoever sends more is no reader. */
const MOST_AN_HOUR = 100;

/** An address that was never confirmed is forgotten after this. */
const FORGOTTEN_AFTER_MS = 7 * DAY_MS;

type Desk = Pick<
  Context,
  'subscribers' | 'recipientKey' | 'signedLink' | 'store' | 'archive' | 'log' | 'clock' | 'signUps'
>;

/**
 * Sends a mail with the link that confirms a sign-up. Whether the address subscribes already is not looked up, so that
 * nobody finds it out. Nothing is sent to an address that got too many; `too-many` is about all addresses together.
 */
export async function askToConfirm(
  { store, clock, recipientKey }: Desk,
  signUps: SignUps,
  entry: SignUpEntry,
): Promise<'asked' | 'too-many'> {
  const now = clock.now();
  const request: SignUpRequest = { entry, expires: addMs(now, LINK_HOLDS_MS) };
  const { address, language } = entry;
  return store.transaction(async (tx) => {
    await forgetConfirmations(tx, addMs(now, -FORGOTTEN_AFTER_MS));
    if ((await countConfirmations(tx, { since: addMs(now, -HOUR_MS) })) >= MOST_AN_HOUR) return 'too-many';
    const sent = await countConfirmations(tx, { since: addMs(now, -DAY_MS), address });
    if (sent >= MOST_A_DAY_EACH) return 'asked';
    await enqueue(tx, [
      {
        id: outboxId(`confirmation ${now} ${sent}`, address),
        recipient: address,
        recipientKey: recipientKey(address),
        madeAt: now,
        matter: {
          kind: 'confirmation',
          token: signUps.seal(JSON.stringify(request)),
          language,
          expires: request.expires,
        },
        state: 'queued',
      },
    ]);
    return 'asked';
  });
}

/** What a link asks for; undefined when it is not ours, has run out, or names what is not watched any more. */
export function requestIn(
  { clock }: Pick<Context, 'clock'>,
  signUps: SignUps,
  token: string,
): SignUpRequest | undefined {
  const text = signUps.open(token);
  if (text === undefined) return undefined;
  const request = JSON.parse(text) as SignUpRequest;
  return request.expires > clock.now() && signUps.read(request.entry) !== undefined ? request : undefined;
}

/** Whoever has the link has the mailbox: from now on it gets what was asked for, also if it had wanted no more mails. */
export async function confirmSignUp(
  context: Desk,
  signUps: SignUps,
  entry: SignUpEntry,
): Promise<Kept['as']> {
  const { subscriber, as } = await signUps.keep(entry);
  await setSubscribed(context, subscriber, true);
  context.log.info({ as }, 'a reader signed up');
  return as;
}
