import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import { isNews } from '../../model/finding.ts';
import type { Instant } from '../../model/instant.ts';
import type { Page, PageId, Vendor } from '../../model/page.ts';
import type { Queued, QueueRank } from '../../store/review-queue.ts';
import { paths } from '../paths.ts';
import type { Frame } from '../visit.ts';
import type { Watched } from '../watched.ts';
import type { WebWords } from '../words/web-words.ts';
import { choice } from './choice.ts';
import { eventBadge, fateBadges } from './event.ts';
import { tokenField } from './form.ts';
import { keyHelp } from './key-help.ts';
import { languageName, pageName, places } from './names.ts';
import { sentence } from './sentence.ts';
import { badge } from './standing.ts';
import { minute } from './time.ts';
import { troubleList } from './trouble-list.ts';

export const queueKinds = ['findings', 'other', 'ours', 'trouble'] as const;
export type QueueKind = (typeof queueKinds)[number];
export const queueAges = ['day', 'week', 'month', 'older'] as const;
export type QueueAge = (typeof queueAges)[number];

export interface QueueChoice {
  readonly vendor: string | undefined;
  readonly place: string | undefined;
  readonly language: string | undefined;
  readonly kind: QueueKind | undefined;
  readonly age: QueueAge | undefined;
  /** Which sheet of the queue, from 1. */
  readonly number: number;
}

export interface QueueSheet {
  readonly chosen: QueueChoice;
  readonly vendors: readonly Vendor[];
  readonly places: readonly string[];
  readonly languages: readonly string[];
  readonly counts: Readonly<Record<QueueRank, number>>;
  readonly queued: readonly Queued[];
  readonly hasMore: boolean;
  readonly troubled: readonly Watched[];
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly now: Instant;
  /** What came of what was done last. */
  readonly said: string | undefined;
}

const SUMMARY_CHARS = 240;

/** What waits for a reviewer: by kind, with what can be done to many at once; then what could not be seen. */
export function queueView(frame: Frame, sheet: QueueSheet): Html {
  const { words } = frame;
  const { counts, queued, troubled, said } = sheet;
  const { desk } = words;
  const groups = Map.groupBy(queued, ({ rank }) => rank);
  return html`<h1>${desk.queue}</h1>
<p class="lede">${desk.lede}</p>
${said === undefined ? '' : html`<p class="said" role="status">${said}</p>`}
<ul class="counts">${([0, 1, 2] as const).map((rank) => html`<li><strong>${counts[rank]}</strong> ${desk.rank[rank]}</li>`)}<li><strong>${troubled.length}</strong> ${desk.troubles}</li></ul>
${filterForm(sheet, words)}
${
  queued.length === 0
    ? html`<p class="none">${desk.empty}</p>`
    : html`<form method="post" action="${addressOf(sheet.chosen)}">${tokenField(frame.formToken)}
${[...groups].map(([rank, items]) => group(rank, items, sheet, frame))}
<fieldset class="bulk"><legend>${desk.bulk}</legend><label>${desk.bulkReason} <input name="because" maxlength="2000"></label> <button type="submit" name="act" value="dismiss">${desk.dismissSelected}</button></fieldset>
</form>`
}
${turnOver(sheet, words)}
${troubleList(troubled, sheet.now, words)}
${keyHelp(desk)}`;
}

function group(rank: QueueRank, items: readonly Queued[], sheet: QueueSheet, frame: Frame): Html {
  return html`<section aria-labelledby="rank-${rank}"><h2 id="rank-${rank}">${frame.words.desk.rank[rank]} <span class="soft">${sheet.counts[rank]}</span></h2>
<ol class="queue">${items.map((item) => row(item, sheet, frame))}</ol></section>`;
}

function row(queued: Queued, { pages, now }: QueueSheet, { words, visitor }: Frame): Html {
  const { change, verdict, heldUntil } = queued;
  const { desk } = words;
  const { vendor, title, page } = pageName(change.page, pages.get(change.page), words);
  const claim = queued.claim !== undefined && queued.claim.until > now ? queued.claim : undefined;
  const isMine = visitor.kind !== 'nobody' && claim?.by === visitor.name;
  const name = `${vendor}: ${title}`;
  return html`<li data-item><input type="checkbox" name="change" value="${change.id}" aria-label="${desk.select(`${name}, ${change.at.slice(0, 16).replace('T', ' ')}`)}">
<div><div class="title"><h3><a href="${paths.change(change.id)}">${name}</a>${page === undefined ? '' : html` <span class="soft">${places(page, words)}</span>`}</h3>
<p>${eventBadge(change, words)} ${fateBadges(heldUntil === undefined ? change : { ...change, alert: false }, words)}${verdict === 'open' ? '' : html` ${badge('warn', desk.verdict[verdict])}`}${heldUntil === undefined ? '' : html` ${badge('warn', desk.heldUntil(readable(heldUntil)))}`}</p></div>
${summaryOf(change, words)}
<p class="soft">${minute(change.at)}${claim === undefined ? '' : html` · ${desk.claimedBy(claim.by, readable(claim.until))}`} ${claim === undefined ? html`<button class="quiet" type="submit" name="claim" value="${change.id}">${desk.claim}</button>` : isMine ? html`<button class="quiet" type="submit" name="release" value="${change.id}">${desk.release}</button>` : ''}</p></div></li>`;
}

function readable(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

function summaryOf(change: Change, { mail }: WebWords): Html {
  const findings = change.findings.filter(isNews);
  const finding = findings.find(({ direction }) => direction === 'broader') ?? findings[0];
  const said = finding === undefined ? change.reasons[0] : mail.explain(finding);
  return said === undefined ? html`` : html`<p>${sentence(shortened(said, SUMMARY_CHARS))}</p>`;
}

function filterForm({ chosen, vendors, places: codes, languages }: QueueSheet, words: WebWords): Html {
  const { desk, change } = words;
  const byName = vendors.toSorted((a, b) => a.name.localeCompare(b.name, words.language));
  return html`<form class="filter" action="${paths.queue}" method="get" role="search" aria-label="${change.filter}">
${choice(
  change.vendor,
  'vendor',
  change.all,
  byName.map(({ id, name }) => [id, name]),
  chosen.vendor,
)}
${choice(
  desk.place,
  'place',
  change.all,
  codes.map((code) => [code, code]),
  chosen.place,
)}
${choice(
  desk.language,
  'language',
  change.all,
  languages.map((tag) => [tag, languageName(tag, words)]),
  chosen.language,
)}
${choice(
  desk.kind,
  'kind',
  change.all,
  queueKinds.map((kind) => [kind, desk.kinds[kind]]),
  chosen.kind,
)}
${choice(
  desk.age,
  'age',
  change.all,
  queueAges.map((age) => [age, desk.ages[age]]),
  chosen.age,
)}
<button type="submit">${change.show}</button>
</form>`;
}

function turnOver({ chosen, hasMore }: QueueSheet, { desk, change }: WebWords): Html {
  const to = (number: number, rel: 'prev' | 'next', text: string) =>
    html`<a rel="${rel}" href="${addressOf({ ...chosen, number })}">${text}</a>`;
  const newer = chosen.number > 1 ? to(chosen.number - 1, 'prev', desk.newer) : '';
  const older = hasMore ? to(chosen.number + 1, 'next', desk.older) : '';
  if (newer === '' && older === '') return html``;
  return html`<nav class="turn" aria-label="${change.moreChanges}">${newer} ${older}</nav>`;
}

/** The queue as it is filtered. */
export function addressOf({ number, ...filters }: QueueChoice): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, value);
  if (number > 1) query.set('page', String(number));
  return query.size === 0 ? paths.queue : `${paths.queue}?${query}`;
}
