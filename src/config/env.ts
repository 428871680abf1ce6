import type { Settings } from '../model/settings.ts';
import { logLevels } from './log-level.ts';
import { nearest } from './nearest.ts';
import { present } from './present.ts';
import { ConfigError, type ConfigProblem } from './problem.ts';
import { oneOf } from './yaml/issue-sentence.ts';

/** What is taken from the environment: secrets, and what differs from machine to machine. Absent means not set. */
export interface Environment {
  /** EXIGENT_SMTP_URL: `smtp://user:password@host:587` or `smtps://…`; `outbox` says that files are wanted. */
  readonly smtpUrl?: string;
  /** EXIGENT_BROWSER: where Chromium is, when it is not to be looked for. */
  readonly browserPath?: string;
  /** EXIGENT_SECRET: keys the names of recipients in the public record, and signs the links in mails. */
  readonly secret?: string;
  /** EXIGENT_DKIM_KEY: the private key that mails are signed with, as PEM; line ends may be written as \n. */
  readonly dkimKey?: string;
  /** EXIGENT_WEBHOOK_SECRET: signs what is posted to webhooks. */
  readonly webhookSecret?: string;
  /** EXIGENT_LOG */
  readonly logLevel?: Settings['log']['level'];
  /** EXIGENT_CONFIG and EXIGENT_DATA: the folders, where the command line names none. */
  readonly configDir?: string;
  readonly dataDir?: string;
}

const PREFIX = 'EXIGENT_';
const NAMES = [
  'SMTP_URL',
  'BROWSER',
  'SECRET',
  'DKIM_KEY',
  'WEBHOOK_SECRET',
  'LOG',
  'CONFIG',
  'DATA',
] as const;
type Name = (typeof NAMES)[number];

/** In place of an SMTP server: mails are to be written as files, also where they were sent before. */
export const OUTBOX = 'outbox';

/** Whoever can guess the secret can find out by trying who subscribes. */
const SECRET_LETTERS = 16;

/** Reads the environment. A variable that is empty counts as not set. Throws a ConfigError that shows no secret. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const valueIn = (name: Name): string | undefined => variables[PREFIX + name]?.trim() || undefined;
  const problems = [
    ...misspelt(Object.keys(variables)),
    ...smtpProblems(valueIn('SMTP_URL')),
    ...secretProblems('EXIGENT_SECRET', valueIn('SECRET')),
    ...secretProblems('EXIGENT_WEBHOOK_SECRET', valueIn('WEBHOOK_SECRET')),
    ...logProblems(valueIn('LOG')),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return present({
    smtpUrl: valueIn('SMTP_URL'),
    browserPath: valueIn('BROWSER'),
    secret: valueIn('SECRET'),
    dkimKey: valueIn('DKIM_KEY')?.replaceAll('\\n', '\n'),
    webhookSecret: valueIn('WEBHOOK_SECRET'),
    logLevel: logLevels.find((level) => level === valueIn('LOG')),
    configDir: valueIn('CONFIG'),
    dataDir: valueIn('DATA'),
  });
}

/** A variable that begins as ours do and is nearly one of them would otherwise be ignored in silence. */
function misspelt(variables: readonly string[]): readonly ConfigProblem[] {
  return variables.flatMap((variable) => {
    const name = variable.slice(PREFIX.length);
    if (!variable.startsWith(PREFIX) || NAMES.some((known) => known === name)) return [];
    const meant = nearest(name, NAMES);
    return meant === undefined ? [] : [problem(variable, 'is not read', PREFIX + meant)];
  });
}

function smtpProblems(url: string | undefined): readonly ConfigProblem[] {
  if (url === undefined || url === OUTBOX) return [];
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  const isSmtp = protocol === 'smtp:' || protocol === 'smtps:';
  if (!isSmtp || hostname === undefined || hostname === '' || !isDecodable(`${username}${password}`)) {
    return [
      problem(
        'EXIGENT_SMTP_URL',
        'must look like smtp://user:password@host:587 or smtps://user:password@host:465, with special characters of user and password percent-encoded (@ as %40, % as %25); or "outbox" to have files written',
      ),
    ];
  }
  return [];
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function secretProblems(variable: string, secret: string | undefined): readonly ConfigProblem[] {
  if (secret === undefined || secret.length >= SECRET_LETTERS) return [];
  return [problem(variable, `must have at least ${SECRET_LETTERS} characters, or it can be guessed`)];
}

function logProblems(level: string | undefined): readonly ConfigProblem[] {
  if (level === undefined || logLevels.some((known) => known === level)) return [];
  return [problem('EXIGENT_LOG', `must be ${oneOf(logLevels)}`, nearest(level, logLevels))];
}

function problem(variable: string, message: string, hint?: string): ConfigProblem {
  return present({ file: 'environment', message: `${variable} ${message}`, hint });
}
