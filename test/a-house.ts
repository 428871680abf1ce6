import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { House } from '../src/cli/shell.ts';
import { openHouse, type Parts } from '../src/compose.ts';
import type { Environment } from '../src/config/env.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface HousePlan {
  /** YAML of the vendor file `lumicam.yaml`. */
  readonly vendor: string;
  readonly subscribers?: string;
  /** More of settings.yaml, beside what lets the monitor reach loopback without waiting. */
  readonly settings?: string;
}

export interface Places {
  readonly config: string;
  readonly data: string;
}

/** Writes a configuration for a monitor that may reach loopback, and returns where it lies. */
export function writeConfig(t: TestContext, plan: HousePlan): Places {
  const folder = temporaryFolder(t);
  const config = path.join(folder, 'config');
  mkdirSync(path.join(config, 'vendors'), { recursive: true });
  writeFileSync(path.join(config, 'vendors/lumicam.yaml'), plan.vendor);
  writeFileSync(path.join(config, 'subscribers.yaml'), plan.subscribers ?? 'subscribers: []\n');
  writeFileSync(
    path.join(config, 'settings.yaml'),
    `fetch:
  allow: [127.0.0.0/8]
  perHostDelay: 0
  perHostConcurrency: 4
  robots: ignore
  timeout: 10s
  screenshots: never
log:
  level: silent
${plan.settings ?? ''}`,
  );
  return { config, data: path.join(folder, 'snapshots') };
}

/** Opens a real monitor on real files; the test closes it, or it is closed after the test. */
export async function openTestHouse(
  t: TestContext,
  places: Places,
  parts: Parts = {},
  environment: Environment = {},
): Promise<House> {
  const house = await openHouse(environment, places, parts);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= house.close();
    return closed;
  };
  t.after(close);
  return { ...house, close };
}
