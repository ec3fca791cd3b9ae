/** Runs the real flow over a test repository. */

import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import { rangeOfWords } from '../../src/sources/revision.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import type { TestRepository } from './repository.ts';

/** Scans a range (`main..HEAD`) or another target of a repository, and returns the report. */
export async function reportOf(repository: TestRepository, target: string | ScanTarget): Promise<Report> {
  const source = await openRepository(repository.folder);
  try {
    const wanted = typeof target === 'string' ? await rangeOfWords([target], source) : target;
    return await scan(wanted, { source, folder: repository.folder });
  } finally {
    await source.close();
  }
}

/** Returns the key of a finding, without its texts. */
export function gist(finding: Finding): string {
  const where = `${finding.path}:${finding.place.line}`;
  const marks = [
    finding.blocks ? 'blocks' : '',
    finding.suppression?.kind ?? '',
    finding.kind === 'secret' && finding.movedFrom !== null ? `moved from ${finding.movedFrom}` : '',
  ].filter((mark) => mark !== '');
  return `${finding.rule} ${where}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

/** Scans, and returns the key of each finding. */
export async function findingsOf(repository: TestRepository, target: string | ScanTarget): Promise<string[]> {
  return (await reportOf(repository, target)).findings.map(gist);
}
