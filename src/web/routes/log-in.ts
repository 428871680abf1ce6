import { giveSessionCookie, sessionCookie, takeSessionCookie } from '../access/cookie.ts';
import { beginSession, leaveSession } from '../access/sessions.ts';
import { sourceOf } from '../access/source.ts';
import { paths } from '../paths.ts';
import { type LogInSheet, logInView } from '../views/log-in.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';

export function askToLogIn(visit: Visit): Response {
  const to = localPath(visit.query.get('to') ?? '');
  if (visit.visitor.kind !== 'nobody') return visit.call.redirect(to, 303);
  const { noAccounts } = visit.words.access;
  const isEmpty = visit.context.accounts.read().length === 0;
  return showForm(visit, { to, name: '', ...(isEmpty ? { problem: noAccounts } : {}) }, 200);
}

export async function logIn(visit: Visit): Promise<Response> {
  const { access, call, context, words } = visit;
  const [name, password] = [(await visit.field('name')).trim().slice(0, 100), await visit.field('password')];
  const to = localPath(await visit.field('to'));
  const result = await access.logIn(name, password, sourceOf(call));
  if (result.kind === 'too-often') return showForm(visit, { to, name, problem: words.access.tooOften }, 429);
  if (result.kind !== 'in') return showForm(visit, { to, name, problem: words.access.wrong }, 403);
  // A session of before does not go on under another name, nor a token that somebody else may know.
  const { holder, kind } = visit.visitor;
  if (kind === 'account') await leaveSession(context, holder);
  giveSessionCookie(call, access, await beginSession(context, result.account));
  return call.redirect(to, 303);
}

export async function logOut(visit: Visit): Promise<Response> {
  const { access, call, context, visitor } = visit;
  if (visitor.kind === 'account' && sessionCookie(call, access) !== undefined)
    await leaveSession(context, visitor.holder);
  takeSessionCookie(call, access);
  return call.redirect(access.isRequired ? paths.logIn : paths.overview, 303);
}

/** A path of ours; an address of another site, however it is written, is none. */
function localPath(to: string): string {
  const base = 'http://here.invalid';
  const url = to.startsWith('/') ? URL.parse(to, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return paths.overview;
  return `${url.pathname}${url.search}`;
}

function showForm(visit: Visit, form: LogInSheet, status: number): Response {
  return showSheet(visit, { title: visit.words.access.logIn, content: logInView(visit, form) }, status);
}
