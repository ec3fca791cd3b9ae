/** Reports of ranges, for comparing the ways of reading them. */

import type { ObjectSource } from '../../src/repository/object-source.ts';
import { openRepository } from '../../src/repository/open.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { scan } from '../../src/scan.ts';

/** Returns the report of a range. `packs`: objects are read from packs, however few; otherwise git reads each. */
export async function reportOfRange(folder: string, [base, head]: Range, way: 'packs' | 'git'): Promise<string> {
  const source = await openRepository(folder, { backend: 'git', packedFrom: way === 'packs' ? 0 : Infinity });
  try {
    const [from, to] = [await commitOf(source, base), await commitOf(source, head)];
    const range = {
      include: [to],
      exclude: [from],
      excludeAllRefs: false,
      nets: [{ base: from, head: to }],
      policyAt: from,
      label: `${base}..${head}`,
    };
    const report = await scan({ kind: 'range', range }, { source });
    return renderJson({ ...report, coverage: { ...report.coverage, seconds: 0 } });
  } finally {
    await source.close();
  }
}

export type Range = readonly [base: string, head: string];

async function commitOf(source: ObjectSource, revision: string): Promise<string> {
  const oid = await source.resolveCommit(revision);
  if (oid === null) throw new Error(`${revision} is not a commit`);
  return oid;
}

/** Returns a range between two of the commits, which need not be in a line. */
export function someRange(commits: readonly string[], random: () => number): Range {
  const one = (): string => commits[Math.floor(random() * commits.length)]!;
  return [one(), one()];
}
