import type { EditCounts } from '../model/change.ts';
import type { Direction } from '../model/facet.ts';
import type { Disclosure, Finding } from '../model/finding.ts';
import { safeForTerminal } from './output.ts';
import type { Colour, Output } from './shell.ts';

/** What a direction means for the people whose data it is. */
export const protection: Record<Direction, string> = {
  broader: 'the protection is weakened',
  narrower: 'the protection is strengthened',
  mixed: 'weakened in part, strengthened in part',
  neutral: 'neither weakened nor strengthened',
};

const colours: Record<Direction, Colour> = {
  broader: 'red',
  narrower: 'green',
  mixed: 'yellow',
  neutral: 'dim',
};

/** Prints what a comparison means for disclosure, for a person. */
export function showDisclosure(out: Output, disclosure: Disclosure, counts: EditCounts): void {
  if (disclosure.alert) out.line(out.paint('bold', 'The emergency-disclosure wording changed.'));
  else if (disclosure.artifact)
    out.line(out.paint('yellow', 'The difference looks like the capture’s fault.'));
  else out.line('The emergency-disclosure wording did not change.');
  for (const reason of disclosure.reasons) out.line(`  ${safeForTerminal(reason)}`);
  for (const finding of disclosure.findings) showFinding(out, finding);
  const { added, removed, reworded, moved, formatting } = counts;
  out.line();
  out.line(
    out.paint(
      'dim',
      `Blocks: ${added} added, ${removed} removed, ${reworded} reworded, ${moved} moved, ${formatting} reformatted`,
    ),
  );
}

export function showFinding(out: Output, finding: Finding): void {
  const { op, kind, materiality, direction, path, leadIn, before, after, steps } = finding;
  out.line();
  if (path.length > 0) out.line(out.paint('dim', safeForTerminal(path.join(' › '))));
  out.line(
    `${out.paint('bold', op)} (${kind}, ${materiality}): ${out.paint(colours[direction], protection[direction])}`,
  );
  for (const sentence of leadIn) out.line(`  … ${safeForTerminal(sentence)}`);
  if (before !== undefined) out.line(out.paint('red', `  - ${safeForTerminal(before)}`));
  if (after !== undefined) out.line(out.paint('green', `  + ${safeForTerminal(after)}`));
  out.line(`  ${safeForTerminal(finding.explanation)}`);
  for (const step of steps) out.line(out.paint('dim', `  ${step.facet}: ${safeForTerminal(step.because)}`));
}
