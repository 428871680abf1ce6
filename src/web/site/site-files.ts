import { icon, style } from '../assets.ts';
import { webWords } from '../words/web-words.ts';
import { changesCsv, changesJson, positionsCsv, positionsJson } from './site-data.ts';
import { siteFeeds } from './site-feeds.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteMatter } from './site-matter.ts';
import { sitePages } from './site-pages.ts';
import { placesIn, sharedFiles } from './site-places.ts';
import { type SiteFrame, siteSheet } from './site-sheet.ts';

/** All files of the public site, one after the other: the same store gives the same bytes. */
export function* siteFiles(matter: SiteMatter, base: string | undefined): Generator<SiteFile> {
  const { languages } = matter.settings;
  yield { path: sharedFiles.style, content: style.body };
  yield { path: sharedFiles.icon, content: icon.body };
  yield { path: sharedFiles.positionsCsv, content: positionsCsv(matter) };
  yield { path: sharedFiles.positionsJson, content: positionsJson(matter) };
  yield { path: sharedFiles.changesCsv, content: changesCsv(matter) };
  yield { path: sharedFiles.changesJson, content: changesJson(matter) };
  const [first = 'en'] = languages;
  if (base !== undefined) yield* siteFeeds(matter, placesIn(first, languages), base);
  for (const language of languages) {
    const places = placesIn(language, languages);
    const frame: SiteFrame = { matter, words: webWords[language], places, base };
    for (const plan of sitePages(frame)) {
      const path = plan.pathIn(places);
      const elsewhere = new Map(
        languages
          .filter((other) => other !== language)
          .map((other) => [other, plan.pathIn(placesIn(other, languages))]),
      );
      const page = {
        path,
        title: plan.title(frame),
        ...(plan.here === undefined ? {} : { here: plan.here }),
        content: plan.content(frame, path),
        elsewhere,
      };
      yield { path, content: siteSheet(page, frame) };
    }
  }
}
