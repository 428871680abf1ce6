import path from 'node:path';
import type {
  DkimSettings,
  ReviewPolicy,
  Settings,
  TimestampAuthority,
  WaybackSettings,
} from '../model/settings.ts';
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
  const { fetch, schedule, judge, mail, evidence, review, web, site, log } = file;
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
      screenshots: fetch.screenshots,
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
    evidence: present({ timestamps, wayback: waybackOf(evidence) }),
    review: {
      weakened: policyOf(review.weakened),
      strengthened: policyOf(review.strengthened),
      mixed: policyOf(review.mixed),
      neutral: policyOf(review.neutral),
      editorial: policyOf(review.editorial),
    },
    web: present({
      ...web,
      signUp: web.signUp ? (true as const) : undefined,
      accounts: needsAccounts(web) ? ('required' as const) : undefined,
    }),
    site: present({ ...site, licence: present(site.licence) }),
    log: { level: environment.logLevel ?? log.level },
  };
}

function policyOf({ mail, hold, twoPeople }: SettingsFile['review']['weakened']): ReviewPolicy {
  return { mail, holdMs: hold.most, twoPeople };
}

/** Whoever can reach this machine from itself is its admin; from elsewhere, one must say who one is. */
function needsAccounts({ host, url, accounts }: SettingsFile['web']): boolean {
  const isReachable = !isLoopback(host) || (url !== undefined && !isLoopback(new URL(url).hostname));
  return accounts === 'required' || isReachable;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function waybackOf({ wayback }: SettingsFile['evidence']): WaybackSettings | undefined {
  return wayback && { url: wayback.url.replace(/\/+$/, ''), delayMs: wayback.delay };
}
