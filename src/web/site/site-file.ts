/** One file of the site: its path from the site's root, with forward slashes. */
export interface SiteFile {
  readonly path: string;
  readonly content: string;
}
