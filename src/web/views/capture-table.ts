import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Capture } from '../../model/capture.ts';
import { counted } from '../../model/counted.ts';
import { sentenceOf } from '../../model/fault.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { paths } from '../paths.ts';
import { badge } from './standing.ts';
import { minute } from './time.ts';

/** The captures that brought something of their own, newest first. */
export function captureTable(captures: readonly StoredCapture[]): Html {
  if (captures.length === 0) return html`<p class="none">Nothing has been captured yet.</p>`;
  return html`<table class="cards" role="table"><caption>The latest captures that brought something of their own (UTC)</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">When</th><th scope="col" role="columnheader">Outcome</th><th scope="col" role="columnheader">Answer</th><th scope="col" role="columnheader">Bytes kept</th></tr></thead>
<tbody role="rowgroup">${captures.map(row)}</tbody></table>`;
}

function row({ capture }: StoredCapture): Html {
  return html`<tr role="row"><td role="cell" class="time">${minute(capture.at)}</td>
<td role="cell" class="outcome">${outcome(capture)}</td>
<td role="cell" data-label="Answer" class="time">${answer(capture)}</td>
<td role="cell" data-label="Bytes kept" class="kept">${kept(capture)}</td></tr>`;
}

function outcome(capture: Capture): Html {
  if (capture.outcome === 'good') return badge('good', 'good');
  if (capture.outcome === 'unchanged') return badge('good', 'unchanged');
  return html`${badge('warn', capture.outcome)} ${shortened(sentenceOf(capture.fault), 300)}`;
}

function answer(capture: Capture): Html {
  if (capture.outcome === 'unchanged') return html`${capture.status}`;
  const { exchange } = capture;
  const via = exchange?.via ?? ('via' in capture ? capture.via : undefined);
  const way = via === 'browser' ? 'by browser' : 'by HTTP';
  return exchange === undefined ? html`none, ${way}` : html`${exchange.status}, ${way}`;
}

function kept(capture: Capture): Html {
  if (!('body' in capture)) return html`<span class="soft">none</span>`;
  const { sha256, bytes } = capture.rendered ?? capture.body;
  return html`<a class="digest" href="${paths.body(sha256)}" download><code>${sha256.slice(0, 16)}…</code></a> <span class="soft">${counted(bytes, 'byte')}</span>`;
}
