/**
 * Interface of secret detectors: keywords that anchor it, how far around an anchor it reads, and its findings at one
 * anchor. The law that lets one code judge a diff, a file and a part of a pack: the result of `find` for an anchor
 * depends only on the bytes within `reach` of it. So a region's findings are exactly the whole text's findings that
 * touch it.
 */

import type { SecretMatch } from '../../model/match.ts';
import type { Span } from '../../model/text.ts';

export interface Reach {
  /** Bytes before the anchor's start that may count. */
  readonly before: number;
  /** Bytes after the anchor's end that may count. */
  readonly after: number;
}

/** Reports whether a span touches what is searched. */
export type Touches = (from: number, to: number) => boolean;

export interface Scene {
  /** Valid UTF-8. */
  readonly bytes: Buffer;
  /** `/` separated, for rules and judgements that depend on the kind of file. */
  readonly path: string;
  readonly binary: boolean;
}

export interface SecretDetector {
  /** For a person: the rule's id, or the detector's name. */
  readonly name: string;
  readonly keywords: readonly string[];
  readonly reach: Reach;
  /** `isWanted`: matches whose `matchSpan` it rejects may be left out. */
  find(scene: Scene, anchor: Span, isWanted?: Touches): readonly SecretMatch[];
  /** Reports whether it scans this path; `kindOf` distinguishes such paths. */
  isWanted?(path: string): boolean;
  /** `find` leaves out what is not wanted before it judges, which costs most. */
  readonly isChoosy?: boolean;
  /**
   * If false, `find` finds nothing. Depends on the anchor's own bytes and the path alone, so that such an anchor is
   * forgotten for good.
   */
  isSpelled?(scene: Scene, anchor: Span): boolean;
  /** Test that reads fewer bytes than `reach` and rejects most anchors. */
  readonly gate?: Gate;
  /**
   * Returns a key for the part of a path that findings depend on: two paths with the same key have the same findings.
   * Absent if they do not depend on the path.
   */
  kindOf?(path: string): string;
}

export interface Gate {
  readonly reach: Reach;
  /** Returns true if more must be read. If not, `find` returns nothing. */
  opens(scene: Scene, anchor: Span): boolean;
  /**
   * Costs little more than nothing, so that it is asked before anything else: where it is shut, `find` is not called.
   */
  readonly isCheap: boolean;
}

/** A detector that can count for many anchors at once. */
export interface StretchDetector extends SecretDetector {
  /** True if `find` would be silent on every anchor that lies in the stretch: one look instead of many. */
  rulesOut?(scene: Scene, stretch: Span): boolean;
}

/** Detectors of a scanner, each made when it is first asked for. */
export class DetectorList {
  readonly #made: (StretchDetector | null | undefined)[] = [];

  constructor(
    /** Count of indices. */
    readonly length: number,
    /** Null if the detector of this index is switched off. */
    readonly make: (index: number) => StretchDetector | null,
    /** Count of detectors that are switched on. */
    readonly count = length,
  ) {}

  /** Returns the detector with this index, made the first time; null if its rule is off. */
  at(index: number): StretchDetector | null {
    let made = this.#made[index];
    if (made === undefined) this.#made[index] = made = this.make(index);
    return made;
  }

  all(): readonly StretchDetector[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index)).filter((made) => made !== null);
  }
}
