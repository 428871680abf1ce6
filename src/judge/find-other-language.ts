import { type Fault, fault } from '../model/fault.ts';
import { phrasesOf, sharedPart } from './likeness.ts';
import type { LastGoodText, ReadCapture } from './read-capture.ts';

/** Names and numbers that a translation keeps come to less than this share of the runs of three words. */
const TRANSLATED_SHARE = 0.5;

/** Languages that have two codes (ISO 639-1 and what detectors or old tags say). */
const SAME_LANGUAGE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl', iw: 'he', in: 'id' };

/** Another language than the page should have and than it had. */
export function findOtherLanguage(
  read: ReadCapture,
  expectedLanguage: string | undefined,
  lastGood: LastGoodText | undefined,
): Fault | undefined {
  const language = languageCode(read.document.language);
  if (language === undefined) return findOtherDeclaration(read, lastGood);
  const known = [languageCode(expectedLanguage), languageCode(lastGood?.document.language)];
  const expected = known.filter((code) => code !== undefined);
  if (expected.length === 0 || expected.includes(language)) return undefined;
  return fault('wrong-language', `${language} in place of ${expected[0]}`);
}

/** Of a text too short to tell its language, the page itself says which it is; a mere change of that attribute is none. */
function findOtherDeclaration(
  { document, signals }: ReadCapture,
  lastGood: LastGoodText | undefined,
): Fault | undefined {
  const now = languageCode(signals.markup?.declaredLanguage);
  const before = languageCode(lastGood?.signals?.markup?.declaredLanguage);
  if (lastGood === undefined || now === undefined || before === undefined || now === before) return undefined;
  const shared = sharedPart(phrasesOf(document), phrasesOf(lastGood.document));
  return shared < TRANSLATED_SHARE ? fault('wrong-language', `says it is ${now}, was ${before}`) : undefined;
}

function languageCode(tag: string | undefined): string | undefined {
  const code = tag?.toLowerCase().split(/[-_]/)[0];
  return code === undefined ? undefined : (SAME_LANGUAGE[code] ?? code);
}
