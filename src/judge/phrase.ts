/** Wording is short: of a longer statement only this much is looked at, so that no text can make matching slow. */
const LOOK_AT_CHARS = 240;

/** A gap stands for up to this many words. */
const GAP_WORDS = 8;

/** What walls say before they say what is wrong: regrets, requests, guesses. */
const COURTESY = leading(`
  sorry|oops|uh oh|whoops|hmm|please|but|unfortunately|we are sorry|it looks like|looks like|it seems
  hoppla|ups|bitte|leider|aber|entschuldigung|es tut uns leid|oups|désolé|veuillez|mais|nous sommes désolés|il semble que
  lo sentimos|pero|por favor|parece que|ops|spiacenti|siamo spiacenti|ci dispiace|ma|sembra che|oeps|helaas|maar
  lamentamos|desculpe|mas|niestety|przepraszamy|ale|wygląda na to że|tyvärr|ursäkta|men|det verkar som att
  desværre|undskyld|beklager|vi beklager|hovsa|det ser ud til at|dessverre|unnskyld|oisann|det ser ut til at|vennligst`);

/** "404 page not found", "Fehler 404: Seite nicht gefunden", "Page not found (404)". */
const LEADING_STATUS =
  /^(?:(?:http )?(?:error |fehler |erreur |errore |fout |erro |błąd |fel |fejl |feil )?[45]\d\d )(?=.)/;
const TRAILING_STATUS = / [45]\d\d$/;

/**
 * The statements of a text in plain words: lower case, no punctuation, contractions written out. Titles are parted at
 * the marks between a page's name and its site's as well.
 */
export function statementsOf(text: string, most: number): readonly string[] {
  return text
    .slice(0, most * LOOK_AT_CHARS)
    .split(/[.!?…:]+(?=\s|$)|[|·•。！？\n]|\s[-–—]\s/u)
    .map((part) => tellingPart(plainWords(part.slice(0, LOOK_AT_CHARS))))
    .filter((statement) => statement !== '')
    .slice(0, most);
}

function tellingPart(statement: string): string {
  return statement
    .replace(COURTESY, '')
    .replace(LEADING_STATUS, '')
    .replace(TRAILING_STATUS, '')
    .replace(COURTESY, '');
}

function leading(lines: string): RegExp {
  const said = lines.trim().split(/\s*[|\n]\s*/);
  return new RegExp(`^(?:(?:${said.join('|')}) )+`, 'u');
}

function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\bcan(?:'t|not)\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/'(re|ll)\b/g, (_, verb) => (verb === 're' ? ' are' : ' will'))
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/**
 * Phrases that a whole statement must be, parted by semicolons and line ends, each language on lines of its own. `…`
 * stands for up to eight words, at the end for any; `(word)` may be missing; `this/that` is either.
 */
export function phrases(lines: string): RegExp {
  const all = lines.trim().split(/\s*[;\n]\s*/);
  return new RegExp(`^(?:${all.map(patternOf).join('|')})`, 'u');
}

/** Whether a statement is one of the phrases. */
export function isOneOf(known: RegExp, statement: string): boolean {
  return known.test(`${statement} `);
}

function patternOf(phrase: string): string {
  const words = phrase.split(' ');
  const open = words.at(-1) === '…';
  const pattern = (open ? words.slice(0, -1) : words).map(wordPattern).join('');
  return open ? pattern : `${pattern}$`;
}

function wordPattern(word: string): string {
  if (word === '…') return `(?:[^ ]+ ){0,${GAP_WORDS}}`;
  const optional = word.startsWith('(') && word.endsWith(')');
  const choices = (optional ? word.slice(1, -1) : word).split('/');
  return `(?:(?:${choices.join('|')}) )${optional ? '?' : ''}`;
}
