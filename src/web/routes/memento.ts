import type { PageId } from '../../model/page.ts';
import { attachment, MOST_BODY_BYTES } from '../attachment.ts';
import { digestIn, pageIdIn } from '../ids.ts';
import {
  httpDate,
  instantOfHttpDate,
  LINK_FORMAT,
  link,
  linksOf,
  type Mementos,
  nearest,
  readMemento,
  readMementos,
} from '../memento.ts';
import { paths } from '../paths.ts';
import { notFound, problemPage } from '../views/problem.ts';
import type { Visit } from '../visit.ts';

const NONE = 'Nothing that this page has said is stored.';

/** The list of a page's stored versions (RFC 7089 §5). */
export async function sendTimeMap(visit: Visit): Promise<Response> {
  const found = await mementosOf(visit);
  if (found === undefined) return notFound(visit, NONE);
  const { timeGate, timeMap, mementos } = linksOf(baseOf(visit), found);
  const lines = [link(found.original, 'original'), timeMap('self'), timeGate, ...mementos];
  return new Response(`${lines.join(',\n')}\n`, { headers: { 'content-type': LINK_FORMAT } });
}

/** Leads to the stored version nearest to the time that is asked for, or to the newest (RFC 7089 §4.1). */
export async function askTimeGate(visit: Visit): Promise<Response> {
  const answer = await negotiate(visit);
  answer.headers.append('vary', 'accept-datetime');
  return answer;
}

async function negotiate(visit: Visit): Promise<Response> {
  const found = await mementosOf(visit);
  if (found === undefined) return notFound(visit, NONE);
  const asked = visit.call.req.header('accept-datetime');
  const time = asked === undefined ? found.last.capture.at : instantOfHttpDate(asked);
  if (time === undefined) {
    const like = httpDate(found.last.capture.at);
    return problemPage(visit, 400, `The header Accept-Datetime must be a time such as “${like}”.`);
  }
  const chosen = asked === undefined ? found.last : nearest(found, time);
  const { timeMap, memento, ends } = linksOf(baseOf(visit), found);
  const links = [link(found.original, 'original'), timeMap('timemap'), ...ends, memento(chosen)];
  return new Response(null, {
    status: 302,
    headers: { location: paths.memento(found.page, chosen.record), link: [...new Set(links)].join(', ') },
  });
}

/** A stored version as the server sent it, with the time when it did. */
export async function sendMemento(visit: Visit): Promise<Response> {
  const { context } = visit;
  const [page, record] = [pageOf(visit), digestIn(visit.param('record'))];
  const found = page && record && (await readMemento(context, page, record));
  if (page === undefined || found === undefined)
    return notFound(visit, 'No stored version of this page has this record.');
  const { capture } = found;
  const { sha256 } = capture.body;
  if (!(await context.archive.blobs.has(sha256)))
    return notFound(visit, 'The bytes of this version are no longer kept; its record still is.');
  const bytes = await context.archive.blobs.get({ sha256, bytes: MOST_BODY_BYTES });
  const base = baseOf(visit);
  const links = [
    link(capture.exchange.requestedUrl, 'original'),
    link(`${base}${paths.timeGate(page)}`, 'timegate'),
    link(`${base}${paths.timeMap(page)}`, 'timemap', { type: LINK_FORMAT }),
  ];
  return attachment(bytes, `${sha256}.bin`, 'application/octet-stream', {
    'memento-datetime': httpDate(capture.at),
    link: links.join(', '),
  });
}

async function mementosOf(visit: Visit): Promise<Mementos | undefined> {
  const page = pageOf(visit);
  return page && readMementos(visit.context, page);
}

function pageOf(visit: Visit): PageId | undefined {
  return pageIdIn(visit.param('vendor'), visit.param('page'));
}

function baseOf({ context, url }: Visit): string {
  return context.settings.web.url ?? url.origin;
}
