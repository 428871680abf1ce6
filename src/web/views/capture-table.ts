import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Capture } from '../../model/capture.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { paths } from '../paths.ts';
import type { PageWords } from '../words/page-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { badge } from './standing.ts';
import { minute } from './time.ts';

/** The captures that brought something of their own, newest first. */
export function captureTable(captures: readonly StoredCapture[], words: WebWords): Html {
  const { page } = words;
  if (captures.length === 0) return html`<p class="none">${page.nothingCaptured}</p>`;
  const heads = [page.when, page.outcome, page.answer, page.bytesKept];
  return html`<table class="cards" role="table"><caption>${page.capturesCaption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${captures.map((stored) => row(stored, words))}</tbody></table>`;
}

function row({ capture }: StoredCapture, words: WebWords): Html {
  return html`<tr role="row"><td role="cell" class="time">${minute(capture.at)}</td>
<td role="cell" class="outcome">${outcome(capture, words)}</td>
<td role="cell" data-label="${words.page.answer}" class="time">${answer(capture, words.page)}</td>
<td role="cell" data-label="${words.page.bytesKept}" class="kept">${kept(capture, words.page)}</td></tr>`;
}

function outcome(capture: Capture, { mail, page }: WebWords): Html {
  const word = page.outcomes[capture.outcome];
  if (!('fault' in capture)) return badge('good', word);
  return html`${badge('warn', word)} ${shortened(mail.fault(capture.fault), 300)}`;
}

function answer(capture: Capture, words: PageWords): Html {
  if (capture.outcome === 'unchanged') return html`${capture.status}`;
  const { exchange } = capture;
  const via = exchange?.via ?? ('via' in capture ? capture.via : undefined);
  const way = via === 'browser' ? words.byBrowser : words.byHttp;
  return exchange === undefined ? html`${words.noAnswer}, ${way}` : html`${exchange.status}, ${way}`;
}

function kept(capture: Capture, words: PageWords): Html {
  if (!('body' in capture)) return html`<span class="soft">${words.nothingKept}</span>`;
  const own = capture.outcome === 'pictured' ? capture.screenshot : (capture.rendered ?? capture.body);
  const { sha256, bytes } = own;
  return html`<a class="digest" href="${paths.body(sha256)}" download><code>${sha256.slice(0, 16)}…</code></a> <span class="soft">${words.bytes(bytes)}</span>`;
}
