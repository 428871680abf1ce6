import type { Mail } from '../src/model/alert.ts';
import { addMs, type Instant } from '../src/model/instant.ts';
import type { StoryLook } from './event.ts';
import type { Stage } from './stage.ts';
import { timeline } from './timeline.ts';
import { takeTurn } from './turn.ts';
import { type Verdict, verdictsOn } from './verdict.ts';

/** What one look of the story came to. */
export interface PlayedLook {
  readonly look: StoryLook;
  readonly verdicts: readonly Verdict[];
  readonly mails: readonly Mail[];
}

const DAY_MS = 24 * 3_600_000;

/**
 * Plays the story through the monitor. Exigent looks every six hours; of these looks only the ones of the story are
 * played, and the one a day before each, at which everything must be as it was.
 */
export async function* playStory(stage: Stage, signal?: AbortSignal): AsyncGenerator<PlayedLook> {
  let lastAt: Instant | undefined;
  for (const look of timeline) {
    const eve = addMs(look.at, -DAY_MS);
    const still = lastAt !== undefined && lastAt < eve ? await takeTurn(stage, eve, signal) : nothing;
    const turn = await takeTurn(stage, look.at, signal);
    if (signal?.aborted === true) return;
    yield {
      look,
      verdicts: [...verdictsOn([], still), ...verdictsOn(look.events, turn)],
      mails: [...still.mails, ...turn.mails],
    };
    lastAt = look.at;
  }
}

const nothing = { outcomes: [], mails: [] } as const;
