import { setSubscribed, whoseLink } from '../../monitor/unsubscribe.ts';
import { notFound } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import { subscribedAgainView, unsubscribedView, unsubscribeView } from '../views/unsubscribe.ts';
import type { Visit } from '../visit.ts';

const NOT_OURS =
  'This link is not one of ours, or the address that it was made for is no longer on the list.';

/** Asks first: whatever follows links in mails (scanners, previews) must not take anybody off a list. */
export function askToUnsubscribe(visit: Visit): Response {
  return whoseLink(visit.context, visit.param('token')) === undefined
    ? notFound(visit, NOT_OURS)
    : showSheet(visit, { title: 'Stop these mails', content: unsubscribeView() });
}

/** The form's answer, or a mail program's one click (RFC 8058), which needs nothing but the link. */
export async function unsubscribe(visit: Visit): Promise<Response> {
  const { context } = visit;
  const subscriber = whoseLink(context, visit.param('token'));
  if (subscriber === undefined) return notFound(visit, NOT_OURS);
  const wants = (await visit.field('again')) === 'yes';
  await setSubscribed(context, subscriber, wants);
  const [title, content] = wants
    ? (['On the list again', subscribedAgainView()] as const)
    : (['No more mails', unsubscribedView()] as const);
  return showSheet(visit, { title, content });
}
