/** Outcomes of the requested bypasses, as lines for the person who pushed. */

import type { BypassOutcome } from '../../model/bypass.ts';
import { paragraph, type Paper } from '../paper.ts';
import { plural } from '../../model/strings.ts';
import { sentence } from '../words.ts';

/** Refusals that are listed; the rest is counted. */
const MOST = 5;

/** Returns a line for each refused request, and one for all that were granted. */
export function bypassLines(paper: Paper, outcomes: readonly BypassOutcome[]): string[] {
  const lines: string[] = [];
  let granted = 0;
  let refused = 0;
  for (const outcome of outcomes) {
    if (outcome.kind === 'granted') granted += outcome.findings.length;
    else if (refused++ < MOST)
      lines.push(
        ...paragraph(
          paper,
          `Bypass of ${outcome.request.which} refused. ` +
            `${sentence(outcome.message)}${outcome.next === null ? '' : ` ${sentence(outcome.next)}`}`,
          0,
          2,
        ),
      );
  }
  if (refused > MOST) lines.push(...paragraph(paper, `and ${plural(refused - MOST, 'more refusal')}.`, 2));
  if (granted > 0)
    lines.push(
      ...paragraph(paper, `${plural(granted, 'finding')} bypassed. The audit log records who, which and why.`, 0, 2),
    );
  return lines;
}
