/** `tidegate baseline`: accepts what is there today. Prints the baseline, or writes it and names it in the policy. */

import { plural } from '../../model/strings.ts';
import { join } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import { exitCodeOf } from '../../model/report.ts';
import { BASELINE_PATH, renderBaseline } from '../../policy/baseline.ts';
import { unmatchedBy } from '../../policy/unused.ts';
import { defineCommand, SCAN_EXIT_CODES } from '../command.ts';
import { baselineText, scanForBaseline, writeBaseline } from './baseline/make.ts';
import { write } from '../streams/standard.ts';
import { hasMergeDriver } from './merge-baseline/register.ts';
import { BACKEND, CACHE, ENGINE, flag, REPO } from '../options.ts';
import { writeOutput } from '../output-file.ts';
import { readPolicyOf, type OwnPolicy } from '../own-policy.ts';
import type { ScanOptions } from '../scanning.ts';

export const command = defineCommand({
  name: 'baseline',
  group: 'Set up',
  summary: 'Accept all findings of today: only new ones count.',
  details: [
    `Scans all history under the policy of the working folder. Prints the baseline; --write writes it to ` +
      `${BASELINE_PATH}, or to the file that the policy names, and names it in the policy. It counts once ` +
      'both are committed. A leaked credential stays leaked: revoke what still works.',
  ],
  arguments: [],
  options: [
    flag('write', 'Write the baseline, and name it in the policy.'),
    flag('update', 'Drop entries that match nothing any more; add none.'),
    REPO,
    BACKEND,
    ENGINE,
    CACHE,
  ],
  examples: [
    { line: 'baseline', does: 'shows what would be accepted' },
    { line: 'baseline --write', does: 'writes it, and names it in the policy' },
    { line: 'baseline --update', does: 'later: drops what is fixed' },
  ],
  exitCodes: {
    0: 'the baseline is complete',
    2: SCAN_EXIT_CODES[2]!,
    3: 'not everything could be scanned: no baseline',
  },
  run: async ({ options }) => await makeBaseline(options, options),
});

interface Wanted {
  readonly write: boolean;
  readonly update: boolean;
}

/** Scans all history, and prints, writes or updates the baseline. */
async function makeBaseline(options: ScanOptions, wanted: Wanted): Promise<number> {
  const own = await readPolicyOf(options.repo);
  const report = await scanForBaseline(own, options);
  if (report.verdict.kind === 'incomplete') {
    await write(
      `tidegate: no baseline was written: ${report.verdict.gaps[0]?.message ?? 'the scan was incomplete.'}\n`,
      'error',
    );
    return exitCodeOf(report.verdict) === 0 ? 3 : exitCodeOf(report.verdict);
  }
  if (wanted.update) return await updateBaseline(own, report.findings);
  if (!wanted.write) {
    await write(baselineText(report));
    return 0;
  }
  const { sentence, files } = await writeBaseline(own, report);
  const hint = hasMergeDriver(own.folder, files[0]!)
    ? ''
    : '  So that branches never conflict in it: tidegate merge-baseline --register\n';
  await write(
    `tidegate: ${sentence}\n` +
      `  Next: git add ${files.join(' ')} && git commit. It counts once it is committed.\n` +
      `${hint}  A leaked credential stays leaked: revoke what still works.\n`,
    'error',
  );
  return 0;
}

/** Drops the entries that match nothing any more. */
async function updateBaseline({ folder, policy }: OwnPolicy, findings: readonly Finding[]): Promise<number> {
  const { baseline, baselineFile } = policy;
  if (baselineFile === null) {
    await write('tidegate: there is no baseline to update. Write one with: tidegate baseline --write\n', 'error');
    return 2;
  }
  const { CONTROLS } = await import('../../detectors/posture/controls.ts');
  const dropped = new Set(unmatchedBy(findings, policy, (rule) => CONTROLS.has(rule)).baseline);
  const left = baseline.filter((entry) => !dropped.has(entry));
  if (dropped.size > 0) writeOutput(join(folder, baselineFile), renderBaseline(left), folder);
  const inHistory = findings.filter(
    (finding) =>
      finding.kind === 'secret' && finding.suppression?.kind === 'baseline' && finding.reach?.live?.count === 0,
  ).length;
  const entries = plural(baseline.length, 'entry', 'entries');
  const lines = [
    dropped.size === 0
      ? `tidegate: nothing to drop: ${baseline.length === 1 ? 'the' : 'all'} ${entries} of ${baselineFile} still ` +
        `${baseline.length === 1 ? 'matches' : 'match'} a finding.`
      : `tidegate: dropped ${dropped.size} of ${entries} of ${baselineFile}: nothing ` + 'matches them any more.',
    ...[...dropped].slice(0, 20).map(({ rule, path }) => `  ${rule}  ${path}`),
    ...(dropped.size > 20 ? [`  … and ${dropped.size - 20} more`] : []),
    ...(inHistory === 0
      ? []
      : [`  ${plural(inHistory, 'finding')} left the files but not the history, and so stay in the baseline.`]),
  ];
  await write(`${lines.join('\n')}\n`, 'error');
  return 0;
}
