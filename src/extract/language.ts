import { franc } from 'franc-min';
import type { Block } from '../model/document.ts';
import { looksNordic, nordicLanguageOf } from './nordic.ts';

/** With less text than this a language is a guess. */
const ENOUGH_CHARS = 200;

/** More text than this makes no language surer. */
const SAMPLE_CHARS = 3_000;

/** How many stretches of the text are looked at, so that a foreign appendix or address decides nothing. */
const STRETCHES = 3;

/** The language that most of the text is written in (ISO 639-1), where there is enough text to tell. */
export function languageOf(blocks: readonly Block[]): string | undefined {
  const sample = sampleOf(blocks);
  if (sample.length < ENOUGH_CHARS) return undefined;
  const language = franc(sample);
  if (language === 'swe' || looksNordic(sample)) return nordicLanguageOf(sample);
  return language === 'und' ? undefined : Intl.getCanonicalLocales(language)[0];
}

/** Whole blocks from the first, middle and last third of the text. */
function sampleOf(blocks: readonly Block[]): string {
  const prose = blocks.filter(({ kind, text }) => kind !== 'heading' && text.length > 40);
  const chosen = prose.length === 0 ? blocks : prose;
  const parts: string[] = [];
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    let chars = 0;
    const end = Math.floor((chosen.length * (stretch + 1)) / STRETCHES);
    for (let index = Math.floor((chosen.length * stretch) / STRETCHES); index < end; index += 1) {
      if (chars >= SAMPLE_CHARS / STRETCHES) break;
      const text = (chosen[index]?.text ?? '').slice(0, SAMPLE_CHARS / STRETCHES);
      parts.push(text);
      chars += text.length;
    }
  }
  return parts.join('\n');
}
