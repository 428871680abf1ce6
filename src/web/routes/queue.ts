import { addMs, type Instant } from '../../model/instant.ts';
import type { Page } from '../../model/page.ts';
import type { ReviewAct } from '../../model/review.ts';
import { review } from '../../monitor/review.ts';
import { countQueue, type QueueFilter, type QueueRank, readQueue } from '../../store/review-queue.ts';
import { changeIdIn } from '../ids.ts';
import { CLAIM_MS, MOST_REASON } from '../review-input.ts';
import { problemPage } from '../views/problem.ts';
import { addressOf, type QueueChoice, queueAges, queueKinds, queueView } from '../views/queue.ts';
import { showSheet } from '../views/sheet.ts';
import { nameOf, type Visit } from '../visit.ts';
import { isInTrouble, readWatched } from '../watched.ts';

const PER_SHEET = 40;
const MOST_SHEETS = 10_000;
const DAY_MS = 86_400_000;

const ranks = { findings: 0, other: 1, ours: 2 } as const satisfies Record<string, QueueRank>;

/** The queue; a filter that is not known is refused, since ignored it would show what was not asked for. */
export async function showQueue(visit: Visit): Promise<Response> {
  const chosen = choiceIn(visit);
  if (chosen === undefined) return problemPage(visit, 400, visit.words.desk.badFilter);
  return showChosen(visit, chosen, undefined, 200);
}

/** Claims, releases, or dismisses many changes at once; each stands or is refused by itself. */
export async function workQueue(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const chosen = choiceIn(visit);
  if (chosen === undefined) return problemPage(visit, 400, words.desk.badFilter);
  const now = context.clock.now();
  const [claimed, released] = [await visit.field('claim'), await visit.field('release')];
  if (claimed !== '') return one(visit, chosen, claimed, { kind: 'claim', until: addMs(now, CLAIM_MS) });
  if (released !== '') return one(visit, chosen, released, { kind: 'release' });
  const because = (await visit.field('because')).trim().slice(0, MOST_REASON);
  const ids = (await visit.fields('change')).flatMap((given) => changeIdIn(given) ?? []).slice(0, PER_SHEET);
  if (ids.length === 0) return showChosen(visit, chosen, words.desk.nothingSelected, 400);
  if (because === '') return showChosen(visit, chosen, words.desk.reasonMissing, 400);
  let dismissed = 0;
  for (const id of ids) {
    const done = await review(context, id, nameOf(visit.visitor), { kind: 'dismiss', because });
    if (done.kind === 'done') dismissed += 1;
  }
  return showChosen(visit, chosen, words.desk.bulkDone(dismissed, ids.length - dismissed), 200);
}

async function one(visit: Visit, chosen: QueueChoice, given: string, act: ReviewAct): Promise<Response> {
  const { desk } = visit.words;
  const id = changeIdIn(given);
  const done = id && (await review(visit.context, id, nameOf(visit.visitor), act));
  if (done?.kind === 'done') return visit.call.redirect(addressOf(chosen), 303);
  return showChosen(visit, chosen, desk.refusal[done?.because ?? 'unknown'], 409);
}

async function showChosen(
  visit: Visit,
  chosen: QueueChoice,
  said: string | undefined,
  status: number,
): Promise<Response> {
  const { context, words } = visit;
  const { db } = context.store;
  const now = context.clock.now();
  const wanted = pagesFor(context.pages, chosen);
  const isNarrowed = wanted.length < context.pages.length;
  const filter: QueueFilter = {
    ...(isNarrowed ? { pages: wanted.map(({ id }) => id) } : {}),
    ...ageOf(chosen, now),
  };
  const rank = chosen.kind === undefined || chosen.kind === 'trouble' ? undefined : ranks[chosen.kind];
  const ranked = rank === undefined ? filter : { ...filter, rank };
  const onlyTrouble = chosen.kind === 'trouble';
  const place = { most: PER_SHEET + 1, offset: (chosen.number - 1) * PER_SHEET };
  const found = onlyTrouble ? [] : await readQueue(db, ranked, place);
  const isTroubleWanted = chosen.kind === undefined || onlyTrouble;
  const troubled = isTroubleWanted ? (await readWatched(context, wanted)).filter(isInTrouble) : [];
  const content = queueView(visit, {
    chosen,
    vendors: [...new Map(context.pages.map(({ vendor }) => [vendor.id, vendor])).values()],
    places: placesIn(context.pages),
    languages: languagesIn(context.pages),
    counts: await countQueue(db, filter),
    queued: found.slice(0, PER_SHEET),
    hasMore: found.length > PER_SHEET,
    troubled,
    pages: new Map(context.pages.map((page) => [page.id, page])),
    now,
    said,
  });
  return showSheet(visit, { title: words.desk.queue, here: 'queue', content }, status);
}

function pagesFor(pages: readonly Page[], { vendor, place, language }: QueueChoice): readonly Page[] {
  return pages.filter(
    (page) =>
      (vendor === undefined || page.vendor.id === vendor) &&
      // A page that names no place holds everywhere.
      (place === undefined || page.jurisdictions.length === 0 || page.jurisdictions.includes(place)) &&
      (language === undefined || primaryOf(page.language) === language),
  );
}

function placesIn(pages: readonly Page[]): readonly string[] {
  return [...new Set(pages.flatMap(({ jurisdictions }) => jurisdictions))].toSorted();
}

function languagesIn(pages: readonly Page[]): readonly string[] {
  return [...new Set(pages.flatMap(({ language }) => primaryOf(language) ?? []))].toSorted();
}

function primaryOf(tag: string | undefined): string | undefined {
  return tag?.split('-')[0]?.toLowerCase();
}

function ageOf({ age }: QueueChoice, now: Instant): Pick<QueueFilter, 'since' | 'before'> {
  switch (age) {
    case undefined:
      return {};
    case 'day':
      return { since: addMs(now, -DAY_MS) };
    case 'week':
      return { since: addMs(now, -7 * DAY_MS) };
    case 'month':
      return { since: addMs(now, -30 * DAY_MS) };
    case 'older':
      return { before: addMs(now, -30 * DAY_MS) };
  }
}

const KEYS: ReadonlySet<string> = new Set(['vendor', 'place', 'language', 'kind', 'age', 'page']);

function choiceIn({ query, context: { pages } }: Visit): QueueChoice | undefined {
  if ([...query.keys()].some((key) => !KEYS.has(key))) return undefined;
  const given = (name: string) => query.get(name) || undefined;
  const [vendor, place, language] = [given('vendor'), given('place'), given('language')];
  const [kindGiven, ageGiven] = [given('kind'), given('age')];
  const kind = queueKinds.find((each) => each === kindGiven);
  const age = queueAges.find((each) => each === ageGiven);
  const number = Number(given('page') ?? 1);
  const isKnown =
    (vendor === undefined || pages.some((page) => page.vendor.id === vendor)) &&
    (place === undefined || placesIn(pages).includes(place)) &&
    (language === undefined || languagesIn(pages).includes(language)) &&
    kind === kindGiven &&
    age === ageGiven &&
    Number.isInteger(number) &&
    number >= 1 &&
    number <= MOST_SHEETS;
  return isKnown ? { vendor, place, language, kind, age, number } : undefined;
}
