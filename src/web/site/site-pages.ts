import { type Html, html } from '../../alert/html.ts';
import { holdsIn, placesNamed } from '../../positions/holds-in.ts';
import { changeTitle } from '../views/change.ts';
import { changeItems } from '../views/positions/change-items.ts';
import { positionsView } from '../views/positions/overview.ts';
import { placeName } from '../views/positions/place-names.ts';
import { vendorView } from '../views/positions/vendor.ts';
import { homeView } from '../views/site/home.ts';
import { methodologyView } from '../views/site/methodology.ts';
import { aboutView, dataView, type FeedLink, subscribeView } from '../views/site/reading-pages.ts';
import { markBadge, siteChangeView } from '../views/site/site-change.ts';
import { byId, type ShownChange } from './shown-changes.ts';
import { feedPlaces, linksFrom, relative, type SitePlaces, sharedFiles } from './site-places.ts';
import type { SiteFrame } from './site-sheet.ts';

/** What one page holds, made when it is asked for. Its path follows from where it is in a language's places. */
export interface PagePlan {
  readonly pathIn: (places: SitePlaces) => string;
  readonly here?: Parameters<SitePlaces['main']>[0];
  readonly title: (frame: SiteFrame) => string;
  readonly content: (frame: SiteFrame, path: string) => Html;
}

export const VENDORS_A_PAGE = 20;
const VENDORS_ON_HOME = 12;
const CHANGES_A_PAGE = 40;
const LATEST_ON_HOME = 8;
const LATEST_OF_PLACE = 12;
const MOST_OF_VENDOR = 60;

/** Every page of the site, the same in each language. */
export function sitePages(frame: SiteFrame): readonly PagePlan[] {
  const { matter } = frame;
  return [
    home,
    ...sheetsOf(matter.vendors.length, VENDORS_A_PAGE).map(vendorsPage),
    ...matter.vendors.map(({ id }) => vendorPage(id)),
    ...placesNamed([...matter.pages.values()]).map(countryPage),
    ...sheetsOf(matter.changes.length, CHANGES_A_PAGE).map(changesPage),
    ...matter.changes.map(changePage),
    {
      pathIn: (places) => places.main('methodology'),
      here: 'methodology',
      title: ({ words }) => words.methodology.title,
      content: ({ words }) => methodologyView(words),
    },
    data,
    subscribe,
    {
      pathIn: (places) => places.main('about'),
      here: 'about',
      title: ({ words }) => words.site.about,
      content: ({ words }) => aboutView(matter.settings, words),
    },
  ];
}

/** The numbers of sheets, from 1; there is always one. */
function sheetsOf(count: number, aSheet: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / aSheet)) }, (_, index) => index + 1);
}

const home: PagePlan = {
  pathIn: (places) => places.main('index'),
  here: 'index',
  title: ({ matter }) => matter.settings.title,
  content: (frame, path) => {
    const { matter, words, places } = frame;
    const first = new Set(matter.vendors.slice(0, VENDORS_ON_HOME).map(({ id }) => id));
    return homeView(
      {
        title: matter.settings.title,
        pages: matter.pages.size,
        vendors: matter.vendors.length,
        latest: list(matter.changes.slice(0, LATEST_ON_HOME), frame, path),
        waiting: waiting(frame),
        editions: matter.editions.filter(({ vendor }) => first.has(vendor.id)),
        changes: relative(path, places.main('changes')),
        hasMoreVendors: matter.vendors.length > VENDORS_ON_HOME,
      },
      words,
      linksFrom(path, places),
    );
  },
};

function vendorsPage(sheet: number): PagePlan {
  return {
    pathIn: (places) => places.main('vendors', sheet),
    here: 'vendors',
    title: ({ words }) => words.position.title,
    content: ({ matter, words, places }, path) => {
      const ids = matter.vendors
        .slice((sheet - 1) * VENDORS_A_PAGE, sheet * VENDORS_A_PAGE)
        .map(({ id }) => id);
      const turn = (to: number): string => relative(path, places.main('vendors', to));
      return positionsView(
        {
          title: words.position.title,
          lede: words.position.lede,
          editions: matter.editions.filter(({ vendor }) => ids.includes(vendor.id)),
          places: placesNamed([...matter.pages.values()]),
          ...(sheet > 1 ? { previous: turn(sheet - 1) } : {}),
          ...(matter.vendors.length > sheet * VENDORS_A_PAGE ? { next: turn(sheet + 1) } : {}),
        },
        words,
        linksFrom(path, places),
      );
    },
  };
}

function vendorPage(id: string): PagePlan {
  return {
    pathIn: (places) => places.vendor(id),
    here: 'vendors',
    title: ({ matter }) => matter.vendors.find((vendor) => vendor.id === id)?.name ?? id,
    content: (frame, path) => {
      const { matter, words, places, base } = frame;
      const vendor = matter.vendors.find((each) => each.id === id) ?? { id, name: id };
      const changes = matter.changes
        .filter(({ change }) => change.page.startsWith(`${id}/`))
        .slice(0, MOST_OF_VENDOR);
      return vendorView(
        {
          vendor,
          editions: matter.editions.filter((edition) => edition.vendor.id === id),
          dates: matter.dates,
          changes: changes.filter(({ mark }) => mark !== 'retracted').map(({ change }) => change),
          until: matter.asOf,
          list: list(changes, frame, path),
          ...(base === undefined ? {} : { feed: relative(path, `${feedPlaces.vendor(id)}.atom`) }),
        },
        words,
        linksFrom(path, places),
      );
    },
  };
}

function countryPage(code: string): PagePlan {
  return {
    pathIn: (places) => places.country(code),
    here: 'vendors',
    title: ({ words }) => words.position.placeTitle(placeName(code, words)),
    content: (frame, path) => {
      const { matter, words, places } = frame;
      const there = [...matter.pages.values()].filter((page) => holdsIn(page, code));
      const ids = new Set(there.map(({ id }) => id));
      const latest = matter.changes.filter(({ change }) => ids.has(change.page)).slice(0, LATEST_OF_PLACE);
      const named = placeName(code, words);
      return positionsView(
        {
          title: words.position.placeTitle(named),
          lede: words.position.placeLede(named),
          editions: matter.editions.filter(({ places: held }) => holdsIn({ jurisdictions: held }, code)),
          places: placesNamed([...matter.pages.values()]),
          place: code,
          latest: latest.length === 0 ? undefined : list(latest, frame, path),
        },
        words,
        linksFrom(path, places),
      );
    },
  };
}

function changesPage(sheet: number): PagePlan {
  return {
    pathIn: (places) => places.main('changes', sheet),
    here: 'changes',
    title: ({ words }) => words.frame.changes,
    content: (frame, path) => {
      const { matter, words, places } = frame;
      const shown = matter.changes.slice((sheet - 1) * CHANGES_A_PAGE, sheet * CHANGES_A_PAGE);
      const hasOlder = matter.changes.length > sheet * CHANGES_A_PAGE;
      const turn = (to: number): string => relative(path, places.main('changes', to));
      return html`<h1>${words.frame.changes}</h1>
<p class="lede">${words.site.changesLede}</p>
${waiting(frame)}
${list(shown, frame, path, 2)}
<nav class="turn" aria-label="${words.frame.changes}">${sheet > 1 ? html`<a rel="prev" href="${turn(sheet - 1)}">${words.position.newer}</a> ` : ''}${hasOlder ? html`<a rel="next" href="${turn(sheet + 1)}">${words.position.older}</a>` : ''}</nav>`;
    },
  };
}

function changePage(shown: ShownChange): PagePlan {
  const { change } = shown;
  return {
    pathIn: (places) => places.change(change.id),
    here: 'changes',
    title: ({ matter, words }) => changeTitle(change, matter.pages.get(change.page), words),
    content: ({ matter, words, places }, path) =>
      siteChangeView(shown, matter.pages.get(change.page), words, linksFrom(path, places)),
  };
}

const data: PagePlan = {
  pathIn: (places) => places.main('data'),
  here: 'data',
  title: ({ words }) => words.site.data,
  content: ({ matter, words }, path) =>
    dataView(
      {
        settings: matter.settings,
        positions: {
          csv: relative(path, sharedFiles.positionsCsv),
          json: relative(path, sharedFiles.positionsJson),
        },
        changes: {
          csv: relative(path, sharedFiles.changesCsv),
          json: relative(path, sharedFiles.changesJson),
        },
      },
      words,
    ),
};

const subscribe: PagePlan = {
  pathIn: (places) => places.main('subscribe'),
  here: 'subscribe',
  title: ({ words }) => words.site.subscribe,
  content: (frame, path) => {
    const { matter, words } = frame;
    return subscribeView(
      { settings: matter.settings, form: matter.signUp, feeds: feedLinks(frame, path) },
      words,
    );
  },
};

function feedLinks({ matter, words, base }: SiteFrame, path: string): readonly FeedLink[] {
  if (base === undefined) return [];
  const feed = (name: string, place: string): FeedLink => ({
    name,
    atom: relative(path, `${place}.atom`),
    json: relative(path, `${place}.json`),
  });
  return [
    feed(words.site.everything, feedPlaces.all),
    ...placesNamed([...matter.pages.values()]).map((code) =>
      feed(placeName(code, words), feedPlaces.place(code)),
    ),
    ...matter.vendors.map(({ id, name }) => feed(name, feedPlaces.vendor(id))),
  ];
}

function list(
  shown: readonly ShownChange[],
  { matter, words, places }: SiteFrame,
  path: string,
  level: 2 | 3 = 3,
): Html {
  if (shown.length === 0) return html`<p class="none">${words.site.noneShown}</p>`;
  const marks = byId(shown);
  return changeItems(
    shown.map(({ change }) => change),
    matter.pages,
    words,
    linksFrom(path, places),
    ({ id }) => markBadge(marks.get(id) ?? { mark: 'unreviewed' }, words),
    level,
  );
}

function waiting({ matter, words }: SiteFrame): Html {
  return matter.waiting === 0 ? html`` : html`<p class="soft">${words.site.waiting(matter.waiting)}</p>`;
}
