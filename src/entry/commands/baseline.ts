/** `tidegate baseline`: accepts what is there today. Prints the baseline, or writes it beside the policy. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ScanTarget } from '../../model/range.ts';
import { exitCodeOf, type Report } from '../../model/report.ts';
import { renderBaseline } from '../../policy/baseline.ts';
import type { Arguments } from '../arguments.ts';
import { write } from '../deliver.ts';

const BASELINE_PATH = '.github/tidegate-baseline.json';

export async function writeBaseline(wanted: Arguments, look: (target: ScanTarget) => Promise<Report>): Promise<number> {
  const report = await look({ kind: 'history', all: true, policyAt: null, label: 'all history' });
  if (report.verdict.kind === 'incomplete') {
    await write(
      `tidegate: no baseline was written: ${report.verdict.gaps[0]?.message ?? 'the scan was incomplete.'}\n`,
      process.stderr,
    );
    return exitCodeOf(report.verdict) === 0 ? 3 : exitCodeOf(report.verdict);
  }
  const text = renderBaseline(report.findings);
  if (!wanted.write) {
    await write(text);
    return 0;
  }
  const path = join(wanted.repo, BASELINE_PATH);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await write(
    `tidegate: ${report.findings.length} findings are in ${BASELINE_PATH} now. Name it in .github/tidegate.yml:  baseline: ${BASELINE_PATH}\nA leaked credential stays leaked: revoke what still works.\n`,
    process.stderr,
  );
  return 0;
}
