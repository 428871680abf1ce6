import type { Hit } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';

/**
 * What users are forbidden is not what is disclosed: in “You may not threaten others with harm, and we tell the police of
 * a danger to life” the police hear of a danger to life. Where the rest of a text names no danger itself, as in “Threats
 * are not allowed, and we report them”, the ban says what it is about.
 */
export function withoutBans(hits: readonly Hit[]): readonly Hit[] {
  const ban = hits.find((hit) => plays(hit, 'ban') && !isOnNotice(hit, hits));
  if (ban === undefined) return hits;
  const clause = clauseOf(ban, hits);
  const others = hits.filter(({ first }) => first < clause.first || first >= clause.end);
  return others.some(namesDanger) ? others : hits;
}

/** From where nobody has yet been said to hand anything over to where the vendor is named next, or to the end. */
function clauseOf(ban: Hit, hits: readonly Hit[]): Pick<Hit, 'first' | 'end'> {
  const isSaidBefore = hits.some((hit) => hit.first < ban.first && plays(hit, 'disclosure'));
  const next = hits.find((hit) => hit.end > ban.end && plays(hit, 'discloser'));
  const end = next === undefined ? Number.POSITIVE_INFINITY : Math.max(next.first, ban.end);
  return { first: isSaidBefore ? ban.first : 0, end };
}

/** “You may not be notified” forbids users nothing. */
function isOnNotice({ first, end }: Hit, hits: readonly Hit[]): boolean {
  return hits.some(
    (hit) => 'facet' in hit.entry && hit.entry.facet === 'notice' && hit.first < end && hit.end > first,
  );
}

function plays({ entry }: Hit, role: Role): boolean {
  return 'role' in entry && entry.role === role;
}

function namesDanger({ entry }: Hit): boolean {
  return 'facet' in entry && (entry.facet === 'trigger' || entry.facet === 'harm');
}
