/** Scans the files in a container, each as a text of its own with a path like `outer.zip!inner/name.env`. */

import type { Container } from '../../deltas/unpack-format.ts';
import type { SecretScanner } from '../../detectors/secrets/detect.ts';
import type { SecretMatch } from '../../model/match.ts';
import { decodeText } from '../../model/text.ts';
import type { ScanContext } from '../context.ts';
import type { CoverageCollector } from '../results/coverage.ts';
import { locateMatch } from './located-match.ts';
import type { TextLocation } from './location.ts';
import type { ScanResults } from '../results/index.ts';
import { keyOf, scanName, secretsIn } from './texts.ts';

/** Files of containers that a history has scanned: a file that is in several containers is scanned once. */
export interface ScannedFiles {
  /** Returns a key for a file: its hash and the kind of its path. */
  digestOf(hash: string, path: string): string;
  /** Called before the files of a container. */
  open(container: TextLocation): void;
  /** Reports whether a file with this digest was scanned before; if not, it counts as scanned now. */
  wasScanned(digest: string, container: TextLocation): boolean;
}

/** Collects the secrets of the container's new files; returns their keys. `movedFrom`: see `Moves`. */
export async function scanContainer(
  context: ScanContext,
  { findings, coverage }: ScanResults,
  { bytes, olds, once }: Container,
  location: TextLocation,
  movedFrom: (match: SecretMatch) => Promise<string | null>,
  scanned: ScannedFiles | null,
): Promise<ReadonlySet<string>> {
  await context.world.allowance?.spend(Infinity);
  const { unpackNew, hashOf } = await import('../../deltas/unpack.ts');
  const found = new Set<string>();
  let old: Promise<ReadonlySet<string>> | undefined;
  const inOldVersions = (): Promise<ReadonlySet<string>> =>
    (old ??= secretsInAny(context.scanner, olds, location.path));
  scanned?.open(location);
  for (const piece of unpackNew(bytes, location.path, olds)) {
    if (context.deadline.isOver) break; // the commit does not count as read
    if (piece.kind === 'unread') {
      countUnread(coverage, location, context.shown(piece.path), piece);
      continue;
    }
    if (context.isIgnored(piece.path)) {
      coverage.skip('ignored-path', context.shown(piece.path), location.turn);
      continue;
    }
    if (piece.kind === 'name' || !piece.whole)
      scanName(context, findings, piece.path, { ...location, path: piece.path });
    if (piece.kind === 'name') continue;
    const digest = once && scanned ? scanned.digestOf(hashOf(piece.bytes), piece.path) : null;
    if (digest !== null && scanned!.wasScanned(digest, location)) continue;
    const inner = { ...location, path: piece.path, ...(digest === null ? {} : { digest }) };
    const text = decodeText(piece.bytes);
    for (const match of secretsIn(context, text, piece.path, [text.whole])) {
      // The container as a whole repeats secrets of files that it stores uncompressed, and of its old versions.
      if (piece.whole && (found.has(keyOf(match)) || (await inOldVersions()).has(keyOf(match)))) continue;
      found.add(keyOf(match));
      findings.addSecret(locateMatch(match, text, piece.path, context.scanner), inner, await movedFrom(match));
    }
  }
  return found;
}

interface UnreadPiece {
  readonly trouble: 'corrupt' | 'encrypted' | 'unsupported' | 'limit';
  readonly message: string;
}

/** Counts a part of a container that was not read, as a skip or a gap. */
function countUnread(
  coverage: CoverageCollector,
  { turn }: TextLocation,
  path: string,
  { trouble, message }: UnreadPiece,
): void {
  switch (trouble) {
    case 'corrupt':
      return coverage.skip('corrupt-container', path, turn);
    case 'encrypted':
      return coverage.skip('encrypted-container', path, turn);
    case 'unsupported':
      return coverage.skip('unread-format', path, turn);
    case 'limit':
      return coverage.gap(
        'container-limit',
        `${path} ${message}, and not all of it was read.`,
        'If it does not need to be scanned, add it to ignore-paths in the policy.',
        turn,
      );
  }
}

/** Returns the keys of all secrets in several containers. */
async function secretsInAny(
  scanner: SecretScanner,
  containers: readonly Buffer[],
  path: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const bytes of containers) for (const key of await secretsInContainer(scanner, bytes, path)) found.add(key);
  return found;
}

/** Returns the keys of all secrets in a container. */
export async function secretsInContainer(
  scanner: SecretScanner,
  bytes: Buffer,
  path: string,
): Promise<ReadonlySet<string>> {
  const { unpack } = await import('../../deltas/unpack.ts');
  const found = new Set<string>();
  for (const piece of unpack(bytes, path)) {
    if (piece.kind !== 'file') continue;
    const text = decodeText(piece.bytes);
    for (const match of scanner.scan(text, piece.path, [text.whole])) found.add(keyOf(match));
  }
  return found;
}
