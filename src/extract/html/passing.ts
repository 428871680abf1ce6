/** A number as pages write it, and a word for one. */
const NUMBER =
  "(?:\\d[\\d.,'\u00a0\u202f ]*\\d|\\d|an?|one|einem?|einer|une?|una?|uno|een|en|ett?|jeden|jedną|uma?)";

const UNIT = new RegExp(
  [
    'seconds?|minutes?|hours?|days?|weeks?|months?|years?|mins?|hrs?',
    'sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?',
    'secondes?|heures?|jours?|semaines?|mois|ans?|années?',
    'segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|mês|años?|anos?',
    'second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]',
    'seconden?|uur|uren|dagen?|weken?|maand(?:en)?|jaren?|jaar',
    'sekunder?|minuter|timm(?:e|ar)|timer?|dagar?|dager|dage|veck(?:a|or)|uger?|uker?|månad(?:er)?|måneder?|år',
    'sekund[yę]?|minut[yę]?|godzin[yę]?|dni|dzień|tygod(?:nie|ni|zień)|miesi(?:ąc|ące|ęcy)|rok|lata|lat',
  ].join('|'),
).source;

/** How long ago something was, as it is counted from the moment at which a page is looked at. */
const AGO = new RegExp(
  [
    `(?:about |over |almost )?${NUMBER}\\s+(?:${UNIT})\\s+(?:ago|geleden|sedan|siden|temu|fa|atrás)`,
    `(?:vor|il y a|hace|há|for) (?:etwa |über |environ |plus de )?${NUMBER}\\s+(?:${UNIT})(?: siden)?`,
  ].join('|'),
).source;

const DAY_WORD =
  'just now|yesterday|today|gerade eben|gestern|heute|hier|aujourd.hui|ayer|hoy|ieri|oggi|gisteren|vandaag';

/** What is said to have happened then. */
const EVENT = new RegExp(
  [
    '(?:this (?:page|article) (?:was|has been) )?(?:last )?(?:updated|modified|edited|changed|published|posted|viewed|created|reviewed)(?: on| by)?',
    '(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet|veröffentlicht|angesehen)',
    '(?:dernière )?(?:mise à jour|modification|modifiée? |publiée? |consultée?)',
    '(?:última )?(?:actualización|actualizado|atualização|atualizado|modificación)|(?:ultimo )?aggiornamento|aggiornato',
    '(?:laatst )?(?:bijgewerkt|gewijzigd)|(?:senast )?uppdaterad|(?:sist )?oppdatert|(?:senest )?opdateret|(?:ostatnio )?zaktualizowano',
  ].join('|'),
).source;

/** What is counted at every look of every reader. */
const COUNTED =
  '(?:page )?views?|visits?|visitors?|readers?|likes?|shares?|votes?|followers?|aufrufe|besucher|vues|visites?|visitas|weergaven|visningar|visninger|(?:agents?|people|users?) (?:online|reading this|viewing this)';

/** "34 out of 56 found this helpful", with the question before it or alone. */
const HELPFUL = new RegExp(
  [
    '(?:(?:was|is) this (?:article|page|information|answer|content)? ?(?:helpful|useful)|did (?:this|you find this)[^.?]{0,30}(?:help|helpful|useful)(?: you)?)\\??',
    'war dieser (?:artikel|beitrag) hilfreich\\??|cet article (?:vous )?a-t-il (?:été utile|aidé)\\s?\\??|was dit artikel nuttig\\??',
    `(?:yes |no )?${NUMBER} (?:out )?of ${NUMBER} (?:people |users )?found (?:this|it) helpful|${NUMBER} von ${NUMBER} fanden dies hilfreich`,
    `utilisateurs qui ont trouvé cela utile\\s?: ${NUMBER} sur ${NUMBER}|${NUMBER} (?:people )?found this helpful`,
  ].join('|'),
).source;

/** A number that tells one request from all others: 16 hexadecimal digits, or a UUID (RFC 9562), after its name. */
const TRACE =
  '[^.!?]{0,40}\\b(?:id|trace|request|reference|session)\\b[\\s:#]*(?:[0-9a-f]{16}|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})';

const EVENTS = `(?:(?:${EVENT})[\\s:·|,–-]*)`;

const PASSING = new RegExp(
  `^(?:${EVENTS}?(?:${AGO})[\\s:·|,–-]*(?:${EVENT})?|${EVENTS}(?:${DAY_WORD})|${NUMBER} (?:${COUNTED})|(?:(?:${HELPFUL})\\s*)+|${TRACE})[.!]?$`,
  'iu',
);

/** A longer text says something of its own. */
const MAX_PASSING_CHARS = 120;

/**
 * Whether a text only says when or how often a page was looked at, or names the one request that it answers: "updated
 * 3 days ago", "1,234 views", "12 of 20 found this helpful". It is another one at every look though nobody changed it.
 */
export function isPassing(text: string): boolean {
  return text.length <= MAX_PASSING_CHARS && PASSING.test(text);
}

const ONLY_AGO = new RegExp(`^(?:${AGO}|${DAY_WORD})$`, 'iu');

/** The day that stands behind "3 months ago", where the markup of a moment names it. */
export function dayBehind(text: string, moment: string | undefined): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(moment ?? '')?.[1];
  return day !== undefined && ONLY_AGO.test(text.trim()) ? day : undefined;
}

/** What introduces links to other pages, which come and go by themselves. */
const ELSEWHERE = new RegExp(
  [
    '^(?:related|recommended|recently viewed|last viewed|popular|trending|similar|more|other) (?:articles?|posts?|pages?|topics?|content|reading|links?|stories|resources|help|from .{1,30})$',
    '^(?:recently viewed|you (?:may|might) also (?:like|be interested in)|people also (?:ask|viewed)|see also|further reading|read (?:more|next)|in this section|articles in this section)$',
    '^(?:ähnliche|verwandte|weitere|zuletzt angesehene|beliebte) (?:artikel|beiträge|themen|seiten)$',
    '^(?:articles (?:associés|similaires|connexes|récemment consultés)|à lire aussi|voir aussi|vu récemment)$',
    '^(?:artículos relacionados|vistos recientemente|articoli correlati|gerelateerde artikelen|recent bekeken|artigos relacionados)$',
    '^(?:relaterade artiklar|relaterede artikler|relaterte artikler|powiązane artykuły)$',
  ].join('|'),
  'iu',
);

export function leadsElsewhere(heading: string): boolean {
  return ELSEWHERE.test(heading.replace(/[:：]$/, ''));
}

const SKIPS =
  /^(?:skip|jump|go) (?:to|past|over)\b|^skip (?:nav|links)|^(?:(?:direkt )?zum (?:haupt)?inhalt|aller au contenu|passer au contenu|accéder au contenu|(?:ir|saltar) al contenido|vai al contenuto|(?:ga )?naar (?:de )?(?:hoofd)?inhoud|hoppa till|gå til|spring til|przejdź do|pular para|ir para)\b/iu;

/** Whether the text of a link to a part of its own page says that it leads past the menu. */
export function skipsMenu(text: string): boolean {
  return text.length <= MAX_PASSING_CHARS && SKIPS.test(text.trim());
}
