import { setSubscribed, whoseLink } from '../../monitor/unsubscribe.ts';
import { notFound } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import { subscribedAgainView, unsubscribedView, unsubscribeView } from '../views/unsubscribe.ts';
import type { Visit } from '../visit.ts';

/** Asks first: whatever follows links in mails (scanners, previews) must not take anybody off a list. */
export function askToUnsubscribe(visit: Visit): Response {
  return whoseLink(visit.context, visit.param('token')) === undefined
    ? notFound(visit, visit.words.subscription.notOurs)
    : showSheet(visit, { title: visit.words.subscription.stopTitle, content: unsubscribeView(visit.words) });
}

/** The form's answer, or a mail program's one click (RFC 8058), which needs nothing but the link. */
export async function unsubscribe(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const subscriber = whoseLink(context, visit.param('token'));
  if (subscriber === undefined) return notFound(visit, visit.words.subscription.notOurs);
  const wants = (await visit.field('again')) === 'yes';
  await setSubscribed(context, subscriber, wants);
  const [title, content] = wants
    ? ([words.subscription.again, subscribedAgainView(words)] as const)
    : ([words.subscription.stopped, unsubscribedView(words)] as const);
  return showSheet(visit, { title, content });
}
