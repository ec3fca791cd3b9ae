/**
 * A look at a blob as it comes by in its pack: only what is new in it is looked at. Knows nothing of the ledger, so
 * that any thread can do it.
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
import type { BlobNames } from './blob-table.ts';
import { foundIn, type Found } from '../../scan/found.ts';

export interface Looked {
  readonly name: number;
  readonly size: number;
  readonly found: readonly Found[];
  /** Of all that the rules needed to see; null where nothing was found. */
  readonly places: readonly Span[] | null;
}

/** What looking takes. */
export interface Glasses {
  readonly scanner: HistoryScanner;
  readonly policy: Pick<Policy, 'disabledRules'>;
  readonly names: BlobNames;
  /** Of some blobs it is known beforehand where their findings are: there alone they are looked at. */
  readonly places: ReadonlyMap<number, readonly Span[]>;
}

/**
 * Tells of each blob that has a name. Of a container, of what is not text as git has it, and of findings in bytes that
 * are not sound nothing is told: they are to be read alone.
 */
export function createLook(
  { scanner, policy, names, places }: Glasses,
  tell: (looked: Looked) => void,
): Visitor<Trace | null> {
  return ({ name, heir, forks, bytes, base, isSound }: PackedBlob<Trace | null>) => {
    // What nobody asks for is looked at only where that spares a look at several that are made from it.
    if (name === null && ((!forks && !base?.state) || places.has(heir))) return null;
    if (formatOf(bytes) !== null || isLfsPointer(bytes)) return null;
    const path = names.path(heir);
    const text = decodeText(bytes);
    const known = name === null ? undefined : places.get(name);
    if (known && name !== null) {
      if (isSound(names.oid(name)))
        tell({
          name,
          size: bytes.length,
          found: foundIn(text, path, scanner.scan(text, path, known), policy),
          places: known,
        });
      return null;
    }
    const trace =
      text.encoding === 'utf-8'
        ? scanner.trace(text, path, base?.state ? { trace: base.state, copies: base.copies } : null)
        : null;
    if (name !== null) {
      const secrets = trace ? scanner.matchesOf(trace) : scanner.scan(text, path, [text.whole]);
      const found = foundIn(text, path, secrets, policy);
      if (found.length > 0 && !isSound(names.oid(name))) return trace;
      tell({ name, size: bytes.length, found, places: found.length === 0 ? null : placesOf(secrets) });
    }
    return trace;
  };
}

function placesOf(secrets: readonly SecretMatch[]): readonly Span[] {
  const places = secrets.map(({ span, matchSpan }) => ({
    from: Math.min(span.from, matchSpan.from),
    to: Math.max(span.to, matchSpan.to),
  }));
  return widen(
    places.sort((a, b) => a.from - b.from),
    0,
    0,
    Infinity,
  );
}
