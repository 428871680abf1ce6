import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import { partText } from '../../../extract/html/page-parts.ts';
import type { Page, Schedule } from '../../../model/page.ts';
import type { PageState } from '../../../model/page-state.ts';
import { paths } from '../../paths.ts';
import type { Frame } from '../../visit.ts';
import type { PageWords } from '../../words/page-words.ts';
import type { Done } from '../../words/watch-words.ts';
import type { WebWords } from '../../words/web-words.ts';
import { fact } from '../evidence.ts';
import { tokenField } from '../form.ts';
import { may } from './page-list.ts';

const RULE_CHARS = 300;

/** How a page is fetched and read; what is not set is not listed, but for what decides how it is seen. */
export function pageSettings(page: Page, state: PageState, words: WebWords): Html {
  const { watch, page: own, mail } = words;
  const seen =
    state.lastAt === undefined ? '' : ` · ${watch.seenBy(state.via === 'http' ? own.byHttp : own.byBrowser)}`;
  const rules = (name: 'select' | 'remove' | 'ignore', none: string | undefined) => {
    const parts = page[name].map(partText);
    if (parts.length === 0) return none === undefined ? '' : fact(watch.fields[name], none);
    return fact(
      watch.fields[name],
      html`${parts.map((part) => html`<code>${shortened(part, RULE_CHARS)}</code><br>`)}`,
    );
  };
  return html`<section aria-labelledby="settings"><h2 id="settings">${watch.settings}</h2>
<dl class="facts">${fact(own.lookedAt, scheduleText(page.schedule, own))}
${fact(watch.fields.fetcher, `${watch.fetchers[page.fetcher]}${seen}`)}
${page.type === 'other' ? '' : fact(own.kind, mail.pageType[page.type])}
${rules('select', watch.wholePage)}
${rules('remove', undefined)}
${rules('ignore', undefined)}
${page.ignoreRobotsBecause === undefined ? '' : fact(own.robots, shortened(page.ignoreRobotsBecause, 400))}</dl>
</section>`;
}

export function scheduleText(schedule: Schedule, words: PageWords): string {
  return schedule.kind === 'every'
    ? words.every(schedule.intervalMs)
    : words.byCron(schedule.expression, schedule.timeZone);
}

/** What can be done with a page, by whoever may; and what was just done. */
export function pageActs(frame: Frame, page: Page, done: Done | undefined): Html {
  const { watch } = frame.words;
  const said = done === undefined ? '' : html`<p class="said" role="status">${watch.done[done]}</p>`;
  if (!may(frame, 'reviewer')) return html`${said}`;
  const button = (action: string, text: string, name: string, value: string) =>
    html`<form method="post" action="${action}">${tokenField(frame.formToken)}<button type="submit" name="${name}" value="${value}">${text}</button></form>`;
  const isAdmin = may(frame, 'admin');
  return html`${said}<div class="acts">
${page.paused ? '' : button(paths.lookAtPage(page.id), watch.look, 'look', 'now')}
${isAdmin ? html`<a class="button" href="${paths.editPage(page.id)}">${watch.edit}</a>${button(paths.pausePage(page.id), page.paused ? watch.resume : watch.pause, 'paused', page.paused ? 'no' : 'yes')}` : ''}
</div>`;
}
