/**
 * Looks at a history's blobs straight from the packs, before their turn comes: there most of them are stored as changes to one
 * another, and only what is new in each is looked at. What is found is exactly what a look at the whole of each would find.
 */

import { isLfsPointer } from '../deltas/file-deltas.ts';
import { formatOf } from '../deltas/unpack-format.ts';
import type { Trace } from '../detectors/secrets/trace.ts';
import type { Oid } from '../model/oid.ts';
import type { Shard } from '../model/shard.ts';
import { decodeText } from '../model/text.ts';
import type { PackedBlob } from '../repository/packs/families.ts';
import type { KnownBlob, Ledger } from './ledger.ts';
import { elsewhere } from './share.ts';
import { repositoryOf } from './world.ts';

/** What is not in a pack, or is a container, or cannot be read, is left to be read alone. */
export async function lookIntoPacks(ledger: Ledger, commits: readonly Oid[], shard?: Shard): Promise<void> {
  const packs = await repositoryOf(ledger.world).openPacks().catch(() => null);
  if (!packs && !shard) return;
  try {
    const paths = await firstPaths(ledger, commits);
    if (shard) ledger.elsewhere = elsewhere(paths, shard);
    const ours = [...paths.keys()].filter((oid) => !ledger.elsewhere.has(oid));
    const known = new Map<Oid, KnownBlob>();
    let done = 0;
    for (const family of packs?.familiesOf(ours, ledger.elsewhere) ?? []) {
      family.visit<Trace | null>((blob) => look(ledger, blob, paths, known));
      done += family.count;
      ledger.world.onProgress?.({ done, total: ours.length, unit: 'blobs' });
    }
    ledger.known = known;
  } finally {
    packs?.close();
  }
}

/** Where each blob first stood, and counts; a submodule's commit is among them. */
async function firstPaths(ledger: Ledger, commits: readonly Oid[]): Promise<ReadonlyMap<Oid, string>> {
  const paths = new Map<Oid, string>();
  const names = new Map<string, string>();
  for await (const changes of repositoryOf(ledger.world).readPlaces(commits)) {
    for (const { oid, path } of changes) {
      if (oid === null || paths.has(oid) || ledger.isIgnored(path)) continue;
      let name = names.get(path);
      if (name === undefined) names.set(path, (name = path)); // one text for all that stood there
      paths.set(oid, name);
    }
  }
  return paths;
}

/** What is known of the blob, for what is made from it. */
function look(ledger: Ledger, { oid, isWanted, bytes, base }: PackedBlob<Trace | null>, paths: ReadonlyMap<Oid, string>, known: Map<Oid, KnownBlob>): Trace | null {
  if (formatOf(bytes) !== null || isLfsPointer(bytes)) return null;
  const path = (oid === null ? undefined : paths.get(oid)) ?? '';
  const text = decodeText(bytes);
  const { scanner } = ledger;
  let trace: Trace | null = null;
  if (text.encoding === 'utf-8') trace = scanner.trace(text, path, base?.state ? { trace: base.state, copies: base.copies } : null);
  if (oid !== null && isWanted) {
    const secrets = trace ? scanner.matchesOf(trace) : scanner.scan(text, path, [text.whole]);
    known.set(oid, { path, size: bytes.length, found: ledger.foundIn(text, path, secrets) });
  }
  return trace;
}
