/** Scans the text that changes add to files, for commits, the index and histories. */

import type { DeltaRead } from '../../deltas/file-deltas.ts';
import type { TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import type { SecretMatch } from '../../model/match.ts';
import { LARGEST_BLOB } from '../../repository/object-read.ts';
import { scanContainer, type ScannedFiles } from './containers.ts';
import type { ScanContext } from '../context.ts';
import { locateMatch, type LocatedMatch } from './located-match.ts';
import type { Origin, TextLocation } from './location.ts';
import { Moves, type ScannedBlobs } from './moves.ts';
import type { ScanResults } from '../results/index.ts';
import { newMatchesIn } from './new-matches.ts';
import { keyOf } from './texts.ts';
import { repositoryOf } from '../world.ts';

/** A change, the commit or tree that it belongs to, and its position in the history. */
export interface ChangeAt {
  readonly change: TreeChange;
  /** All changes of the same commit: a secret may have moved between them. */
  readonly siblings: readonly TreeChange[];
  readonly origin: Origin | null;
  readonly ref?: string;
  readonly turn?: number;
  /** Name under which the blob is counted, where that is not its object id. */
  readonly name?: Oid;
}

interface Options {
  /** Blobs that need not be read again. */
  readonly scanned?: ScannedBlobs;
  readonly scannedFiles?: ScannedFiles;
}

export class ChangeScanner {
  readonly #moves: Moves;
  readonly #scannedFiles: ScannedFiles | null;

  constructor(
    readonly context: ScanContext,
    readonly results: ScanResults,
    { scanned = new Map(), scannedFiles }: Options = {},
  ) {
    this.#moves = new Moves(context.scanner, repositoryOf(context.world), scanned, context.excuses);
    this.#scannedFiles = scannedFiles ?? null;
  }

  /** Collects the secrets that a change adds, also in the files of a container. */
  async scan(read: DeltaRead, at: ChangeAt): Promise<void> {
    if (read === null) return;
    if (read.kind !== 'delta') return this.#countUnread(read, at);
    const { findings, coverage } = this.results;
    coverage.addBlob(at.name ?? at.change.oid!, at.turn);
    coverage.fileRead(read.bytes, false, at.turn);
    const { text } = read.delta;
    const location = locationOf(at);
    const movedFrom = (match: SecretMatch): Promise<string | null> => this.#movedFrom(match, at);
    const inside =
      read.container &&
      (await scanContainer(this.context, this.results, read.container, location, movedFrom, this.#scannedFiles));
    for (const match of newMatchesIn(this.context, read.delta)) {
      if (inside?.has(keyOf(match))) continue;
      findings.addSecret(
        locateMatch(match, text, location.path, this.context.scanner),
        location,
        await movedFrom(match),
      );
    }
  }

  /** Collects the secrets of a blob that was scanned before. */
  async addScanned(found: readonly LocatedMatch[], at: ChangeAt): Promise<void> {
    for (const one of found) this.results.findings.addSecret(one, locationOf(at), await this.#movedFrom(one.match, at));
  }

  async #movedFrom(match: SecretMatch, { change, siblings, turn }: ChangeAt): Promise<string | null> {
    return await this.#moves.from(match, change.path, siblings, (oid) => this.results.coverage.blobUnread(oid, turn));
  }

  /** Counts a file that was not read, as a skip or a gap. */
  #countUnread(read: Exclude<DeltaRead, null | { kind: 'delta' }>, { turn }: ChangeAt): void {
    const { coverage } = this.results;
    const { shown } = this.context;
    const path = shown(read.change.path);
    switch (read.kind) {
      case 'submodule':
      case 'lfs-pointer':
        return coverage.skip(read.kind, path, turn);
      case 'too-large':
        return coverage.gap(
          'too-large',
          `${path} has ${inMebibytes(read.size)}, over the limit of ${inMebibytes(LARGEST_BLOB)}, and was not read.`,
          'If it must be in the repository, add it to ignore-paths in the policy.',
          turn,
        );
      case 'missing':
        coverage.blobUnread(read.change.oid!, turn);
        return coverage.gap(
          'object-missing',
          shown(read.message),
          'Fetch the whole history (git fetch --unshallow, fetch-depth: 0, or without --filter).',
          turn,
        );
      case 'corrupt':
        coverage.blobUnread(read.change.oid!, turn);
        return coverage.gap('object-corrupt', shown(read.message), 'Run git fsck in the repository.', turn);
    }
  }
}

function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / 1048576)} MiB`;
}

/** Returns where the text of a change is. */
function locationOf({ change, origin, ref, turn, name }: ChangeAt): TextLocation {
  return {
    path: change.path,
    oldPath: change.oldPath,
    origin,
    blob: name ?? change.oid!,
    ...(ref === undefined ? {} : { ref }),
    ...(turn === undefined ? {} : { turn }),
  };
}
