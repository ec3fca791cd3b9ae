/** Lines for the log of the run: accepted findings with their owner, and refused requests. */

import type { BypassOutcome } from '../../model/bypass.ts';
import type { Report } from '../../model/report.ts';
import { isBypassed } from '../markdown.ts';
import { visible, withoutCommands } from '../safe-text.ts';
import { sentence, suppressionOf, whereIs } from '../words.ts';

/** Returns a line for each accepted finding and each refused request. */
export function renderBypasses(report: Report, outcomes: readonly BypassOutcome[]): string {
  const lines = report.findings
    .filter(isBypassed)
    .map(
      (finding) =>
        `Accepted: ${finding.title}, ${whereIs(finding)} (${finding.fingerprint}), ${sentence(suppressionOf(finding))}`,
    );
  for (const outcome of outcomes) {
    if (outcome.kind !== 'refused') continue;
    const { request, message, next } = outcome;
    lines.push(
      `Not accepted: ${request.which}, requested by ${request.who?.name ?? 'somebody unknown'}. ` +
        `${message}${next === null ? '' : ` ${next}`}`,
    );
  }
  return lines.map((line) => `${withoutCommands(visible(line))}\n`).join('');
}
