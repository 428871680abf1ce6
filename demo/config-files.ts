import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageNames, pages, type StoryPage } from './story/pages.ts';

/** Who reads the mails of the demonstration. */
export const readers = {
  desk: 'desk@watchdog.example',
  redaktion: 'redaktion@wachhund.example',
  board: 'board@watchdog.example',
  operator: 'operator@watchdog.example',
} as const;

export interface ConfigPlan {
  readonly siteUrl: string;
  readonly webPort: number;
}

/** Writes the configuration as a person would, to be read and tried out afterwards. */
export function writeConfigFiles(folder: string, plan: ConfigPlan): void {
  mkdirSync(path.join(folder, 'vendors'), { recursive: true });
  writeFileSync(path.join(folder, 'settings.yaml'), settingsFile(plan));
  writeFileSync(path.join(folder, 'subscribers.yaml'), subscribersFile);
  writeFileSync(path.join(folder, 'vendors/lumicam.yaml'), vendorFile(plan));
}

function settingsFile({ webPort }: ConfigPlan): string {
  return `fetch:
  contact: ${readers.operator}
  allow: [127.0.0.0/8]   # Lumicam's site runs on this machine
  perHostDelay: 0s
  perHostConcurrency: 4
  screenshots: never     # the three years of the story take seconds
mail:
  from: Exigent <exigent@watchdog.example>
  operator: ${readers.operator}
web:
  port: ${webPort}
  url: http://127.0.0.1:${webPort}
log:
  level: silent
`;
}

const subscribersFile = `subscribers:
  - address: ${readers.desk}
    name: A watchdog that wants to know everything at once
  - address: ${readers.redaktion}
    name: A newsroom that reads German and looks at Germany
    language: de
    jurisdictions: [DE, EU]
  - address: ${readers.board}
    name: A board that wants to know twice a year what was weakened
    severity: weakened
    delivery: { digest: { cron: "0 7 1 1,7 *", timeZone: Europe/Berlin } }
`;

function vendorFile({ siteUrl }: ConfigPlan): string {
  return `vendor: Lumicam
parent: Orbita Group
schedule: every 6h
pages:
${pageNames.map((name) => pageEntry(pages[name], siteUrl)).join('')}`;
}

function pageEntry(page: StoryPage, siteUrl: string): string {
  const { id, path: where, title, type, language, jurisdictions } = page;
  return `  - id: ${id}
    url: ${siteUrl}${where}
    title: ${title}
    type: ${type}
${language === undefined ? '' : `    language: ${language}\n`}    jurisdictions: [${jurisdictions.join(', ')}]
    fetcher: http
`;
}
