import type { Sha256 } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import type { Root, RootedLine } from '../model/root.ts';

const TITLE = 'Exigent daily root';

const digest = '[0-9a-f]{64}';
const PREVIOUS = new RegExp(`^previous: (?:none|(${digest}) {2}(roots/\\S+))$`);
const LINE = new RegExp(`^line ([1-9]\\d*) (${digest}) (\\S+)$`);

/**
 * A root as it is written: lines that a person can read and check with sed and sha256sum. What follows `previous: `
 * is what `sha256sum -c` reads.
 */
export function rootText({ madeAt, clock, previous, lines }: Root): string {
  const before = previous === undefined ? 'none' : `${previous.digest}  ${previous.path}`;
  return [
    TITLE,
    `made: ${madeAt}`,
    `clock: ${clock ?? 'not said'}`,
    `previous: ${before}`,
    ...lines.map(({ line, digest: of, path }) => `line ${line} ${of} ${path}`),
    '',
  ].join('\n');
}

/** Reads a root; undefined when it is none. */
export function parseRoot(text: string): Root | undefined {
  const [title, made = '', clock = '', before = '', ...rest] = text.split('\n');
  const previous = PREVIOUS.exec(before);
  const isHeaded = title === TITLE && made.startsWith('made: ') && clock.startsWith('clock: ');
  if (!isHeaded || previous === null || rest.pop() !== '') return undefined;
  const lines: RootedLine[] = [];
  for (const each of rest) {
    const [, line, of, path] = LINE.exec(each) ?? [];
    if (of === undefined || path === undefined) return undefined;
    lines.push({ path, line: Number(line), digest: of as Sha256 });
  }
  const [, digestBefore, pathBefore] = previous;
  const source = clock.slice('clock: '.length);
  return {
    madeAt: made.slice('made: '.length) as Instant,
    ...(source === 'not said' ? {} : { clock: source }),
    ...(digestBefore === undefined || pathBefore === undefined
      ? {}
      : { previous: { digest: digestBefore as Sha256, path: pathBefore } }),
    lines,
  };
}
