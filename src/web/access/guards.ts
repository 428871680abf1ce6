import type { MiddlewareHandler } from 'hono';
import { mayActAs } from '../../model/role.ts';
import { paths } from '../paths.ts';
import type { Right, Route } from '../route.ts';
import { problemPage } from '../views/problem.ts';
import { type Call, type Frame, frameOf, nobody, type Visitor, type WebEnv } from '../visit.ts';
import type { WebContext } from '../web-context.ts';
import type { Access } from './access.ts';
import { sessionCookie } from './cookie.ts';
import { isFromUs } from './forms.ts';
import { whoseSession } from './sessions.ts';
import { sourceOf } from './source.ts';

type Guard = MiddlewareHandler<WebEnv>;

/** Finds out who asks, once for each request. */
export function whoComes(context: WebContext, access: Access): Guard {
  return async (c, next) => {
    const visitor = await visitorOf(context, access, c);
    c.set('visitor', visitor);
    c.set('formToken', await access.forms.tokenFor(visitor.holder));
    const { config } = context;
    if (may(visitor, 'reviewer')) c.set('setUp', { problems: config.problems(), waiting: config.waiting() });
    return next();
  };
}

/** In the audit log, whoever works at this machine has no other name. */
const HERE: Visitor = { kind: 'local', name: 'this machine', role: 'admin', holder: 'local' };

async function visitorOf(context: WebContext, access: Access, call: Call): Promise<Visitor> {
  if (!access.isRequired) return HERE;
  const token = sessionCookie(call, access);
  const found = token === undefined ? undefined : await whoseSession(context, token);
  if (found === undefined) return nobody;
  const { name, role } = found.account;
  return { kind: 'account', name, role, holder: found.session };
}

/** One source cannot keep the machine busy for the others. */
export function notTooOften({ clock }: WebContext, access: Access): Guard {
  return async (c, next) => {
    if (!access.isRequired) return next();
    const throttle = c.req.method === 'POST' ? access.posts : access.asks;
    const [source, now] = [sourceOf(c), clock.now()];
    if (throttle.isFree(source, now)) {
      throttle.count(source, now);
      return next();
    }
    const frame = frameOf(c);
    return problemPage(frame, 429, frame.words.problem.tooOften);
  };
}

/** Lets nobody to a route who has not the right that stands beside it in the table. */
export function hasRight({ right }: Route): Guard {
  return async (c, next) => {
    const { visitor } = frameOf(c);
    if (may(visitor, right)) return next();
    const frame = frameOf(c);
    if (visitor.kind !== 'nobody') return problemPage(frame, 403, frame.words.problem.notAllowed);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return problemPage(frame, 403, frame.words.problem.logInFirst);
    return logInFirst(c);
  };
}

/** Leads to the form for logging in, and from there back. */
export function logInFirst(c: Call): Response {
  return c.redirect(logInPath(frameOf(c)), 303);
}

export function logInPath({ url }: Pick<Frame, 'url'>): string {
  return `${paths.logIn}?${new URLSearchParams({ to: `${url.pathname}${url.search}` })}`;
}

function may(visitor: Visitor, right: Right): boolean {
  if (right === 'public' || right === 'signed-link') return true;
  return visitor.kind !== 'nobody' && mayActAs(visitor.role, right);
}

/**
 * Takes a form only from a page of ours: the browser says where it was sent from, and the form carries a token that
 * no other site can know. A signed link says by itself who wants what.
 */
export function fromOurForm({ settings }: WebContext, access: Access, { right }: Route): Guard {
  return async (c, next) => {
    if (right === 'signed-link') return next();
    const frame = frameOf(c);
    const { token } = await c.req.parseBody();
    const given = typeof token === 'string' ? token : '';
    const isOurs = isFromUs(c, settings.web.url) && (await access.forms.isOurs(frame.visitor.holder, given));
    return isOurs ? next() : problemPage(frame, 403, frame.words.problem.notOurForm);
  };
}
