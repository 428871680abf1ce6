import path from 'node:path';
import type { Places } from './cli/shell.ts';
import type { Environment } from './config/env.ts';
import { lexiconFolder } from './config/lexicon.ts';
import { type Config, loadConfig } from './config/load.ts';
import type { ConfigPlaces } from './monitor/edit-config.ts';

/** Reads and checks the configuration. Throws a ConfigError that lists every problem. */
export function readConfig(environment: Environment, places: Places): Config {
  return loadConfig({ ...foldersOf(environment, places), environment });
}

/** Where the configuration lies. */
export function configFolderOf(environment: Environment, places: Places): string {
  return foldersOf(environment, places).configDir;
}

/** What the files of the configuration are edited with. */
export function configPlacesOf(environment: Environment, places: Places): ConfigPlaces {
  return { ...foldersOf(environment, places), environment };
}

/** Where the lexicon lies that a monitor with these settings reads. */
export function lexiconFolderOf(environment: Environment, places: Places): string {
  return lexiconFolder(foldersOf(environment, places).configDir);
}

/** Where things lie: the command line goes before the environment, and that before the usual places. */
export function foldersOf(environment: Environment, { config, data }: Places) {
  return {
    configDir: path.resolve(config ?? environment.configDir ?? 'config'),
    dataDir: path.resolve(data ?? environment.dataDir ?? 'snapshots'),
  };
}
