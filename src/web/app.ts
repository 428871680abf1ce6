import { type Context as Call, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Html } from '../alert/html.ts';
import { StoreError } from '../model/store-error.ts';
import { icon, style } from './assets.ts';
import { harmless, ownHost, readOnly } from './guard.ts';
import { inTurn } from './in-turn.ts';
import { showChange } from './routes/change.ts';
import { showChanges } from './routes/changes.ts';
import { sendBody, sendLog, sendText } from './routes/evidence.ts';
import { sendFeed } from './routes/feeds.ts';
import { showHealth } from './routes/health.ts';
import { showOverview } from './routes/overview.ts';
import { showPage } from './routes/page.ts';
import { askToUnsubscribe, unsubscribe } from './routes/unsubscribe.ts';
import { notFound, problemPage } from './views/problem.ts';
import type { WebContext } from './web-context.ts';

/** The web page as an app that answers requests; it only reads. */
export function buildApp(context: WebContext): Hono {
  const reading = inTurn<Html>();
  const app = new Hono();
  app.use(harmless, compress(), readOnly, ownHost(context.settings.web));

  app.get('/', () => showOverview(context));
  app.get('/changes', (c) => showChanges(context, new URL(c.req.url).searchParams));
  app.get('/changes/:id', (c) => showChange(context, reading, c.req.param('id')));
  app.get('/pages/:vendor/:page', (c) =>
    showPage(context, reading, c.req.param('vendor'), c.req.param('page')),
  );
  app.get('/evidence/bodies/:digest', (c) => sendBody(context, c.req.param('digest')));
  app.get('/evidence/pages/:vendor/:page/captures.ndjson', (c) =>
    sendLog(context, c.req.param('vendor'), c.req.param('page')),
  );
  app.get('/evidence/pages/:vendor/:page/texts/:digest', (c) =>
    sendText(context, c.req.param('vendor'), c.req.param('page'), c.req.param('digest')),
  );
  app.get('/feeds/*', (c) => sendFeed(context, new URL(c.req.url)));
  app.get('/unsubscribe/:token', (c) => askToUnsubscribe(context, c.req.param('token')));
  app.post('/unsubscribe/:token', smallBody, (c) => unsubscribe(context, c.req.param('token'), c));
  app.get('/healthz', () => showHealth(context));
  for (const { path, type, body } of [style, icon]) {
    app.get(path, () => new Response(body, { headers: { 'content-type': type, 'cache-control': KEEP } }));
  }

  app.notFound(() => notFound('There is nothing at this address.'));
  app.onError((error, c) => failed(context, error, c));
  return app;
}

/** A form of ours has a field or two. */
const smallBody = bodyLimit({
  maxSize: 4096,
  onError: () => problemPage(400, 'That is more than this form takes.'),
});

/** What has its digest in its address never changes. */
const KEEP = 'public, max-age=31536000, immutable';

/** The reader gets a sentence, the operator a line; what went wrong inside stays inside. */
function failed({ log }: WebContext, error: Error, c: Call): Response {
  log.error({ err: error, path: c.req.path }, 'a web page could not be shown');
  if (error instanceof StoreError && error.code === 'evidence-mismatch')
    return problemPage(
      500,
      'The stored evidence is not what its digest says, so it is not handed out. “exigent verify” says what is wrong.',
    );
  if (error instanceof StoreError)
    return problemPage(500, 'The store could not be read. The monitor’s log says why.');
  return problemPage(500, 'This is a bug in Exigent. The monitor’s log says more.');
}
