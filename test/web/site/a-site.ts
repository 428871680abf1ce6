import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { House } from '../../../src/cli/shell.ts';
import type { Change } from '../../../src/model/change.ts';
import { review } from '../../../src/monitor/review.ts';
import { runRound } from '../../../src/monitor/run-round.ts';
import { readChanges } from '../../../src/store/changes.ts';
import { openTestHouse, type Places, writeConfig } from '../../a-house.ts';
import { type LocalSite, openLocalSite, status } from '../../local-site.ts';
import { clauses, germanPage, policyPage } from '../../policy-page.ts';
import { HOUR, setClock } from '../../set-clock.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;
export const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';
/** A name that stands in no word of a site. */
export const REVIEWER = 'adalovelace';
export const EMERGENCY = /<p>Bei Gefahr für Leib[^<]*<\/p>/;

export interface Watch {
  readonly house: House;
  readonly places: Places;
  /** Newest first: one that nobody has reviewed, and one that is confirmed. */
  readonly changes: readonly Change[];
}

/**
 * A vendor whose US page weakened its wording, confirmed by a person, and strengthened it again; whose German page is
 * silent, whose French page is behind a wall, and whose Austrian page nobody has looked at.
 */
export async function aWatch(t: TestContext): Promise<Watch> {
  const site = await openLocalSite();
  t.after(() => site.close());
  const clock = setClock();
  const places = writeConfig(t, { vendor: vendorFile(site), settings: siteSettings });
  const house = await openTestHouse(t, places, { clock });
  const { context } = house;
  const look = async (clause: string): Promise<void> => {
    site.set('/us', policyPage([legal, fraud, clause]));
    clock.advance(6 * HOUR);
    const pages = context.pages.filter(({ id }) => id !== 'lumicam/at');
    await runRound({ ...context, pages }, { force: true });
  };
  site.set('/de', germanPage.replace(EMERGENCY, ''));
  site.set('/fr', status(403, { 'cf-mitigated': 'challenge' }));
  await look(imminent);
  await look(anyRisk);
  const [weakened] = await readChanges(context.store.db, { most: 1 });
  if (weakened !== undefined) {
    await review(context, weakened.id, REVIEWER, { kind: 'confirm', needs: 1 });
    await review(context, weakened.id, REVIEWER, { kind: 'annotate', text: 'said among reviewers' });
  }
  await look(imminent);
  return { house, places, changes: await readChanges(context.store.db, { most: 10 }) };
}

const siteSettings = `site:
  title: Disclosure watch
  runBy: Watchdog e.V.
  contact: desk@watchdog.example
`;

function vendorFile({ url }: LocalSite): string {
  const page = (id: string, path: string, language: string): string => `  - id: ${id}
    title: "${HOSTILE} ${id}"
    url: ${url}${path}
    language: ${language}
    jurisdictions: [${id.toUpperCase()}]
    fetcher: http
`;
  return `vendor: "Lumicam ${HOSTILE}"
parent: "Orbita ${HOSTILE}"
pages:
${page('us', '/us', 'en')}${page('de', '/de', 'de')}${page('fr', '/fr', 'fr')}${page('at', '/at', 'de')}`;
}

/** The files of a folder by their paths, with forward slashes. */
export function contentOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name))]),
  );
}
