import type { CDPSession, Page } from 'playwright';
import { evaluateWithin, within } from '../evaluate-within.ts';
import { callWithClosedTrees } from './closed-trees.ts';
import { consentManagers } from './consent-managers.ts';
import { IN_PAGE } from './in-page.ts';

/** A second layer has come up by then, or does not. */
const SECOND_LAYER_MS = 1_500;

/** A page with more frames than this is full of advertisements: the layer stands in one of the first. */
const MOST_FRAMES = 12;

/** What was done about the layer of a consent manager. */
export interface Dismissal {
  readonly manager: string;
  readonly how: (typeof WAYS)[number];
}

const WAYS = ['rejected', 'closed', 'left'] as const;

/**
 * Words of buttons that agree, in the languages of the watched pages, and those with which a button says that it does
 * not. Markup changes hands: a selector that has come to stand for "accept all" must not be pressed.
 */
const AGREES = [
  'accept|agree|allow|consent|got it|ok(?:ay)?|akzeptier|zustimm|zulassen|einverstanden|erlauben|accepte|autoris',
  'acept|permitir|accett|consent|aceit|akkoord|toestaan|akceptuj|zgadzam|godkänn|tillåt|godta|tillad|tillat',
].join('|');
const REFUSES = [
  "reject|refuse|decline|deny|disagree|without|not|don['’]t|only|necessary|essential|required|strictly",
  'ablehn|verweiger|ohne|nicht|nur|notwendig|erforderlich|essenziell|refus|sans|uniquement|nécessaire|continuer sans',
  'rechaz|sin |solo|necesari|rifiut|senza|necessari|rejeit|recus|sem |apenas|weiger|zonder|alleen|noodzakelijk',
  'odrzuć|odrzuc|tylko|niezbędn|avvisa|neka|endast|nödvändig|avvis|afvis|kun|nødvendig',
].join('|');

/** Called with the trees to look into. */
const DISMISS = `async (among) => {
  ${IN_PAGE}
  const agrees = new RegExp(${JSON.stringify(`(?:${AGREES})`)}, 'i');
  const refuses = new RegExp(${JSON.stringify(`(?:${REFUSES})`)}, 'i');
  const wordsOf = (button) => (button.innerText || button.value || button.getAttribute('aria-label') || '').slice(0, 200);
  const mayPress = (button) => isShown(button) && (!agrees.test(wordsOf(button)) || refuses.test(wordsOf(button)));
  const all = (selector) => everywhere(selector, trees(among));
  const find = (selector) => selector && all(selector).find(mayPress);
  const done = [];
  for (const [index, { layer, reject, more, close }] of ${JSON.stringify(consentManagers)}.entries()) {
    if (!all(layer).some(isShown)) continue;
    let refusal = find(reject);
    if (!refusal && find(more)) {
      find(more).click();
      for (let waited = 0; !refusal && waited < ${SECOND_LAYER_MS}; waited += 100) {
        await pause(100);
        refusal = find(reject);
      }
    }
    const last = refusal ?? find(close);
    const way = refusal ? 0 : last ? 1 : 2;
    // What is pressed may take this very frame away: the answer goes first.
    setTimeout(() => last?.click(), 0);
    done.push([index, way]);
  }
  return done;
}`;

/**
 * Refuses what the consent layers of a page ask for, or puts them away where there is nothing to refuse. Where the page
 * itself has closed shadow trees, it is asked with them.
 */
export async function dismissConsent(
  page: Page,
  cdp: CDPSession,
  limitMs: number,
): Promise<readonly Dismissal[]> {
  const frames = page.frames().slice(0, MOST_FRAMES);
  const closed = await within(limitMs, callWithClosedTrees(cdp, DISMISS));
  const others = closed === undefined ? frames : frames.filter((frame) => frame !== page.mainFrame());
  const answers = await Promise.all(
    others.map((frame) => evaluateWithin(frame, `(${DISMISS})([document])`, limitMs, [])),
  );
  return [closed, ...answers].flatMap(dismissalsIn);
}

/** The page may hand over anything: only what names a manager and a way is taken. */
function dismissalsIn(answer: unknown): readonly Dismissal[] {
  if (!Array.isArray(answer)) return [];
  return answer.slice(0, consentManagers.length).flatMap((pair: unknown) => {
    const [index, way] = Array.isArray(pair) ? pair : [];
    const [manager, how] = [consentManagers[Number(index)]?.name, WAYS[Number(way)]];
    return manager === undefined || how === undefined ? [] : [{ manager, how }];
  });
}
