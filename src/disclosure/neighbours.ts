import type { Passage } from '../model/passage.ts';
import type { Hit, LanguageLexicon, Lexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import type { PassagePair } from './match-passages.ts';
import { lettersOf, tokensOf } from './tokens.ts';

/** A sentence with more parts than this is compared as a whole. */
const MOST_PARTS = 200;

/**
 * Tells of a passage that was reworded whether only other grounds in its sentence were: "to protect your safety,
 * [detect and] prevent fraud, or …". Its own words stand, those that begin the sentence too, and what came or went
 * says nothing that the lexicon knows.
 */
export function onlyNeighboursChanged({ languages }: Lexicon): (pair: PassagePair) => boolean {
  return ({ before, after }) => {
    if (before === undefined || after === undefined || !sameLead(before, after)) return false;
    const language = languages.get(after.language);
    const [old, now] = [partsOf(before.quote), partsOf(after.quote)];
    if (language === undefined || Math.max(old.length, now.length) > MOST_PARTS) return false;
    if (letters(old[0]) !== letters(now[0])) return false;
    const [gone, come] = [without(old, now), without(now, old)];
    const moved = [...gone, ...come];
    if (moved.length === 0 || moved.some((part) => RESTRICTS.test(part) || namesDanger(part, language))) {
      return false;
    }
    if (saysWhose(old, gone, language) || saysWhose(now, come, language)) return false;
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

function sameLead(one: Passage, other: Passage): boolean {
  const [old, now] = [one.leadIn.join(' '), other.leadIn.join(' ')];
  return old === now || lettersOf(old) === lettersOf(now);
}

function partsOf(quote: string): readonly string[] {
  return quote.split(/[,;]/).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function letters(part: string | undefined): string {
  return lettersOf(part ?? '');
}

/** The parts of one sentence that the other lacks. */
function without(parts: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(letters));
  return parts.filter((part) => !known.has(letters(part)));
}

/** What joins two grounds that no comma parts. */
const JOINED = /\s(?:or|and\/or|oder|ou|oppure|eller|lub|albo)\s/i;

function groundsOf(part: string): readonly string[] {
  return part.split(JOINED);
}

function namesDanger(part: string, language: LanguageLexicon): boolean {
  return language.find(tokensOf(part)).some(plays('danger', 'safety'));
}

/** What these grounds say, as far as the lexicon knows. What hands over, a number or an address is never the same. */
function saidBy(grounds: readonly string[], language: LanguageLexicon): string | symbol {
  const hits = grounds.flatMap((ground) => language.find(tokensOf(ground)));
  const isOwn = plays('disclosure', 'discloser', 'procedure', 'exclusion');
  if (hits.some(isOwn) || grounds.some((ground) => /[\p{N}@]|:\/\//u.test(ground)))
    return Symbol('of its own');
  return [...new Set(hits.map(({ entry }) => entry.id))].toSorted().join(' ');
}

function plays(...roles: readonly Role[]): (hit: Hit) => boolean {
  return ({ entry }) => 'role' in entry && roles.includes(entry.role);
}
