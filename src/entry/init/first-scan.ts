/** The first scan of `tidegate init`: all history under the new policy, in a few lines, and the offer of a baseline. */

import { isTidegateError } from '../../model/errors.ts';
import type { Gap } from '../../model/gap.ts';
import type { Report } from '../../model/report.ts';
import { countByTitle, groupByFile, othersOf } from '../../reporters/groups.ts';
import { visible } from '../../reporters/safe-text.ts';
import { sortStandings, standingOf } from '../../reporters/standing.ts';
import {
  countStandings,
  coverageOf,
  keptBack,
  sentence,
  stillInFiles,
  whatIs,
  whereIs,
} from '../../reporters/words.ts';
import { countedIn, scanForBaseline, writeBaseline } from '../commands/baseline/make.ts';
import { write } from '../streams/standard.ts';
import { registerMergeDriver } from '../commands/merge-baseline/register.ts';
import { readPolicyOf } from '../own-policy.ts';
import { confirm } from './confirm.ts';

export interface FirstScan {
  readonly repo: string;
  readonly engine: 're2' | 're2js' | undefined;
  /** Writes the baseline without asking. */
  readonly baseline: boolean;
  /** Asks nothing. */
  readonly yes: boolean;
}

const SHOWN = 5;

/**
 * Scans and offers a baseline; returns the files that it wrote. What stops the scan is reported, and stops nothing
 * else.
 */
export async function scanFirst({ repo, engine, baseline, yes }: FirstScan): Promise<readonly string[]> {
  await write('\ntidegate: first scan, of all history …\n');
  const own = await readPolicyOf(repo);
  let report: Report;
  try {
    report = await scanForBaseline(own, { repo, engine });
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    await write(`tidegate: no first scan: ${visible(error.message)}\n`);
    return [];
  }
  for (const line of summaryOf(report)) await write(`${visible(line)}\n`);
  if (report.verdict.kind === 'incomplete' || countedIn(report).length === 0) return [];
  const question = 'Accept what is there today as a baseline, so that only new findings count?';
  if (!baseline && (yes || !(await confirm(question, false)))) {
    const { blocks, warns } = sortStandings(report);
    if (blocks.length > 0)
      await write('tidegate: no baseline was written. To accept what is there: tidegate baseline --write\n');
    else if (warns.length > 0) await write('tidegate: no baseline is needed: nothing blocks.\n');
    return [];
  }
  const written = await writeBaseline(own, report);
  await write(`tidegate: ${visible(written.sentence)} A leaked credential stays leaked: revoke what still works.\n`);
  const done = await registerMergeDriver(repo);
  for (const line of done) await write(`tidegate: ${visible(line)}\n`);
  return [...written.files, ...(done.length > 1 ? ['.gitattributes'] : [])];
}

function summaryOf(report: Report): readonly string[] {
  return report.verdict.kind === 'incomplete' ? [...gapOf(report.verdict.gaps), ...foundOf(report)] : foundOf(report);
}

/** Returns the first gap of a scan that is incomplete. */
function gapOf([gap]: readonly Gap[]): readonly string[] {
  return [
    `tidegate: incomplete: ${sentence(gap?.message ?? 'not everything could be read')}`,
    ...(gap?.next ? [`  ${sentence(gap.next)}`] : []),
  ];
}

/** Returns the findings in a few lines. */
function foundOf(report: Report): readonly string[] {
  const standings = sortStandings(report);
  const shown = [...standings.blocks, ...standings.warns];
  if (shown.length === 0) {
    const kept = keptBack(standings);
    return [`tidegate: nothing found in ${coverageOf(report.coverage)}.${kept === '' ? '' : ` ${kept}.`}`];
  }
  const groups = groupByFile(shown);
  const lines = groups.slice(0, SHOWN).map((group) => {
    const others = othersOf(group);
    const { lead } = group;
    return (
      `  ${standingOf(lead).padEnd(6)}  ${lead.title}   ${whereIs(lead)}   ${whatIs(lead)}` +
      `${others === null ? '' : `, and ${others}`}`
    );
  });
  return [
    `tidegate: ${countStandings(standings)}${stillInFiles(shown)}. Scanned ${coverageOf(report.coverage)}.`,
    ...lines,
    ...(groups.length > SHOWN ? [`  In all: ${countByTitle(shown)}.`] : []),
    '  Each with what to do: tidegate history --all, or --format html=report.html',
  ];
}
