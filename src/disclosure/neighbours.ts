import type { Facet } from '../model/facet.ts';
import type { Passage } from '../model/passage.ts';
import type { Hit, LanguageLexicon, Lexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import type { PassagePair } from './match-passages.ts';
import { isTheSameWithAnyLead } from './only-form.ts';
import { lettersOf, tokensOf } from './tokens.ts';

/** A sentence with more parts than this is compared as a whole. */
const MOST_PARTS = 200;

/**
 * Tells of a passage that was reworded whether only other grounds in its sentence were: "to protect your safety,
 * [detect and] prevent fraud, or …". Its own words stand to the letter, those that begin the sentence or introduce it
 * say the same but for synonyms, and what came or went says nothing that the lexicon knows.
 */
export function onlyNeighboursChanged({ languages }: Lexicon): (pair: PassagePair) => boolean {
  const contents = new Map<LanguageLexicon, (text: string) => string>();
  const lettersOfLead = remembered(lettersOf);
  return ({ before, after }) => {
    if (before === undefined || after === undefined) return false;
    const language = languages.get(after.language);
    if (language === undefined) return false;
    const content = contents.get(language) ?? contentIn(language);
    contents.set(language, content);
    const isIntroduced = lettersOfLead(leadOf(before)) === lettersOfLead(leadOf(after));
    const isLedAlike = isIntroduced || isTheSameWithAnyLead(before, after);
    if (!isLedAlike && content(leadOf(before)) !== content(leadOf(after))) return false;
    const [old, now] = [partsOf(before.quote, language), partsOf(after.quote, language)];
    if (Math.max(old.all.length, now.all.length) > MOST_PARTS) return false;
    if (namesDanger(old.head, language) || namesDanger(now.head, language)) {
      if (!sameLetters(old.head, now.head)) return false;
    } else if (content(old.head) !== content(now.head)) return false;
    const without = leavingOut((part) => (namesDanger(part, language) ? undefined : content(part)));
    const [gone, come] = [without(old.all, now.all), without(now.all, old.all)];
    if ([...old.beside, ...now.beside].some((part) => gone.includes(part) || come.includes(part)))
      return false;
    const moved = [...gone, ...come];
    if (moved.length === 0) return !(isIntroduced && sameLetters(before.quote, after.quote));
    if (moved.some((part) => RESTRICTS.test(part) || namesDanger(part, language))) return false;
    if (saysWhose(old.all, gone, language) || saysWhose(now.all, come, language)) return false;
    const [lost, won] = [gone.flatMap(groundsOf), come.flatMap(groundsOf)];
    return saidBy(without(lost, won), language) === saidBy(without(won, lost), language);
  };
}

/** What begins so is no ground beside the passage but narrows what stands before it. */
const RESTRICTS = new RegExp(
  `^\\s*(?:(?:and|und|et|y|e|en|og|och|i) )?(?:${[
    'unless|except|excluding|only|solely|but|not|never|without|after|before|once|until|within|limited|subject to|provided',
    '(?:as|so) long as|as a last|to the extent|in ?so ?far|up to|for (?:up to|no more|no longer|at most)',
    'es sei denn|außer|ausgenommen|nur|aber|jedoch|nicht|ohne|nach|nachdem|bevor|bis|binnen|innerhalb|sofern|soweit|solange|vorbehaltlich|höchstens|als letzte',
    'sauf|excepté|seulement|uniquement|mais|sans|après|avant|jusqu|dans la mesure|sous réserve|à condition|à moins|en dernier',
    'salvo|excepto|solo|sólo|únicamente|pero|sin|después|antes|hasta|siempre que|en la medida|como último',
    'eccetto|tranne|soltanto|ma|senza|dopo|prima|fino|purché|a meno|nella misura|exceto|apenas|somente|mas|sem|depois|até|desde que|a menos|na medida',
    'tenzij|behalve|alleen|slechts|uitsluitend|maar|niet|zonder|nadat|voordat|binnen|mits|voor zover',
    'såvida|utom|endast|bara|men|utan|efter|före|inom|medmindre|undtagen|kun|uden|inden|med mindre|unntatt|bare|uten|etter|før|innen|så länge|så længe|så lenge',
    'chyba że|z wyjątkiem|tylko|jedynie|wyłącznie|ale|bez|przed|dopóki|o ile|pod warunkiem|w zakresie',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** What begins so right after a danger goes on to say whose it is: "the safety of us, users of our services, or the public". */
const PEOPLE = new RegExp(
  `^\\s*(?:\\p{L}{1,6}\\s){0,3}(?:${[
    'users?|customers?|members?|employees?|personnel|visitors?|guests?|hosts?|riders?|drivers?|children|minors?|persons?|people|individuals?|the public|others|anyone',
    'nutzer|nutzerinnen|benutzer|kunden|mitglieder|mitarbeiter|beschäftigten?|kinder|personen|menschen|öffentlichkeit|andere[rn]?|dritte[rn]?',
    'utilisateurs?|clients?|membres?|employés|salariés|enfants|personnes?|public|autrui|tiers',
    'usuarios?|usuários?|clientes?|miembros?|membros?|empleados|empregados|funcionários|niños|crianças|personas?|pessoas?|público|terceros|terceiros',
    'utenti|clienti|membri|dipendenti|bambini|persone|pubblico|terzi',
    'gebruikers|klanten|leden|medewerkers|werknemers|kinderen|personen|publiek|anderen|derden',
    'användare|kunder|medlemmar|anställda|barn|allmänheten|andra|brugere|medlemmer|ansatte|offentligheden|andre|brukere|kundene|allmennheten|personer',
    'użytkownik\\p{L}{0,4}|klient\\p{L}{0,4}|członk\\p{L}{0,4}|pracownik\\p{L}{0,4}|dzieci|osób|osoby|ogółu|innych',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

function saysWhose(parts: readonly string[], moved: readonly string[], language: LanguageLexicon): boolean {
  if (!moved.some((part) => PEOPLE.test(part))) return false;
  let isGoingOn = false;
  return parts.some((part) => {
    const isWhose = isGoingOn && PEOPLE.test(part);
    isGoingOn = isWhose || namesDanger(part, language);
    return isWhose && moved.includes(part);
  });
}

function leadOf({ leadIn }: Passage): string {
  return leadIn.join(' ');
}

function sameLetters(one: string, other: string): boolean {
  return one === other || lettersOf(one) === lettersOf(other);
}

/** The words of a text, those that say the same as one another under one name, so that style alone makes no difference. */
function contentIn(language: LanguageLexicon): (text: string) => string {
  return remembered((text) => contentOf(text, language));
}

/** What introduces one passage introduces many, and is read once. */
const MOST_REMEMBERED = 500;

function remembered(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}

function contentOf(text: string, language: LanguageLexicon): string {
  const tokens = tokensOf(text);
  const synonyms = new Map<number, Hit>();
  for (const hit of language.find(tokens).filter(plays('synonym'))) {
    if (hit.end > (synonyms.get(hit.first)?.end ?? 0)) synonyms.set(hit.first, hit);
  }
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const synonym = synonyms.get(at);
    words.push(synonym === undefined ? inSingular(tokens[at]?.word ?? '') : `<${synonym.entry.id}>`);
    at = synonym?.end ?? at + 1;
  }
  return words.join(' ');
}

/** “In case of legal requirements” introduces what “in case of a legal requirement” does. */
function inSingular(word: string): string {
  return word.length > FEWEST_LETTERS && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Shorter words with an “s” at their end are no plurals: “this”, “dans”, “alles”. */
const FEWEST_LETTERS = 4;

/**
 * The parts of a sentence between its commas. The first one begins with its head; grounds that an "or" joins to that may
 * go on to say who gets the data.
 */
interface Parts {
  readonly head: string;
  readonly beside: readonly string[];
  readonly all: readonly string[];
}

/** An "and" or "or" that leads to a part, and the comma after it: "; and, to protect …". */
const LEADING = /^\s*(?:and|or|and\/or|und|oder|et|ou|y|o|e|i|lub|en|of|och|eller|og)(?:\s|$)/i;
const LED_APART = /([,;]\s*(?:and|or|und|oder|et|ou|y|o|e|i|lub|en|of|och|eller|og)),/gi;

function partsOf(quote: string, language: LanguageLexicon): Parts {
  const [first = '', ...others] = quote
    .replace(LED_APART, '$1')
    .split(/[,;]/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [head = '', ...beside] = namesDanger(first, language) ? [first] : first.split(JOINED);
  const all = [head, ...beside, ...others.map((part) => part.replace(LEADING, ''))];
  return { head, beside, all };
}

/** The parts of one sentence that the other lacks, be it in other words for the same; of a danger each word counts. */
function leavingOut(
  contentOf: (part: string) => string | undefined,
): (parts: readonly string[], others: readonly string[]) => readonly string[] {
  return (parts, others) => {
    const known = new Set(others.map(lettersOf));
    const meant = new Set(others.map(contentOf));
    return parts.filter((part) => {
      const content = contentOf(part);
      return !(known.has(lettersOf(part)) || (content !== undefined && meant.has(content)));
    });
  };
}

/** What joins two grounds that no comma parts. */
const JOINED = /\s(?:or|and\/or|oder|ou|oppure|eller|lub|albo)\s/i;

function groundsOf(part: string): readonly string[] {
  return part.split(JOINED);
}

function namesDanger(part: string, language: LanguageLexicon): boolean {
  return language.find(tokensOf(part)).some(plays('danger', 'safety'));
}

/** How to ask, what the person concerned is told and whether a judge is asked belong to the passage, wherever they stand. */
const OF_THE_PASSAGE: ReadonlySet<Facet> = new Set(['process', 'contact', 'notice', 'consent_or_warrant']);

/** What these grounds say, as far as the lexicon knows. What belongs to the passage, a number or an address is never the same. */
function saidBy(grounds: readonly string[], language: LanguageLexicon): string | symbol {
  const hits = grounds.flatMap((ground) => language.find(tokensOf(ground))).filter(saysMore);
  const isOwn = plays('procedure', 'exclusion');
  const isOfItsOwn = hits.some(
    (hit) => isOwn(hit) || ('facet' in hit.entry && OF_THE_PASSAGE.has(hit.entry.facet)),
  );
  if (isOfItsOwn || grounds.some((ground) => /[\p{N}@]|:\/\//u.test(ground))) return Symbol('of its own');
  // That something is handed over once is not that it is handed over twice.
  const handedOver = hits.filter(plays('disclosure')).map(({ entry }) => entry.id);
  return [...handedOver, ...new Set(hits.map(({ entry }) => entry.id))].toSorted().join(' ');
}

function saysMore({ entry }: Hit): boolean {
  return !('role' in entry && entry.role === 'synonym');
}

function plays(...roles: readonly Role[]): (hit: Hit) => boolean {
  return ({ entry }) => 'role' in entry && roles.includes(entry.role);
}
