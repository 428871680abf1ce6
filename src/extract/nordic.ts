/** What one language of the north writes and the others do not: its commonest words, and how words end or are spelt. */
const CLUES: Readonly<Record<Nordic, { readonly words: ReadonlySet<string>; readonly spelling: RegExp }>> = {
  sv: {
    words: wordSet('och att är för från till inte eller hos våra vår dig mig sig efter utan någon något mot'),
    spelling: /[äö]|(?:het|heten|tion|tionen)$/,
  },
  da: {
    words: wordSet(
      'og af at efter uden kun vores jeres dig mig sig nogen noget mod ikke til fra bliver hvis der',
    ),
    spelling: /æ|(?:hed|heden|heder|tion|tionen|tioner)$/,
  },
  no: {
    words: wordSet(
      'og av å at etter uten utan bare berre våre vår vårt deg meg seg noen noe nokon mot ikke ikkje til fra frå blir hvis dersom ein eit dei',
    ),
    spelling: /sjon|(?:het|heten|heter|leik)$/,
  },
};

export type Nordic = 'sv' | 'da' | 'no';

const NORDIC: readonly Nordic[] = ['sv', 'da', 'no'];

/** In a text of the north at least one word in so many has a letter that no other large language of Europe writes. */
const WORDS_FOR_LETTER = 25;

/** Whether a text is Danish, Norwegian or Swedish by its letters. */
export function looksNordic(text: string): boolean {
  const words = wordsOf(text);
  return words.filter((word) => /[åæø]/.test(word)).length * WORDS_FOR_LETTER > words.length;
}

/**
 * Danish, Norwegian (Bokmål and Nynorsk alike) or Swedish, for a text that is one of them: the detector of languages
 * knows Swedish only and takes the others for it, or for Dutch. Swedish where nothing tells.
 */
export function nordicLanguageOf(text: string): Nordic {
  const words = wordsOf(text);
  const scores = NORDIC.map((language) => {
    const { words: known, spelling } = CLUES[language];
    return { language, score: words.filter((word) => known.has(word) || spelling.test(word)).length };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).language;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
