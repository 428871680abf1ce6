import type { ChangeId } from '../../../model/change.ts';
import type { Page } from '../../../model/page.ts';

/** Where things are, seen from the page that is being written: on the web page, or among static files. */
export interface SiteLinks {
  vendor(id: string): string;
  country(code: string): string;
  /** Nothing where changes are not to be seen. */
  change(id: ChangeId): string | undefined;
  /** Where more on a watched page is to be seen; nothing where that is not on this site. */
  page(page: Page): string | undefined;
  readonly positions: string;
  readonly methodology: string;
}
