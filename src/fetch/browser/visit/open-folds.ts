import type { Page } from 'playwright';
import { evaluateWithin } from '../evaluate-within.ts';
import { consentManagers } from './consent-managers.ts';
import { IN_PAGE } from './in-page.ts';

/** What was opened on a page, counted. */
export interface Opened {
  readonly details: number;
  readonly accordions: number;
  readonly tabs: number;
  /** How many of the texts behind them stand in the document no longer once another is opened, and were put back. */
  readonly keptBeside: number;
}

export const nothingOpened: Opened = { details: 0, accordions: 0, tabs: 0, keptBeside: 0 };

/** Long articles fold some tens of sections; a page with more is a catalogue. */
const MOST_PRESSES = 80;

/** How long a text may take to come after its fold was opened. */
const TEXT_MS = 1_500;

/** Opened folds must not take longer than this together. */
const ALL_MS = 5_000;

/** Menus, forms and dialogs are no part of what a page says. */
const NOT_TEXT = [
  'nav, footer, form, dialog, header:not(main header, article header), [role=navigation], [role=banner], [role=contentinfo], [role=search]',
  '[role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=listbox], [aria-modal=true]',
  ...consentManagers.map(({ layer }) => layer),
].join(', ');

/**
 * Opens what a reader can open: `details`, buttons that say that they unfold something, tabs. Links that lead
 * elsewhere, menus and forms are left alone. Where a page shows one text at a time, those that it takes away again are
 * put back after the last, marked `data-exigent-kept`.
 */
const SCRIPT = `(async () => {
  ${IN_PAGE}
  const startMs = performance.now();
  const counts = { details: 0, accordions: 0, tabs: 0, keptBeside: 0 };
  const NOT_TEXT = ${JSON.stringify(NOT_TEXT)};
  const chars = (element) => (element?.textContent ?? '').trim().length;
  const isMostOf = (box) => chars(box) * 2 > chars(document.body);
  const isOutside = (element) => {
    for (let box = element.closest(NOT_TEXT); box; box = box.parentElement?.closest(NOT_TEXT))
      if (box.localName !== 'form' || !isMostOf(box)) return true;
    return false;
  };
  const main = document.querySelector('main, [role=main]');
  const hasMain = main && isMostOf(main);
  const isText = (element) => {
    let isInMain = !hasMain;
    for (let at = element; at; at = at.getRootNode().host) {
      if (isOutside(at)) return false;
      isInMain ||= main.contains(at);
    }
    return isInMain;
  };
  const staysHere = (element) => {
    const link = element.closest('a[href], area[href]');
    if (!link) return element.type !== 'submit' || !element.form;
    const href = link.getAttribute('href').trim();
    return href === '' || href.startsWith('#') || /^javascript:\\s*(?:void\\(?\\s*0\\s*\\)?)?;?$/i.test(href);
  };
  const byId = (element, name) => {
    const id = element.getAttribute(name)?.trim().split(/\\s+/)[0];
    return id ? (element.getRootNode().getElementById?.(id) ?? document.getElementById(id)) : null;
  };
  const isLate = () => performance.now() - startMs > ${ALL_MS};
  let presses = 0;
  const press = async (element, textOf) => {
    presses += 1;
    element.click();
    await pause(0);
    for (let waited = 0; textOf && chars(textOf()) === 0 && waited < ${TEXT_MS} && !isLate(); waited += 50) await pause(50);
  };
  const kept = [];
  const keep = (panel, after) => {
    if (panel && chars(panel) > 0) kept.push({ text: panel.textContent, copy: panel.cloneNode(true), after });
  };

  for (const details of everywhere('details:not([open])').filter(isText)) {
    details.open = true;
    counts.details += 1;
  }

  const unfolds = '[aria-expanded="false"]:is(button, summary, a, [role=button]):not([role=tab], [role=combobox], [role=menuitem]):not([aria-haspopup]:not([aria-haspopup=false])):not([disabled], [aria-disabled=true])';
  for (const fold of everywhere(unfolds).filter((each) => isText(each) && isShown(each) && staysHere(each))) {
    if (presses >= ${MOST_PRESSES} || isLate()) break;
    if (!fold.isConnected || fold.getAttribute('aria-expanded') !== 'false') continue;
    const panel = () => byId(fold, 'aria-controls');
    await press(fold, fold.hasAttribute('aria-controls') ? panel : undefined);
    if (fold.getAttribute('aria-expanded') === 'true') counts.accordions += 1;
    keep(panel(), () => fold.closest('h1, h2, h3, h4, h5, h6, [role=heading]') ?? fold);
  }

  const tabsOf = (list) => [...list.querySelectorAll('[role=tab]')].filter((tab) => isShown(tab) && staysHere(tab) && tab.getAttribute('aria-disabled') !== 'true');
  for (const list of everywhere('[role=tablist]').filter(isText)) {
    const tabs = tabsOf(list);
    const first = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true');
    if (tabs.length < 2 || first === undefined) continue;
    const near = () => {
      for (let at = list.parentElement, up = 0; at && up < 4; at = at.parentElement, up += 1) {
        const panel = [...at.querySelectorAll('[role=tabpanel]')].find(isShown);
        if (panel) return panel;
      }
      return null;
    };
    const panelOf = (tab) => byId(tab, 'aria-controls') ?? near();
    const place = () => [...tabs].reverse().map(panelOf).find(Boolean) ?? list;
    keep(panelOf(first), place);
    for (const tab of tabs) {
      if (tab === first || presses >= ${MOST_PRESSES} || isLate()) continue;
      await press(tab, () => panelOf(tab));
      if (tab.getAttribute('aria-selected') === 'true') counts.tabs += 1;
      keep(panelOf(tab), place);
    }
    if (first.isConnected && first.getAttribute('aria-selected') !== 'true') await press(first, () => panelOf(first));
  }

  const texts = trees().map((tree) => (tree.body ?? tree).textContent ?? '');
  const seen = new Set();
  for (const { text, copy, after } of kept.toReversed()) {
    if (seen.has(text) || texts.some((all) => all.includes(text))) continue;
    seen.add(text);
    const place = after();
    if (!place?.isConnected || place === document.body) continue;
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
    for (const name of ['hidden', 'aria-hidden', 'style', 'inert']) copy.removeAttribute(name);
    copy.setAttribute('data-exigent-kept', '');
    place.after(copy);
    counts.keptBeside += 1;
  }
  return counts;
})()`;

/** Opens what can be opened; nothing where the page does not let itself be asked in time. */
export async function openFolds(page: Page, limitMs: number): Promise<Opened> {
  const answer = await evaluateWithin(page, SCRIPT, limitMs, nothingOpened);
  return openedIn(answer);
}

/** The page may hand over anything: only counts are taken. */
function openedIn(answer: unknown): Opened {
  const counts = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  const count = (name: keyof Opened): number => {
    const value = counts[name];
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, 9_999) : 0;
  };
  return {
    details: count('details'),
    accordions: count('accordions'),
    tabs: count('tabs'),
    keptBeside: count('keptBeside'),
  };
}
