import type { Context as Call } from 'hono';
import { setSubscribed, whoseLink } from '../../monitor/unsubscribe.ts';
import { notFound } from '../views/problem.ts';
import { htmlResponse, sheet } from '../views/sheet.ts';
import { subscribedAgainView, unsubscribedView, unsubscribeView } from '../views/unsubscribe.ts';
import type { WebContext } from '../web-context.ts';

const NOT_OURS =
  'This link is not one of ours, or the address that it was made for is no longer on the list.';

/** Asks first: whatever follows links in mails (scanners, previews) must not take anybody off a list. */
export function askToUnsubscribe(context: WebContext, token: string): Response {
  return whoseLink(context, token) === undefined
    ? notFound(NOT_OURS)
    : htmlResponse(sheet({ title: 'Stop these mails', content: unsubscribeView() }));
}

/** The form's answer, or a mail program's one click (RFC 8058), which needs nothing but the link. */
export async function unsubscribe(context: WebContext, token: string, c: Call): Promise<Response> {
  const subscriber = whoseLink(context, token);
  if (subscriber === undefined) return notFound(NOT_OURS);
  const { again } = await c.req.parseBody();
  const wants = again === 'yes';
  await setSubscribed(context, subscriber, wants);
  const [title, content] = wants
    ? (['On the list again', subscribedAgainView()] as const)
    : (['No more mails', unsubscribedView()] as const);
  return htmlResponse(sheet({ title, content }));
}
