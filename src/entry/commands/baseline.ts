/** `tidegate baseline`: accepts what is there today. Prints the baseline, or writes it beside the policy. */

import { join } from 'node:path';
import { exitCodeOf } from '../../model/report.ts';
import { BASELINE_PATH, renderBaseline } from '../../policy/baseline.ts';
import { defineCommand, SCAN_EXIT_CODES } from '../command.ts';
import { write } from '../deliver.ts';
import { BACKEND, CACHE, ENGINE, flag, REPO } from '../options.ts';
import { writeOutput } from '../output-file.ts';
import type { ScanOptions } from '../scanning.ts';

export const command = defineCommand({
  name: 'baseline',
  group: 'Set up',
  summary: 'Accept all findings of today: only new ones count.',
  details: [
    `Scans all history. Prints the baseline; --write writes it to ${BASELINE_PATH}. A leaked ` +
      'credential stays leaked: revoke what still works.',
  ],
  arguments: [],
  options: [flag('write', `Write ${BASELINE_PATH}.`), REPO, BACKEND, ENGINE, CACHE],
  examples: [
    { line: 'baseline', does: 'shows what would be accepted' },
    { line: 'baseline --write', does: 'writes it beside the policy' },
    { line: 'baseline --write --repo ../shop', does: 'for another clone' },
  ],
  exitCodes: {
    0: 'the baseline is complete',
    2: SCAN_EXIT_CODES[2]!,
    3: 'not everything could be scanned: no baseline',
  },
  run: async ({ options }) => writeBaseline(options, options.write),
});

async function writeBaseline(options: ScanOptions, isWritten: boolean): Promise<number> {
  const { scanWanted } = await import('../scanning.ts');
  const report = await scanWanted({ kind: 'history', all: true, policyAt: null, label: 'all history' }, options);
  if (report.verdict.kind === 'incomplete') {
    await write(
      `tidegate: no baseline was written: ${report.verdict.gaps[0]?.message ?? 'the scan was incomplete.'}\n`,
      process.stderr,
    );
    return exitCodeOf(report.verdict) === 0 ? 3 : exitCodeOf(report.verdict);
  }
  const text = renderBaseline(report.findings);
  if (!isWritten) {
    await write(text);
    return 0;
  }
  const path = join(options.repo, BASELINE_PATH);
  writeOutput(path, text, options.repo);
  await write(
    `tidegate: ${report.findings.length} findings are in ${BASELINE_PATH} now. Name it in ` +
      `.github/tidegate.yml:  baseline: ${BASELINE_PATH}\nA leaked credential stays leaked: revoke ` +
      `what still works.\n`,
    process.stderr,
  );
  return 0;
}
