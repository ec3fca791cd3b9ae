/** Collects what a scan finds. Judgement comes later: most changes have nothing to judge. */

import type { PostureFinding } from '../../model/finding.ts';
import type { Turn } from '../../model/shard.ts';
import type { SecretCase } from '../../policy/judge.ts';
import { secretLocationOf, type SecretLocation, type TextLocation } from '../secrets/location.ts';
import type { LocatedMatch } from '../secrets/located-match.ts';

/** A secret that was found, with everything that its judgement needs. */
export interface SecretCandidate extends SecretCase {
  /** Position in the history. */
  readonly turn: Turn;
  /** Digest of the file in a container that contains the secret; null outside containers. */
  readonly inside: string | null;
  readonly location: SecretLocation;
}

/** Called with each secret that is found, after it was collected. */
export type OnSecret = (candidate: SecretCandidate, location: TextLocation) => void;

export class FindingCollector {
  readonly #secrets: SecretCandidate[] = [];
  readonly #posture: PostureFinding[] = [];

  /** `shown`: see `ScanContext`. */
  constructor(
    readonly shown: (name: string) => string,
    readonly onSecret: OnSecret = () => {},
    readonly onPosture: (finding: PostureFinding) => void = () => {},
  ) {}

  get secrets(): readonly SecretCandidate[] {
    return this.#secrets;
  }

  get posture(): readonly PostureFinding[] {
    return this.#posture;
  }

  /** Adds a secret at its place. `movedFrom`: path from which the same commit removed it. */
  addSecret(
    { match, at, inlineAllow, texts, field }: LocatedMatch,
    location: TextLocation,
    movedFrom: string | null,
  ): void {
    const { path, oldPath, origin, digest, turn } = location;
    const candidate: SecretCandidate = {
      match,
      sighting: {
        path: this.shown(path),
        place: at,
        commit: origin?.oid ?? null,
        author: this.#shownOrNull(origin?.author ?? null),
        date: origin?.date ?? null,
        isRoot: origin?.parents?.length === 0,
        ...(field === undefined ? {} : { field }),
      },
      oldPath: this.#shownOrNull(oldPath),
      movedFrom: this.#shownOrNull(movedFrom),
      inlineAllow,
      ...(texts === undefined ? {} : { texts }),
      turn: turn ?? null,
      inside: digest ?? null,
      location: secretLocationOf(location),
    };
    this.#secrets.push(candidate);
    this.onSecret(candidate, location);
  }

  /** Adds a secret that an earlier scan found. */
  addRecorded(candidate: SecretCandidate): void {
    this.#secrets.push(candidate);
  }

  addPosture(finding: PostureFinding): void {
    this.#posture.push(finding);
    this.onPosture(finding);
  }

  #shownOrNull(name: string | null): string | null {
    return name === null ? null : this.shown(name);
  }
}
