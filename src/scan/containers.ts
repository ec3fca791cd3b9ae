/** Looks into containers: each file within is a text of its own, told as `outer.zip!inner/name.env`. */

import type { Container } from '../deltas/unpack-format.ts';
import type { SecretScanner } from '../detectors/secrets/detect.ts';
import type { SecretMatch } from '../model/match.ts';
import { decodeText } from '../model/text.ts';
import type { Ledger, Place } from './ledger.ts';

/** One secret, whatever its place. */
export function keyOf(match: SecretMatch): string {
  return `${match.rule}\0${match.secret.reveal()}`;
}

/** Judges what is new in the container, and tells what could not be looked at. Returns the secrets that it found. */
export async function lookInside(
  ledger: Ledger,
  { bytes, olds, once }: Container,
  place: Place,
  movedFrom: (match: SecretMatch) => Promise<string | null>,
): Promise<ReadonlySet<string>> {
  const { unpackNew, hashOf } = await import('../deltas/unpack.ts');
  const found = new Set<string>();
  let known: Promise<ReadonlySet<string>> | undefined;
  const before = (): Promise<ReadonlySet<string>> => (known ??= secretsInAny(ledger.scanner, olds, place.path));
  for (const piece of unpackNew(bytes, place.path, olds)) {
    if (ledger.clock.isLate) break; // its commit does not count as read
    if (piece.kind === 'unread') {
      tellUnread(ledger, ledger.shown(piece.path), piece.trouble, piece.message);
      continue;
    }
    const { path } = piece;
    if (ledger.isIgnored(path)) {
      ledger.tally.skip('ignored-path', ledger.shown(path));
      continue;
    }
    const hash = once ? hashOf(piece.bytes) : '';
    if (ledger.seenInside.has(hash)) {
      if (place.blob !== undefined && ledger.carriers.seenInside(place.blob, hash)) ledger.journal?.sharesFindings();
      continue;
    }
    if (once) ledger.addInside(hash);
    const inner = { ...place, path };
    ledger.inside = once ? hash : null;
    if (!piece.whole) ledger.judgeWords(path, inner);
    const text = decodeText(piece.bytes);
    for (const match of ledger.secretsOf(text, path, [text.whole])) {
      // In a file of it, which is stored as it is; or not new.
      if (piece.whole && (found.has(keyOf(match)) || (await before()).has(keyOf(match)))) continue;
      found.add(keyOf(match));
      ledger.keep(match, text, inner, await movedFrom(match));
    }
    ledger.inside = null;
  }
  return found;
}

function tellUnread(
  { tally }: Ledger,
  path: string,
  trouble: 'corrupt' | 'encrypted' | 'unsupported' | 'limit',
  message: string,
): void {
  switch (trouble) {
    case 'corrupt':
      return tally.skip('corrupt-container', path);
    case 'encrypted':
      return tally.skip('encrypted-container', path);
    case 'unsupported':
      return tally.skip('unread-format', path);
    case 'limit':
      return tally.gap(
        'container-limit',
        `${path} ${message}, and not all of it was read.`,
        'Name it under ignore-paths in the policy if it need not be looked at.',
      );
  }
}

async function secretsInAny(
  scanner: SecretScanner,
  containers: readonly Buffer[],
  path: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const bytes of containers) for (const key of await secretsInside(scanner, bytes, path)) found.add(key);
  return found;
}

/** Every secret of a container. */
export async function secretsInside(scanner: SecretScanner, bytes: Buffer, path: string): Promise<ReadonlySet<string>> {
  const { unpack } = await import('../deltas/unpack.ts');
  const found = new Set<string>();
  for (const piece of unpack(bytes, path)) {
    if (piece.kind !== 'file') continue;
    const text = decodeText(piece.bytes);
    for (const match of scanner.scan(text, piece.path, [text.whole])) found.add(keyOf(match));
  }
  return found;
}
