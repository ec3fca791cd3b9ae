/** Text for the person whose push was refused, on one screen. git itself puts `remote: ` before every line. */

import type { BypassOutcome } from '../../model/bypass.ts';
import type { Finding } from '../../model/finding.ts';
import type { RefUpdate } from '../../model/range.ts';
import type { Report } from '../../model/report.ts';
import { bypassLines } from './bypass-lines.ts';
import { describeGaps, describeGroup } from '../description.ts';
import { groupByFile } from '../groups.ts';
import { paperOf, paragraph, printed, row, type Paper } from '../paper.ts';
import { sortStandings } from '../standing.ts';
import { plural } from '../../model/strings.ts';
import { countOf, coverageOf, meaningOfIncomplete } from '../words.ts';

export interface RefusedPushOptions {
  /** Columns of the pusher's terminal, `remote: ` not counted. */
  readonly width?: number;
  readonly colour?: boolean;
  /** Goes before every line: `GL-HOOK-ERR: `. */
  readonly prefixLines?: string;
  /** One screen. */
  readonly linesAtMost?: number;
  /** Refs that were pushed, for the commands that fix them. */
  readonly pushed?: readonly RefUpdate[];
  /** Outcomes of the requested bypasses. */
  readonly bypasses?: readonly BypassOutcome[];
  /** Options that push anyway, if the policy allows it: `git push -o tidegate.bypass=7K2M -o tidegate.reason="…"`. */
  readonly bypass?: string | null;
}

/** Returns the text, cut to `linesAtMost` lines: head, blocking findings, coverage, and the command to bypass. */
export function renderRefusedPush(report: Report, options: RefusedPushOptions = {}): string {
  const paper = paperOf(options.width ?? 92, options.colour ?? false, options.prefixLines);
  const { blocks } = sortStandings(report);
  const head = headOf(paper, report, blocks);
  const tail = tailOf(paper, report, options);
  // Room for an empty line and "and N more".
  const room = (options.linesAtMost ?? 40) - head.length - tail.length - 2;
  return printed([...head, ...entriesThatFit(paper, blocks, room, options.pushed ?? []), ...tail], options.prefixLines);
}

/** Returns the first lines: how many findings block, or what could not be read. */
function headOf(paper: Paper, report: Report, blocks: readonly Finding[]): string[] {
  const count = blocks.length > 0 ? ` ${countOf(blocks)}.` : '';
  if (report.verdict.kind !== 'incomplete') return paragraph(paper, `tidegate: push refused.${count}`, 0, 2);
  const gaps = describeGaps(paper, `tidegate: push refused.${count} Incomplete:`, report.verdict.gaps);
  return [...gaps, ...paragraph(paper, meaningOfIncomplete(report)!, 2)];
}

/** Returns whole entries as long as they fit in `room` lines, at least one. */
function entriesThatFit(
  paper: Paper,
  blocks: readonly Finding[],
  room: number,
  pushed: readonly RefUpdate[],
): string[] {
  const lines: string[] = [];
  let shown = 0;
  for (const group of groupByFile(blocks)) {
    const description = ['', ...describeGroup(paper, group, pushed)];
    if (shown > 0 && lines.length + description.length > room) break;
    lines.push(...description);
    shown += 1 + group.others.length;
  }
  if (shown < blocks.length)
    lines.push('', ...paragraph(paper, `and ${plural(blocks.length - shown, 'more finding')}`, 2));
  return lines;
}

/** Returns the last lines: coverage, outcomes of bypasses, and the command to bypass. */
function tailOf(paper: Paper, report: Report, { bypass, bypasses }: RefusedPushOptions): string[] {
  const lines = [
    '',
    ...paragraph(paper, `Scanned ${coverageOf(report.coverage)}.`, 0),
    ...bypassLines(paper, bypasses ?? []),
  ];
  if (bypass == null) return lines;
  // People copy the command, so it stays whole on a line of its own.
  const question = paragraph(paper, 'Not a secret, or intentional? Push with a reason, which is recorded:', 0, 2);
  return [...lines, ...question, ...row(paper, [{ text: bypass }], 2, 2)];
}
