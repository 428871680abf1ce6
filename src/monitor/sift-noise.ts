import { readable } from '../alert/tell-alert.ts';
import { counted } from '../model/counted.ts';
import { type Noise, noNoise } from '../model/noise.ts';
import type { Page } from '../model/page.ts';
import { newPageState, type PageState } from '../model/page-state.ts';
import type { Compared, Differing } from '../noise/edited-blocks.ts';
import { learnFlips } from '../noise/learn-flips.ts';
import { learnTogether, MOST_VOLATILE } from '../noise/learn-together.ts';
import { countsOf, type Sifted, sift } from '../noise/left-out.ts';
import { noteLook } from '../noise/stillness.ts';
import type { Context } from './context.ts';
import { type Look, lookAt } from './look.ts';
import { versionOf } from './make-change.ts';
import { passagesOf } from './passages-of.ts';
import { type Weighed, weighBeside } from './weigh-look.ts';

/** A look and what it was found to be. */
export interface Seen {
  readonly look: Look;
  readonly weighed?: Weighed;
}

/** A look without what only differs from look to look, the second look that may have told so, and what is known then. */
export interface SiftedLook {
  readonly seen: Seen;
  readonly again?: Seen;
  readonly noise: Noise;
}

type Differs = Extract<Weighed, { kind: 'differs' }>;
type ReadLook = Extract<Look, { kind: 'read' }>;

/**
 * Leaves out of a look what is known to differ from look to look. Where more differs than that, and nothing of it
 * touches a passage, the page is looked at once more right away: what differs between the two looks is noise, too.
 */
export async function siftNoise(
  context: Context,
  page: Page,
  state: PageState,
  seen: Seen,
  signal: AbortSignal | undefined,
): Promise<SiftedLook> {
  const { look, weighed } = seen;
  const noise = state.noise ?? noNoise;
  const { good } = state;
  if (look.kind === 'fault' || weighed?.kind === 'suspect') return { seen, noise };
  const { at } = look.exchange;
  if (look.kind === 'same' || weighed?.kind !== 'differs' || weighed.compared.comparison.coarse || !good)
    return { seen, noise: { ...noise, volatile: noteLook(noise.volatile, [], at) } };

  const since = withPassages(context, page, weighed.compared);
  const isUnknown = sift(since, noise.volatile).counts.length > 0;
  const again =
    isUnknown && isQuiet(weighed) && noise.volatile.length < MOST_VOLATILE
      ? await lookBeside(context, page, look, signal)
      : undefined;
  const between =
    again?.weighed?.kind === 'differs' && !again.weighed.compared.comparison.coarse
      ? withPassages(context, page, again.weighed.compared)
      : undefined;

  const occasion = { at, still: { version: versionOf(good), confirmedAt: good.confirmedAt } };
  const because = `differed between two looks taken together on ${readable(at)}`;
  const together =
    between === undefined
      ? noise.volatile
      : learnTogether(since, between, noise.volatile, { ...occasion, because });
  const learnt = learnFlips(
    { flips: noise.flips, volatile: together },
    sift(since, together).counts,
    occasion,
  );
  const one = sift(since, learnt.volatile);
  const two = between && sift(between, learnt.volatile);
  const leftOut = [...one.leftOut, ...(two?.leftOut ?? [])];
  return {
    seen: { look, weighed: without(weighed, one) },
    ...(again === undefined
      ? {}
      : {
          again:
            two === undefined || again.weighed?.kind !== 'differs'
              ? again
              : { ...again, weighed: without(again.weighed, two) },
        }),
    noise: { ...learnt, volatile: noteLook(learnt.volatile, leftOut, at) },
  };
}

/** A second look, asked for whole: an answer that it is as before would be about the capture before the first. */
async function lookBeside(
  context: Context,
  page: Page,
  first: ReadLook,
  signal: AbortSignal | undefined,
): Promise<Seen> {
  const look = await lookAt(context, page, newPageState(page.id), first.exchange.via, signal);
  return look.kind === 'read' ? { look, weighed: weighBeside(context, page, look, first) } : { look };
}

/** Whether nothing of what differs is about disclosure or the language: news is never kept waiting. */
function isQuiet({ disclosure, hasSwitched }: Differs): boolean {
  return disclosure.findings.length === 0 && !disclosure.alert && !hasSwitched;
}

function without(weighed: Differs, { counts, leftOut }: Sifted): Weighed {
  if (leftOut.length === 0) return weighed;
  if (counts.length === 0 && isQuiet(weighed)) {
    const { document, quality } = weighed;
    return { kind: 'only-noise', document, quality };
  }
  const left = `${counted(leftOut.length, 'block')} left out that differ from look to look`;
  const { disclosure } = weighed;
  return {
    ...weighed,
    counts: countsOf(counts),
    disclosure: { ...disclosure, reasons: [...disclosure.reasons, left] },
  };
}

function withPassages({ lexicon }: Context, page: Page, compared: Compared): Differing {
  const { before, after } = compared;
  return {
    ...compared,
    passages: {
      before: passagesOf(before, lexicon, page).passages,
      after: passagesOf(after, lexicon, page).passages,
    },
  };
}
