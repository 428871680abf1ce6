import type { Logger } from 'pino';
import type { Config } from '../config/load.ts';
import type { Context } from '../monitor/context.ts';
import type { ConfigPlaces } from '../monitor/edit-config.ts';
import type { LogTarget } from '../monitor/log.ts';

/** What the process ends with. */
export const exitCodes = { fine: 0, suspect: 1, wrongUse: 2, store: 3, bug: 70 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where configuration and evidence lie; from the command line, else the environment, else beside the program. */
export interface Places {
  readonly config?: string;
  readonly data?: string;
}

export interface GlobalOptions extends Places {
  readonly json?: boolean;
}

/** An opened monitor that must be closed. */
export interface House {
  readonly context: Context;
  close(): Promise<void>;
}

/** `make`: begin there; `refuse`: wrong use; `leave`: go on with an empty memory, and write nothing. */
export type IfNothing = 'make' | 'refuse' | 'leave';

export interface OpenRequest extends Places {
  /** Reads only: no history is taken over, so that damaged evidence can be looked at. */
  readonly asItIs?: boolean;
  /** Where nothing of ours lies yet; the command line refuses unless it is told otherwise, so that a typo makes no folder. */
  readonly ifNothing?: IfNothing;
  readonly log?: Logger;
  /** Takes the lines of the log in place of standard error. */
  readonly logTo?: LogTarget;
  /** A person reads the output: the log tells of trouble only, unless EXIGENT_LOG asks for more. */
  readonly isQuiet?: boolean;
}

/** What a command works with; made by main, so that commands can be run in tests. */
export interface Shell {
  open(request: OpenRequest): Promise<House>;
  /** Reads the configuration alone; a ConfigError lists every problem. */
  readConfig(places: Places): Config;
  /** Where the configuration lies. */
  configFolder(places: Places): string;
  /** What the files of the configuration are edited with. */
  configPlaces(places: Places): ConfigPlaces;
  /** Where the lexicon lies that the monitor reads. */
  lexiconFolder(places: Places): string;
  readonly out: Output;
  /** Set when the process is asked to stop; a command that never reads it is ended by the first signal, even at work. */
  readonly signal: AbortSignal;
  /** Sets what the process will end with; the gravest wins. */
  exit(code: ExitCode): void;
}

export interface Output {
  /** One line for a person, on standard output. */
  line(text?: string): void;
  /** One JSON object on a line of its own. */
  json(value: unknown): void;
  /** A line on standard error: progress and notes that are not the answer. */
  note(text: string): void;
  /** A line that overwrites the one before, on a terminal only. */
  progress(text: string): void;
  /** How many letters a line has where a person reads; without end where a program does. */
  readonly width: number;
  /** Colours, or nothing where they would be noise. */
  readonly paint: Paint;
}

export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
export type Paint = (colour: Colour, text: string) => string;
