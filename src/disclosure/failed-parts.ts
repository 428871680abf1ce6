import type { TextCounts } from './text-counts.ts';

/** What a page says in the place of a part of it that did not load, in the languages of the lexicon. */
const FAILED: readonly RegExp[] = [
  /(?:page|content|section|document) (?:isn['’]t|is not|is currently not|was not) (?:available|found)/i,
  /something went wrong|(?:failed|unable) to load|could ?n[o'’]t (?:be )?load/i,
  /(?:seite|inhalt|dokument) (?:ist )?(?:derzeit |leider )*nicht (?:verfügbar|gefunden)|(?:konnte|konnten) nicht geladen werden/i,
  /(?:page|contenu) (?:n['’]est pas|introuvable|indisponible)|impossible de charger|une erreur s['’]est produite/i,
  /(?:página|contenido|conteúdo) no (?:está )?disponible|(?:página|conteúdo) não (?:está )?disponível|algo (?:salió mal|correu mal|deu errado)/i,
  /(?:pagina|contenuto) non (?:è )?disponibile|qualcosa è andato storto/i,
  /(?:pagina|inhoud) (?:is )?niet beschikbaar|er is iets misgegaan/i,
  /(?:siden|sidan|indholdet|innehållet|innholdet) (?:er|är) (?:ikke|inte) (?:tilgængelig|tilgjengelig|tillgänglig)|något gick fel|noget gik galt|noe gikk galt/i,
  /(?:strona|treść) (?:jest )?niedostępna|coś poszło nie tak/i,
];

/** A longer block speaks of such errors and is none. */
const MOST_CHARS = 100;

/** The words that stand in one document, and not in the other, where a part of it did not load. */
export function failedPart(texts: TextCounts, others: TextCounts): string | undefined {
  const failed = texts.keys().find(saysSo);
  return failed === undefined || others.has(failed) ? undefined : failed;
}

function saysSo(text: string): boolean {
  return text.length <= MOST_CHARS && FAILED.some((pattern) => pattern.test(text));
}
