import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { simpleParser } from 'mailparser';
import type { House } from '../../src/cli/shell.ts';
import type { PageCheck } from '../../src/monitor/page-check.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { verify } from '../../src/monitor/verify.ts';
import { type Places, writeConfig } from '../a-house.ts';
import { type LocalSite, openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;
export const before = policyPage([legal, fraud, imminent]);
export const weakened = policyPage([legal, fraud, anyRisk]);

export const operator = 'mail:\n  operator: me@server.example\n';

export interface Scene {
  readonly site: LocalSite;
  readonly places: Places;
}

/** A site with one page, `/le`, that is watched for one subscriber. `page` holds more lines of its settings. */
export async function aScene(
  t: TestContext,
  more: { subscribers?: string; settings?: string; page?: string } = {},
): Promise<Scene> {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', before);
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam
pages:
  - id: le
    url: ${site.url}/le
    jurisdictions: [US]
${more.page ?? '    language: en\n'}`,
    subscribers: more.subscribers ?? 'subscribers:\n  - address: desk@watchdog.example\n',
    ...(more.settings === undefined ? {} : { settings: more.settings }),
  });
  return { site, places };
}

/** Looks at the one page now, due or not. */
export async function look({ context }: House): Promise<PageCheck> {
  const checks: PageCheck[] = [];
  await runRound(context, { force: true, onCheck: (check) => checks.push(check) });
  const [check, another] = checks;
  assert.ok(check !== undefined && another === undefined, 'one page, one look');
  return check;
}

/** The mails that were written as files. */
export async function mailsIn({ data }: Places) {
  const outbox = path.join(data, 'outbox');
  const files = readdirSync(outbox, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.eml'),
  );
  return Promise.all(files.map((file) => simpleParser(readFileSync(path.join(outbox, file)))));
}

/** What is wrong with the evidence. */
export async function problems({ context }: House): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const verdict of verify(context, [])) found.push(...verdict.problems);
  return found;
}

export function forgetDatabase({ data }: Places): void {
  for (const file of readdirSync(data)) if (file.includes('.sqlite')) rmSync(path.join(data, file));
}

/** Replaces something in a file of the configuration, as a maintainer would. */
export function edit({ config }: Places, name: string, from: string, to: string): void {
  const file = path.join(config, name);
  const was = readFileSync(file, 'utf8');
  assert.ok(was.includes(from), `${name} holds ${from}`);
  writeFileSync(file, was.replace(from, to));
}
