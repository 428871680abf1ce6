import { type Html, html } from '../../alert/html.ts';
import type { Standing } from '../../model/standing.ts';

/** What readers see for each standing; a page in `bad` company is told of first. */
const words: Readonly<Record<Standing, { readonly text: string; readonly tone: Tone }>> = {
  good: { text: 'good', tone: 'good' },
  suspect: { text: 'in trouble', tone: 'warn' },
  'never-good': { text: 'never seen well', tone: 'warn' },
  withdrawn: { text: 'withdrawn', tone: 'weak' },
  new: { text: 'not looked at yet', tone: 'plain' },
  paused: { text: 'paused', tone: 'plain' },
};

export type Tone = 'good' | 'warn' | 'weak' | 'strong' | 'plain';

export const standings: readonly Standing[] = ['good', 'suspect', 'never-good', 'withdrawn', 'new', 'paused'];

export function standingWord(standing: Standing): string {
  return words[standing].text;
}

export function standingBadge(standing: Standing): Html {
  return badge(words[standing].tone, words[standing].text);
}

export function badge(tone: Tone, text: string): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}
