import path from 'node:path';
import type { DkimSettings, Settings, TimestampAuthority } from '../model/settings.ts';
import { type Environment, OUTBOX } from './env.ts';
import { present } from './present.ts';
import type { SettingsFile } from './settings-file.ts';

/** The settings as the model has them. What the environment says goes before what the file says. */
export function settingsOf(
  file: SettingsFile,
  { timestamps, dkim }: { timestamps: readonly TimestampAuthority[]; dkim: DkimSettings | undefined },
  environment: Environment,
  dataDir: string,
): Settings {
  const { fetch, schedule, judge, mail, web, site, log } = file;
  return {
    fetch: present({
      contact: fetch.contact,
      allow: fetch.allow,
      perHostDelayMs: fetch.perHostDelay,
      perHostConcurrency: fetch.perHostConcurrency,
      concurrency: fetch.concurrency,
      robots: fetch.robots,
      timeoutMs: fetch.timeout,
      maxBytes: fetch.maxBytes,
      maxRedirects: fetch.maxRedirects,
      browserPath: environment.browserPath ?? fetch.browser,
    }),
    schedule: { schedule: schedule.default, tick: schedule.tick, jitterMs: schedule.jitter },
    judge: {
      retryAfterMs: judge.retryAfter,
      silentAfterMs: judge.silentAfter,
      withdrawnAfterLooks: judge.withdrawnAfter.looks,
      withdrawnAfterMs: judge.withdrawnAfter.over,
    },
    mail: present({
      from: mail.from,
      replyTo: mail.replyTo,
      operator: mail.operator,
      outboxDir: path.resolve(dataDir, mail.outbox),
      smtpUrl: environment.smtpUrl === OUTBOX ? undefined : environment.smtpUrl,
      dkim,
      filesWanted: environment.smtpUrl === OUTBOX,
    }),
    evidence: { timestamps },
    web: present(web),
    site: present({ ...site, licence: present(site.licence) }),
    log: { level: environment.logLevel ?? log.level },
  };
}
