import type { Fetched } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import { noRules, type RobotsRules, readRobotsRules } from './robots-rules.ts';
import type { Timing } from './timing.ts';

/** Rules may be kept for a day (RFC 9309 §2.4). */
const RULES_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** A file that could not be had is asked for again after this time, so that a short outage costs few looks. */
const FAILURE_LIFETIME_MS = 60_000;

/** Whether sites allow their pages to be fetched. */
export interface Robots {
  /** Why a page may not be fetched now; undefined when it may. */
  objection(url: URL): Promise<Fault | undefined>;
}

type Answer = { readonly rules: RobotsRules } | { readonly fault: Fault };

interface Known {
  readonly answer: Answer;
  readonly expiresMs: number;
}

/**
 * `fetchFile` gets a robots.txt file; `onDelay` is told the time that a site asks to leave between requests.
 *
 * A file that cannot be had means: do not fetch (RFC 9309 §2.3.1.4). We obey, but say what really happened (a server
 * error, no connection) and not "disallowed": such a fault is looked at again soon, and as the page falls silent the
 * operator is told, who may set the file aside for that page. Rules had earlier go on to hold meanwhile (§2.4).
 */
export function openRobots(
  fetchFile: (file: URL) => Promise<Fetched>,
  onDelay: (host: string, delayMs: number) => void,
  timing: Timing,
): Robots {
  const known = new Map<string, Known>();
  const loading = new Map<string, Promise<Answer>>();

  const load = async (file: URL): Promise<Answer> => {
    const answer = readAnswer(file, await fetchFile(file));
    if ('rules' in answer) {
      known.set(file.origin, { answer, expiresMs: timing.nowMs() + RULES_LIFETIME_MS });
      onDelay(file.host, answer.rules.crawlDelayMs);
      return answer;
    }
    const before = known.get(file.origin)?.answer;
    const kept = before !== undefined && 'rules' in before ? before : answer;
    known.set(file.origin, { answer: kept, expiresMs: timing.nowMs() + FAILURE_LIFETIME_MS });
    return kept;
  };

  const answerFor = async (origin: string): Promise<Answer> => {
    const kept = known.get(origin);
    if (kept !== undefined && timing.nowMs() < kept.expiresMs) return kept.answer;
    const underWay = loading.get(origin);
    if (underWay !== undefined) return underWay;
    const answer = load(new URL('/robots.txt', origin)).finally(() => loading.delete(origin));
    loading.set(origin, answer);
    return answer;
  };

  return {
    async objection(url) {
      const answer = await answerFor(url.origin);
      if ('fault' in answer) return answer.fault;
      return answer.rules.allows(url) ? undefined : fault('robots-disallowed', url.pathname);
    },
  };
}

/** What the answer for a robots.txt file means (RFC 9309 §2.3.1). */
function readAnswer(file: URL, fetched: Fetched): Answer {
  if (fetched.kind === 'fault') {
    // After more redirects than the limit the file counts as not there (§2.3.1.2).
    if (fetched.fault.code === 'redirect-loop') return { rules: noRules };
    return { fault: fault(fetched.fault.code, `robots.txt: ${fetched.fault.because}`) };
  }
  const { status } = fetched.exchange;
  if (fetched.kind === 'answer' && status >= 200 && status < 300) {
    return { rules: readRobotsRules(file, new TextDecoder().decode(fetched.body)) };
  }
  // 429 is no "not there": the host wants to be left alone, and what it allows remains unknown.
  if (status === 429) return { fault: fault('rate-limited', 'robots.txt: status 429') };
  if (status >= 400 && status < 500) return { rules: noRules };
  return { fault: fault('http-status', `robots.txt: status ${status}`) };
}
