import { type Html, html } from '../../alert/html.ts';
import { eventOf } from '../../alert/subject.ts';
import type { Change, ChangeId } from '../../model/change.ts';
import { epochMsOf, type Instant } from '../../model/instant.ts';
import type { PageHistory } from '../page-history.ts';
import type { HistoryWords, VerdictAct } from '../words/history-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { shapes, signOf, signWord, ticks } from './positions/timeline.ts';

const verdictShapes: Readonly<Record<VerdictAct, Html>> = {
  confirm: html`<path class="stroke" d="M-5 0L-1.5 4L5-4"/>`,
  correct: html`<path class="stroke" d="M-5 4L4-5M1-5H4V-2"/>`,
  dismiss: html`<path class="stroke" d="M-5-5L5 5M-5 5L5-5"/>`,
  retract: html`<path class="stroke" d="M5 0H-5L-1-4M-5 0L-1 4"/>`,
};

/**
 * What happened to a page over time: when it was captured and when looks were in vain, what changed, what reviewers
 * said of it. Drawn in percent of the width; the lists on the same page are its text.
 */
export function pageHistory(history: PageHistory, here: ChangeId | undefined, words: WebWords): Html {
  const { history: own } = words;
  const { captures, troubles, changes, verdicts, until } = history;
  const first = [...captures, ...changes].map(({ at }) => at).reduce((a, b) => (a < b ? a : b), until);
  if (captures.length + changes.length === 0) return html``;
  const share = (at: Instant): number => {
    const [from, to] = [epochMsOf(first), epochMsOf(until)];
    return to === from ? 50 : 2 + ((epochMsOf(at) - from) / (to - from)) * 96;
  };
  const x = (at: Instant): string => `${share(at).toFixed(2)}%`;
  const spans = troubles.map(({ from, to }) => {
    const width = Math.max(0.3, share(to ?? until) - share(from));
    return html`<rect class="trouble" x="${x(from)}" y="5" width="${width.toFixed(2)}%" height="12" rx="2"/>`;
  });
  const looks = captures
    .filter(({ outcome }) => outcome === 'good')
    .map(({ at }) => html`<line class="good" x1="${x(at)}" x2="${x(at)}" y1="4" y2="18"/>`);
  return html`<section aria-labelledby="history"><h2 id="history">${own.title}</h2>
<div class="timeline history" role="img" aria-label="${summary(history, first, own)}">
${track(own.captures, html`${spans}${looks}`)}
${track(own.changes, html`${changes.map((change) => changeMark(change, x(change.at), change.id === here, words))}`)}
${verdicts.length === 0 ? '' : track(own.verdicts, html`${verdicts.map(({ at, kind }) => verdictMark(kind as VerdictAct, at, x(at), own))}`)}
<svg class="axis" width="100%" height="20" focusable="false">${ticks(first, until).map(({ at, label }) => html`<text x="${x(at)}" y="14" text-anchor="middle">${label}</text>`)}</svg>
${key(history, here, words)}
</div></section>`;
}

function track(label: string, marks: Html): Html {
  return html`<p>${label}</p>
<svg width="100%" height="22" focusable="false"><line x1="0" x2="100%" y1="11" y2="11"/>${marks}</svg>`;
}

function changeMark(change: Change, x: string, isHere: boolean, words: WebWords): Html {
  const sign = signOf(change);
  const ring = isHere ? html`<circle class="here" r="9.5"/>` : '';
  return html`<svg x="${x}" y="11" overflow="visible" class="${sign}"><title>${change.at.slice(0, 10)}: ${eventOf(change, words.mail)}</title>${ring}${shapes[sign]}</svg>`;
}

function verdictMark(kind: VerdictAct, at: Instant, x: string, { verdict }: HistoryWords): Html {
  return html`<svg x="${x}" y="11" overflow="visible" class="verdict"><title>${at.slice(0, 10)}: ${verdict[kind]}</title>${verdictShapes[kind]}</svg>`;
}

/** What the signs mean that are there. */
function key(
  { captures, troubles, changes, verdicts }: PageHistory,
  here: ChangeId | undefined,
  words: WebWords,
): Html {
  const { history: own } = words;
  const item = (name: string, drawn: Html, word: string) =>
    html`<span class="${name}"><svg width="18" height="20" focusable="false"><g transform="translate(9 10)">${drawn}</g></svg>${word}</span> `;
  const signs = [...new Set(changes.map(signOf))];
  const kinds = [...new Set(verdicts.map(({ kind }) => kind as VerdictAct))];
  return html`<p class="key">${captures.some(({ outcome }) => outcome === 'good') ? item('', html`<line class="good" y1="-7" y2="7"/>`, own.good) : ''}${troubles.length === 0 ? '' : item('', html`<rect class="trouble" x="-7" y="-5" width="14" height="10" rx="2"/>`, own.trouble)}${signs.map((sign) => item(sign, shapes[sign], signWord(sign, words)))}${here === undefined ? '' : item('', html`<circle class="here" r="7"/>`, own.here)}${kinds.map((kind) => item('verdict', verdictShapes[kind], own.verdict[kind]))}</p>`;
}

function summary(
  { captures, troubles, changes, verdicts, until }: PageHistory,
  first: Instant,
  words: HistoryWords,
): string {
  return words.says({
    from: first.slice(0, 10),
    to: until.slice(0, 10),
    captures: captures.filter(({ outcome }) => outcome === 'good').length,
    troubles: troubles.length,
    changes: changes.length,
    weakened: changes.filter((change) => ['weakened', 'both'].includes(signOf(change))).length,
    verdicts: verdicts.length,
  });
}
