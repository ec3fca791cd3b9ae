/**
 * Scans one blob as it is inflated from its pack: only what it does not copy from its delta base. Needs nothing of the
 * scan but the scanner, so that any thread can do it.
 */

import { isLfsPointer } from '../../deltas/file-deltas.ts';
import { formatOf } from '../../deltas/unpack-format.ts';
import type { HistoryScanner } from '../../detectors/secrets/index.ts';
import type { Trace } from '../../detectors/secrets/trace.ts';
import type { SecretMatch } from '../../model/match.ts';
import type { Policy } from '../../model/policy.ts';
import { widen } from '../../model/spans.ts';
import { decodeText, type Span } from '../../model/text.ts';
import type { PackedBlob, Visitor } from '../../repository/packs/families.ts';
import { locateMatches, type LocatedMatch } from '../../scan/secrets/located-match.ts';
import type { BlobTable } from './blob-table.ts';

export interface BlobResult {
  /** See `BlobTable`. */
  readonly number: number;
  readonly size: number;
  readonly found: readonly LocatedMatch[];
  /** Spans of everything that the rules needed to see; null if nothing was found. */
  readonly spans: readonly Span[] | null;
}

export interface ScannerOptions {
  readonly scanner: HistoryScanner;
  readonly policy: Pick<Policy, 'disabledRules'>;
  readonly blobs: BlobTable;
  /** By number: spans of blobs whose findings are known to be there, and only there. */
  readonly knownSpans: ReadonlyMap<number, readonly Span[]>;
}

/**
 * Returns a visitor that reports each blob of the table. It does not report a container, an LFS pointer, or a blob with
 * findings whose bytes do not match its object id: those are read one by one later, which reports why.
 */
export function createBlobScanner(
  { scanner, policy, blobs, knownSpans }: ScannerOptions,
  onResult: (result: BlobResult) => void,
): Visitor<Trace | null> {
  return ({ name: number, heir, forks, bytes, base, isSound }: PackedBlob<Trace | null>) => {
    // A blob that is not in the table is scanned only where that saves work for several blobs that are based on it.
    if (number === null && ((!forks && !base?.state) || knownSpans.has(heir))) return null;
    if (formatOf(bytes) !== null || isLfsPointer(bytes)) return null;
    const path = blobs.path(heir);
    const text = decodeText(bytes);
    const spans = number === null ? undefined : knownSpans.get(number);
    if (spans && number !== null) {
      if (isSound(blobs.oid(number))) {
        const found = locateMatches(text, path, scanner.scan(text, path, spans), policy, scanner);
        onResult({ number, size: bytes.length, found, spans });
      }
      return null;
    }
    const trace =
      text.encoding === 'utf-8'
        ? scanner.trace(text, path, base?.state ? { trace: base.state, copies: base.copies } : null)
        : null;
    if (number !== null) {
      const secrets = trace ? scanner.matchesOf(trace) : scanner.scan(text, path, [text.whole]);
      const found = locateMatches(text, path, secrets, policy, scanner);
      if (found.length > 0 && !isSound(blobs.oid(number))) return trace;
      onResult({ number, size: bytes.length, found, spans: found.length === 0 ? null : spansOf(secrets) });
    }
    return trace;
  };
}

/** Returns the spans of matches, merged. */
function spansOf(secrets: readonly SecretMatch[]): readonly Span[] {
  const spans = secrets.map(({ span, matchSpan }) => ({
    from: Math.min(span.from, matchSpan.from),
    to: Math.max(span.to, matchSpan.to),
  }));
  return widen(
    spans.sort((a, b) => a.from - b.from),
    0,
    0,
    Infinity,
  );
}
