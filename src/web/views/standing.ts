import { type Html, html } from '../../alert/html.ts';
import type { Standing } from '../../model/standing.ts';
import type { WebWords } from '../words/web-words.ts';

export type Tone = 'good' | 'warn' | 'weak' | 'strong' | 'plain';

const toneOf: Readonly<Record<Standing, Tone>> = {
  good: 'good',
  suspect: 'warn',
  'never-good': 'warn',
  withdrawn: 'weak',
  new: 'plain',
  paused: 'plain',
};

export const standings: readonly Standing[] = ['good', 'suspect', 'never-good', 'withdrawn', 'new', 'paused'];

export function standingBadge(standing: Standing, { page }: WebWords): Html {
  return badge(toneOf[standing], page.standing[standing]);
}

export function badge(tone: Tone, text: string): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}
