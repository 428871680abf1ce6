import { paths } from './paths.ts';
import type { SiteLinks } from './views/positions/links.ts';
import type { Visitor } from './visit.ts';

/** What is for readers with an account is no link for others. */
export function linksFor({ kind }: Visitor): SiteLinks {
  return {
    vendor: paths.position,
    country: paths.country,
    change: paths.change,
    page: ({ id }) => (kind === 'nobody' ? undefined : paths.page(id)),
    positions: paths.positions,
    methodology: paths.methodology,
  };
}
