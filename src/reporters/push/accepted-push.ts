/** Text for the person whose push was accepted. git itself puts `remote: ` before every line. */

import type { BypassOutcome } from '../../model/bypass.ts';
import type { Report } from '../../model/report.ts';
import { bypassLines } from './bypass-lines.ts';
import { paperOf, printed } from '../paper.ts';
import { renderTerminal } from '../terminal.ts';

const WIDTH = 80;

/** Returns the short report and the outcomes of requested bypasses. */
export function renderAcceptedPush(
  report: Report,
  bypasses: readonly BypassOutcome[],
  options: { readonly prefixLines?: string } = {},
): string {
  const words = renderTerminal(report, { width: WIDTH, colour: false, verbose: false, ...options });
  return words + printed(bypassLines(paperOf(WIDTH, false, options.prefixLines), bypasses), options.prefixLines);
}
