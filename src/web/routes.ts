import { icon, keys, style } from './assets.ts';
import { does, type Route, serves, shows } from './route.ts';
import { showAudit } from './routes/audit.ts';
import { showChange } from './routes/change.ts';
import { showChanges } from './routes/changes.ts';
import { showComparison } from './routes/compare.ts';
import { sendBody, sendLog, sendText } from './routes/evidence.ts';
import { sendFeed } from './routes/feeds.ts';
import { showHealth } from './routes/health.ts';
import { teachLexicon } from './routes/lesson.ts';
import { askToLogIn, logIn, logOut } from './routes/log-in.ts';
import { askTimeGate, sendMemento, sendTimeMap } from './routes/memento.ts';
import { showMethodology } from './routes/methodology.ts';
import { showOverview } from './routes/overview.ts';
import { showPage } from './routes/page.ts';
import { showPages } from './routes/pages.ts';
import { showCountry, showPositions, showVendorPosition } from './routes/positions.ts';
import { showQueue, workQueue } from './routes/queue.ts';
import { reviewChange } from './routes/review.ts';
import { signUpRoutes } from './routes/sign-up.ts';
import { askToUnsubscribe, unsubscribe } from './routes/unsubscribe.ts';
import {
  askForPage,
  askHowToWatch,
  lookNow,
  pauseOrResume,
  watchOtherwise,
  watchPage,
} from './routes/watch.ts';

/** A correction quotes a vendor twice, and a queue has many boxes. */
const REVIEW_BYTES = 65_536;
const QUEUE_BYTES = 16_384;
/** Selectors and lines to leave out may be many. */
const WATCH_BYTES = 65_536;

/** Everything that the web page answers: who may ask for it, and whether it changes anything. */
export const routes: readonly Route[] = [
  shows('/login', 'public', askToLogIn),
  does('/login', 'public', logIn),
  does('/logout', 'reader', logOut),

  shows('/', 'reader', showOverview),
  shows('/changes', 'reader', showChanges),
  // Without an account, only what subscribers were told: see there.
  shows('/changes/:id', 'public', showChange),
  does('/changes/:id/review', 'reviewer', reviewChange, REVIEW_BYTES),
  does('/changes/:id/lesson', 'admin', teachLexicon, REVIEW_BYTES),
  shows('/queue', 'reviewer', showQueue),
  does('/queue', 'reviewer', workQueue, QUEUE_BYTES),
  shows('/audit', 'reviewer', showAudit),
  shows('/pages', 'reader', showPages),
  shows('/pages/new', 'admin', askForPage),
  does('/pages/new', 'admin', watchPage, WATCH_BYTES),
  shows('/pages/:vendor/:page', 'reader', showPage),
  shows('/pages/:vendor/:page/edit', 'admin', askHowToWatch),
  does('/pages/:vendor/:page/edit', 'admin', watchOtherwise, WATCH_BYTES),
  does('/pages/:vendor/:page/pause', 'admin', pauseOrResume),
  does('/pages/:vendor/:page/look', 'reviewer', lookNow),
  shows('/pages/:vendor/:page/compare', 'reader', showComparison),

  shows('/evidence/bodies/:digest', 'reader', sendBody),
  shows('/evidence/pages/:vendor/:page/captures.ndjson', 'reader', sendLog),
  shows('/evidence/pages/:vendor/:page/texts/:digest', 'reader', sendText),
  shows('/evidence/pages/:vendor/:page/timemap', 'reader', sendTimeMap),
  shows('/evidence/pages/:vendor/:page/timegate', 'reader', askTimeGate),
  shows('/evidence/pages/:vendor/:page/mementos/:record', 'reader', sendMemento),

  shows('/positions', 'public', showPositions),
  shows('/positions/:vendor', 'public', showVendorPosition),
  shows('/countries/:code', 'public', showCountry),
  shows('/methodology', 'public', showMethodology),

  serves('/feeds/*', sendFeed),
  shows('/unsubscribe/:token', 'signed-link', askToUnsubscribe),
  // The link says by itself who wants what: a mail program posts to it with one click (RFC 8058).
  {
    method: 'POST',
    path: '/unsubscribe/:token',
    right: 'signed-link',
    changes: true,
    answer: unsubscribe,
  },
  ...signUpRoutes,
  serves('/healthz', showHealth),
  ...[style, icon, keys].map((asset) => serves(asset.path, asset.send)),
];
