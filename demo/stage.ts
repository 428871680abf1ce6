import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { House } from '../src/cli/shell.ts';
import { openHouse } from '../src/compose.ts';
import type { Mail } from '../src/model/alert.ts';
import type { Clock, Instant } from '../src/model/instant.ts';
import { writeConfigFiles } from './config-files.ts';
import { openStorySite } from './site.ts';
import { timeline } from './timeline.ts';

/** A clock that stands until it is set. */
export interface StoryClock extends Clock {
  set(now: Instant): void;
}

/** A real monitor, a real site, and a clock for both. */
export interface Stage {
  readonly house: House;
  readonly clock: StoryClock;
  readonly siteUrl: string;
  readonly configDir: string;
  readonly dataDir: string;
  /** The mails that were given to the mailer since this was last asked. */
  takeMails(): readonly Mail[];
  close(): Promise<void>;
}

/** Empties the folder and sets the stage in it. */
export async function openStage(folder: string, webPort: number): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [configDir, dataDir] = [path.join(folder, 'config'), path.join(folder, 'snapshots')];
  const clock = openClock();
  const site = await openStorySite(clock);
  try {
    writeConfigFiles(configDir, { siteUrl: site.url, webPort });
    const mails: Mail[] = [];
    const house = await openHouse(
      {},
      { config: configDir, data: dataDir },
      {
        clock,
        adapt: (context) => ({
          ...context,
          mailer: {
            ...context.mailer,
            send: (mail) => {
              mails.push(mail);
              return context.mailer.send(mail);
            },
          },
        }),
      },
    );
    return {
      house,
      clock,
      siteUrl: site.url,
      configDir,
      dataDir,
      takeMails: () => mails.splice(0),
      close: async () => {
        await house.close();
        await site.close();
      },
    };
  } catch (error) {
    await site.close();
    throw error;
  }
}

function openClock(): StoryClock {
  const [opening] = timeline;
  if (opening === undefined) throw new Error('a story has a beginning');
  let now = opening.at;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
  };
}
