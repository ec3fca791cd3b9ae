/** Records the events of a scan of all history under the commit, or the ref, that each belongs to. */

import type { Oid } from '../../model/oid.ts';
import type { Gap, Skip } from '../../model/gap.ts';
import { FIRST_LOOSE_TURN, TURNS_OF_COMMIT, type Turn } from '../../model/shard.ts';
import type { CoverageObserver } from '../../scan/results/coverage.ts';
import type { SecretCandidate } from '../../scan/results/findings.ts';

export interface Counts {
  readonly files: number;
  readonly bytes: number;
  readonly packed: number;
}

/** Everything that happened while a commit or ref was scanned, beside its counts. */
export interface RecordedEvents {
  readonly secrets: readonly SecretCandidate[];
  readonly skips: readonly { readonly reason: Skip['reason']; readonly path: string }[];
  readonly gaps: readonly Gap[];
  readonly unread: readonly Oid[];
  /** Digests of files that were scanned in containers; null if there was no container. */
  readonly inside: readonly string[] | null;
  /** A container has a file with a secret that another container has, too. */
  readonly isShared: boolean;
}

export interface Recorded {
  readonly counts: Counts;
  /** Null if nothing happened. */
  readonly events: RecordedEvents | null;
}

const NOTHING: Recorded = { counts: { files: 0, bytes: 0, packed: 0 }, events: null };

class EventList implements RecordedEvents {
  readonly secrets: SecretCandidate[] = [];
  readonly skips: { readonly reason: Skip['reason']; readonly path: string }[] = [];
  readonly gaps: Gap[] = [];
  readonly unread: Oid[] = [];
  inside: string[] | null = null;
  isShared = false;
}

class Part {
  files = 0;
  bytes = 0;
  packed = 0;
  list: EventList | null = null;

  get events(): EventList {
    return (this.list ??= new EventList());
  }
}

export class Recorder implements CoverageObserver {
  /** By number of the commit; of refs, by turn. */
  readonly #parts = new Map<number, Part>();

  secretFound(candidate: SecretCandidate): void {
    this.#at(candidate.turn).events.secrets.push(candidate);
  }

  fileRead(bytes: number, packed: boolean, turn: Turn): void {
    const part = this.#at(turn);
    part.files++;
    part.bytes += bytes;
    if (packed) part.packed++;
  }

  skipped(reason: Skip['reason'], path: string, turn: Turn): void {
    this.#at(turn).events.skips.push({ reason, path });
  }

  gapFound(gap: Gap, turn: Turn): void {
    this.#at(turn).events.gaps.push(gap);
  }

  blobUnread(oid: Oid, turn: Turn): void {
    this.#at(turn).events.unread.push(oid);
  }

  containerOpened(turn: Turn): void {
    this.#at(turn).events.inside ??= [];
  }

  /** Records a file in a container that was scanned for the first time. */
  fileScanned(digest: string, turn: Turn): void {
    this.#at(turn).events.inside?.push(digest);
  }

  /** Records that a container has a file with a secret that was scanned in another container. */
  secretRepeated(turn: Turn): void {
    this.#at(turn).events.isShared = true;
  }

  /** Returns everything that was recorded at the turn of a commit. */
  ofCommit(place: number): Recorded {
    return recordedOf(this.#parts.get(place));
  }

  /** Returns everything of a ref. `from`, `to`: its first turn, and the first of the next ref. */
  ofRef(from: number, to: number): Recorded {
    const parts: Part[] = [];
    for (let turn = from; turn < to; turn++) {
      const part = this.#parts.get(turn);
      if (part) parts.push(part);
    }
    return parts.length <= 1 ? recordedOf(parts[0]) : joinParts(parts.map(recordedOf));
  }

  /** Returns the part for a turn. Gaps of the whole scan have no turn, and are not recorded. */
  #at(turn: Turn): Part {
    const key = turn === null ? -1 : turn < FIRST_LOOSE_TURN ? Math.floor(turn / TURNS_OF_COMMIT) : turn;
    let part = this.#parts.get(key);
    if (!part) this.#parts.set(key, (part = new Part()));
    return part;
  }
}

/** Returns what a part has recorded; `NOTHING` without one. */
function recordedOf(part: Part | undefined): Recorded {
  if (!part) return NOTHING;
  const { files, bytes, packed, list } = part;
  return { counts: { files, bytes, packed }, events: list };
}

/** Returns the sum of several parts. */
function joinParts(all: readonly Recorded[]): Recorded {
  const sum = (of: (counts: Counts) => number): number => all.reduce((total, { counts }) => total + of(counts), 0);
  const events = all.flatMap((one) => one.events ?? []);
  const inside = events.flatMap((one) => (one.inside === null ? [] : [one.inside]));
  return {
    counts: { files: sum(({ files }) => files), bytes: sum(({ bytes }) => bytes), packed: sum(({ packed }) => packed) },
    events:
      events.length === 0
        ? null
        : {
            secrets: events.flatMap((one) => one.secrets),
            skips: events.flatMap((one) => one.skips),
            gaps: events.flatMap((one) => one.gaps),
            unread: events.flatMap((one) => one.unread),
            inside: inside.length === 0 ? null : inside.flat(),
            isShared: events.some((one) => one.isShared),
          },
  };
}
