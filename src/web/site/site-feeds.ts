import { atomFeed, type FeedItem, jsonFeed } from '../../alert/feed.ts';
import { vendorIdOf } from '../../model/page.ts';
import { alertOf } from '../../monitor/queue-mail.ts';
import { holdsIn, placesNamed } from '../../positions/holds-in.ts';
import { noLongerWatched } from '../routes/feeds.ts';
import type { ShownChange } from './shown-changes.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteMatter } from './site-matter.ts';
import { feedPlaces, type SitePlaces } from './site-places.ts';

/** As much as readers that come by once in a while have missed. */
const MOST = 50;

/** The feeds of all that is shown, of each vendor and of each place. Their links are whole, so `base` must be known. */
export function siteFeeds(matter: SiteMatter, places: SitePlaces, base: string): readonly SiteFile[] {
  const { title } = matter.settings;
  const pages = [...matter.pages.values()];
  const feed = (name: string, place: string, keep: (shown: ShownChange) => boolean): readonly SiteFile[] => {
    const items = matter.changes
      .filter(keep)
      .slice(0, MOST)
      .map((shown) => itemOf(shown, matter, `${base}/${places.change(shown.change.id)}`));
    const about = { title: name, homeUrl: `${base}/${places.main('changes')}`, items };
    return [
      { path: `${place}.atom`, content: atomFeed({ ...about, selfUrl: `${base}/${place}.atom` }) },
      { path: `${place}.json`, content: jsonFeed({ ...about, selfUrl: `${base}/${place}.json` }) },
    ];
  };
  return [
    ...feed(title, feedPlaces.all, () => true),
    ...matter.vendors.flatMap(({ id, name }) =>
      feed(`${title}: ${name}`, feedPlaces.vendor(id), ({ change }) => vendorIdOf(change.page) === id),
    ),
    ...placesNamed(pages).flatMap((code) => {
      const there = new Set(pages.filter((page) => holdsIn(page, code)).map(({ id }) => id));
      return feed(`${title}: ${code}`, feedPlaces.place(code), ({ change }) => there.has(change.page));
    }),
  ];
}

function itemOf({ change, retraction }: ShownChange, { pages }: SiteMatter, webUrl: string): FeedItem {
  return {
    alert: alertOf(change),
    page: pages.get(change.page) ?? noLongerWatched(change.page),
    change,
    webUrl,
    ...(retraction === undefined ? {} : { retraction }),
  };
}
