/** One thing that a person configured wrongly; lines and columns count from 1. */
export interface ConfigProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** What was probably meant: a name to write in place of the wrong one. */
  readonly hint?: string;
}

/** The configuration cannot be used; its message lists every problem, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(sentenceOfProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line: message (did you mean "hint"?)` */
export function sentenceOfProblem({ file, line, message, hint }: ConfigProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return hint === undefined ? `${place}: ${message}` : `${place}: ${message} (did you mean "${hint}"?)`;
}
