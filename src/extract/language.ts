import { franc } from 'franc-min';
import type { Block } from '../model/document.ts';
import { looksNordic, nordicLanguageOf } from './nordic.ts';

/** With less text than this a language is a guess. */
const ENOUGH_CHARS = 200;

/**
 * How much is looked at of the first, the middle and the last third of the text, so that a foreign appendix or address
 * decides nothing; a page in several languages begins in its own. Twice as much takes twice as long, and tells one of
 * 2,000 real documents otherwise: a notice in four languages.
 */
const STRETCHES = [600, 400, 200];

/** The language that most of the text is written in (ISO 639-1), where there is enough text to tell. */
export function languageOf(blocks: readonly Block[]): string | undefined {
  const sample = sampleOf(blocks);
  if (sample.length < ENOUGH_CHARS) return undefined;
  const language = franc(sample);
  if (language === 'swe' || looksNordic(sample)) return nordicLanguageOf(sample);
  return language === 'und' ? undefined : Intl.getCanonicalLocales(language)[0];
}

/** The beginnings of the thirds of the text; what a short third leaves over is looked at of the next. */
function sampleOf(blocks: readonly Block[]): string {
  const prose = blocks.filter(({ kind, text }) => kind !== 'heading' && text.length > 40);
  const chosen = prose.length === 0 ? blocks : prose;
  const parts: string[] = [];
  let left = 0;
  for (const [stretch, chars] of STRETCHES.entries()) {
    left += chars;
    const end = Math.floor((chosen.length * (stretch + 1)) / STRETCHES.length);
    for (
      let index = Math.floor((chosen.length * stretch) / STRETCHES.length);
      index < end && left > 0;
      index += 1
    ) {
      const text = (chosen[index]?.text ?? '').slice(0, left);
      parts.push(text);
      left -= text.length;
    }
  }
  return parts.join('\n');
}
