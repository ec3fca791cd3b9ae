/**
 * `tidegate: accept 7K2M until 2027-01-01 because it is a test key`: a comment's words → what it asks for. Who wrote it
 * is settled elsewhere.
 */

import type { BypassRequest } from '../model/bypass.ts';
import { shortenToWords } from '../model/strings.ts';

export type BypassCommand = Pick<BypassRequest, 'which' | 'until' | 'reason'>;

/**
 * Matches a command. Only the first lines of a comment are tried, so that a quoted or explained command does nothing.
 */
const COMMAND = /^tidegate: *accept +([0-9A-Za-z]{1,64})(?: +until +(\d{4}-\d{2}-\d{2}))? +because +(\S.*)$/i;
const COMMANDS_AT_MOST = 20;
const REASON_AT_MOST = 500;

/**
 * Returns the commands on the first lines of a comment, up to the first line that is not a command or has no valid day.
 */
export function parseBypassCommands(body: string): readonly BypassCommand[] {
  const commands: BypassCommand[] = [];
  for (const line of body.split(/\r?\n/, COMMANDS_AT_MOST)) {
    const [, which, until, reason] = COMMAND.exec(line.trimEnd().slice(0, 2_000)) ?? [];
    if (which === undefined || reason === undefined) break;
    // A day that no calendar has would never end, or always.
    if (until !== undefined && !isDay(until)) break;
    commands.push({ which, until: until ?? null, reason: shortenToWords(reason, REASON_AT_MOST) });
  }
  return commands;
}

/** Reports whether `2027-02-30` and the like are days of the calendar. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
