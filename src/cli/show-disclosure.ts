import type { EditCounts } from '../model/change.ts';
import type { Disclosure } from '../model/finding.ts';
import { safeForTerminal } from './output.ts';
import type { Output } from './shell.ts';
import { showFinding } from './show-finding.ts';

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
