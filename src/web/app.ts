import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Html } from '../alert/html.ts';
import { StoreError } from '../model/store-error.ts';
import { positionReader } from '../monitor/read-positions.ts';
import { openAccess } from './access/access.ts';
import { fromOurForm, hasRight, notTooOften, whoComes } from './access/guards.ts';
import { answeredMethods, harmless, ownHost } from './guard.ts';
import { inTurn } from './in-turn.ts';
import { keepLanguage } from './keep-language.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { problemPage } from './views/problem.ts';
import { type Call, frameOf, type Premises, visitOf, type WebEnv } from './visit.ts';
import type { WebContext } from './web-context.ts';

/** The web page as an app that answers requests: built from the table of routes, and from nothing else. */
export function buildApp(context: WebContext, table: readonly Route[] = routes): Hono<WebEnv> {
  const access = openAccess(context);
  const premises: Premises = {
    context,
    access,
    reading: inTurn<Html>(),
    positions: positionReader(context),
  };
  const app = new Hono<WebEnv>();
  app.use(harmless, compress(), answeredMethods(table), ownHost(context.settings.web), keepLanguage);
  app.use(notTooOften(context, access));
  for (const route of table) {
    const guards = [
      ...(route.method === 'POST' ? [smallForm(route.mostBytes)] : []),
      ...(route.method === 'GET' && route.alike === true ? [] : [whoComes(context, access)]),
      hasRight(route),
      ...(route.method === 'POST' ? [fromOurForm(context, access, route)] : []),
    ];
    app.on(route.method, [route.path], ...guards, (c) => route.answer(visitOf(c, premises)));
  }
  app.notFound((c) => {
    const frame = frameOf(c);
    return problemPage(frame, 404, frame.words.problem.nothingHere);
  });
  app.onError((error, c) => failed(context, error, c));
  return app;
}

/** A form of ours has a field or two. */
const FORM_BYTES = 4096;

function smallForm(maxSize = FORM_BYTES) {
  return bodyLimit({
    maxSize,
    onError: (c) => {
      const frame = frameOf(c);
      return problemPage(frame, 413, frame.words.problem.tooMuch);
    },
  });
}

/** The reader gets a sentence, the operator a line; what went wrong inside stays inside. */
function failed({ log }: WebContext, error: Error, c: Call): Response {
  log.error({ err: error, path: c.req.path }, 'a web page could not be shown');
  const frame = frameOf(c);
  const { evidence, store, bug } = frame.words.problem;
  if (error instanceof StoreError && error.code === 'evidence-mismatch')
    return problemPage(frame, 500, evidence);
  return problemPage(frame, 500, error instanceof StoreError ? store : bug);
}
