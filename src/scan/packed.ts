/**
 * Looks at a history's blobs straight from the packs, before their turn comes: there most of them are stored as changes to one
 * another, and only what is new in each is looked at. What is found is exactly what a look at the whole of each would find.
 */

import { isLfsPointer } from '../deltas/file-deltas.ts';
import { formatOf } from '../deltas/unpack-format.ts';
import type { Trace } from '../detectors/secrets/trace.ts';
import type { SecretMatch } from '../model/match.ts';
import type { Oid } from '../model/oid.ts';
import { widen } from '../model/spans.ts';
import { decodeText, type Span } from '../model/text.ts';
import type { PackedBlob } from '../repository/packs/families.ts';
import type { HistoryCache } from './history-cache.ts';
import type { KnownBlob, Ledger } from './ledger.ts';
import { repositoryOf } from './world.ts';

/** A resumed scan loses no more than so many seconds of work. */
const SAVE_EVERY = 10;

/** `paths`: where each blob first stood. What is not in a pack, or is a container, or cannot be read, is left to be read alone. */
export async function lookIntoPacks(ledger: Ledger, paths: ReadonlyMap<Oid, string>, cache?: HistoryCache): Promise<void> {
  const packs = await repositoryOf(ledger.world).openPacks().catch(() => null);
  if (!packs) return;
  try {
    const known = new Map<Oid, KnownBlob>();
    const wanted: Oid[] = [];
    for (const [oid, path] of paths) {
      const cached = cache?.blob(oid, path);
      if (cached && !cached.spans) known.set(oid, { path, size: cached.size, found: [] });
      else wanted.push(oid);
    }
    let done = 0;
    let saved = performance.now();
    for (const family of packs.familiesOf(wanted)) {
      family.visit<Trace | null>((blob) => look(ledger, blob, paths, known, cache));
      done += family.count;
      ledger.world.onProgress?.({ done, total: wanted.length, unit: 'blobs' });
      if (cache && performance.now() - saved > SAVE_EVERY * 1000) {
        cache.save();
        saved = performance.now();
      }
    }
    ledger.known = known;
  } finally {
    packs.close();
  }
}

/** What is known of the blob, for what is made from it. */
function look(ledger: Ledger, { oid, isWanted, bytes, base, isSound }: PackedBlob<Trace | null>, paths: ReadonlyMap<Oid, string>, known: Map<Oid, KnownBlob>, cache: HistoryCache | undefined): Trace | null {
  if (formatOf(bytes) !== null || isLfsPointer(bytes)) return null;
  const path = (oid === null ? undefined : paths.get(oid)) ?? '';
  const text = decodeText(bytes);
  const { scanner } = ledger;
  const cached = oid === null ? null : cache?.blob(oid, path);
  if (cached && oid !== null) {
    if (isWanted && isSound()) known.set(oid, { path, size: bytes.length, found: ledger.foundIn(text, path, scanner.scan(text, path, cached.spans ?? [])) });
    return null;
  }
  let trace: Trace | null = null;
  if (text.encoding === 'utf-8') trace = scanner.trace(text, path, base?.state ? { trace: base.state, copies: base.copies } : null);
  if (oid !== null && isWanted) {
    const secrets = trace ? scanner.matchesOf(trace) : scanner.scan(text, path, [text.whole]);
    const found = ledger.foundIn(text, path, secrets);
    if (found.length > 0 && !isSound()) return trace;
    known.set(oid, { path, size: bytes.length, found });
    cache?.addBlob(oid, path, { size: bytes.length, spans: found.length === 0 ? null : placesOf(secrets) });
  }
  return trace;
}

/** Of all that the rules needed to see. */
function placesOf(secrets: readonly SecretMatch[]): readonly Span[] {
  const places = secrets.map(({ span, matchSpan }) => ({ from: Math.min(span.from, matchSpan.from), to: Math.max(span.to, matchSpan.to) }));
  return widen(places.sort((a, b) => a.from - b.from), 0, 0, Infinity);
}
