/** Compares the fast scan of a history with the slow one, which reads every blob alone and scans all of it. */

import { createScanner } from '../detectors/secrets/index.ts';
import type { Oid } from '../model/oid.ts';
import { DEFAULT_POLICY } from '../model/policy.ts';
import { decodeText } from '../model/text.ts';
import { renderJson } from '../reporters/json.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import { scan } from '../scan.ts';
import { createContext } from '../scan/context.ts';
import { locateMatches, type LocatedMatch } from '../scan/secrets/located-match.ts';
import { CommitWalk } from '../history/commit-walk.ts';
import { scanBlobs } from '../history/scan-blobs.ts';

/** Compares both scans; returns the result as a sentence. */
export async function checkHistory(repository: string): Promise<string> {
  const { blobs, found, differ } = await withSource(repository, compareBlobs);
  const reports = [await reportOf(repository, false), await reportOf(repository, true)];
  const said = reports[0] === reports[1] ? 'the reports are equal' : 'THE REPORTS DIFFER';
  return (
    `${blobs} blobs, each compared with a scan of all of it: ${found} × (blob, rule, secret, place), ` +
    `${differ === 0 ? 'none differs' : `${differ} BLOBS DIFFER`}; ${said}`
  );
}

async function withSource<T>(repository: string, work: (source: ObjectSource) => Promise<T>): Promise<T> {
  const source = await openRepository(repository);
  try {
    return await work(source);
  } finally {
    await source.close();
  }
}

/** Compares the findings of each blob. */
async function compareBlobs(
  source: ObjectSource,
): Promise<{ readonly blobs: number; readonly found: number; readonly differ: number }> {
  const world = { source, threads: { most: 2, worth: 1 } };
  const scanner = await createScanner(DEFAULT_POLICY);
  const head = await source.resolveCommit('HEAD');
  const commits = await source.listCommits({
    include: head === null ? [] : [head],
    exclude: [],
    excludeAllRefs: false,
    includeAllRefs: true,
  });
  const paths = new Map<Oid, string>();
  for await (const { changes } of new CommitWalk(world).read(commits))
    for (const { oid, path } of changes) if (oid !== null && !paths.has(oid)) paths.set(oid, path);
  const scanned = await scanBlobs(createContext(DEFAULT_POLICY, scanner, world), paths, null);
  let [found, differ] = [0, 0];
  for (const [oid, known] of scanned) {
    const blob = await source.readBlob(oid);
    if (blob.kind !== 'bytes') throw new Error(`${oid} was scanned and cannot be read: ${blob.kind}`);
    const text = decodeText(blob.bytes);
    const wanted = rowsOf(
      locateMatches(text, known.path, scanner.scan(text, known.path, [text.whole]), DEFAULT_POLICY, scanner),
    );
    found += wanted.length;
    if (wanted.join('\n') !== rowsOf(known.found).join('\n')) differ++;
  }
  return { blobs: scanned.size, found, differ };
}

/** Returns the findings as sorted lines, to be compared. */
function rowsOf(found: readonly LocatedMatch[]): readonly string[] {
  return found
    .map(({ match, at }) =>
      [match.rule, match.secret.reveal(), at.line, at.column, at.endLine, at.endColumn, match.confidence].join(' '),
    )
    .sort();
}

/** Returns the JSON report of a history, without counts that differ by design. `alone`: each blob is read alone. */
async function reportOf(repository: string, alone: boolean): Promise<string> {
  return await withSource(repository, async (source) => {
    const report = await scan(
      { kind: 'history', all: true, policyAt: await source.resolveCommit('HEAD'), label: '' },
      { source, alone },
    );
    return renderJson({ ...report, coverage: { ...report.coverage, packed: 0, seconds: 0 } });
  });
}
