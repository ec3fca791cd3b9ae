/**
 * What every secret detector is: keywords that anchor it, how far around an anchor it looks, and what it says of one
 * anchor.
 *
 * The law that lets a diff, a file and a stretch of a pack be judged by the same code: what `find` says of an anchor
 * depends on nothing but the bytes within `reach` of it. So a region's findings are exactly the whole text's findings
 * that touch it.
 */

import type { SecretMatch } from '../../model/match.ts';
import type { Span } from '../../model/text.ts';

export interface Reach {
  /** Bytes before the anchor's start that may count. */
  readonly before: number;
  /** Bytes after the anchor's end that may count. */
  readonly after: number;
}

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
  find(scene: Scene, anchor: Span): readonly SecretMatch[];
  /** At other paths it is silent; `kindOf` tells them apart. */
  isWanted?(path: string): boolean;
  /**
   * Where it is false, `find` is silent; it hangs on the anchor's own bytes and the path alone, so that such an anchor
   * is forgotten for good.
   */
  isSpelled?(scene: Scene, anchor: Span): boolean;
  /** Where fewer bytes than `reach` are enough to say of most anchors that they are none. */
  readonly gate?: Gate;
  /**
   * What of a path the findings hang on: two paths of which it says the same have the same. Left out where they hang on
   * none.
   */
  kindOf?(path: string): string;
}

export interface Gate {
  readonly reach: Reach;
  /** Must more be looked at? Where not, `find` is silent. */
  opens(scene: Scene, anchor: Span): boolean;
  /**
   * Costs little more than nothing, so that it is asked before anything else: where it is shut, `find` is not called.
   */
  readonly isCheap: boolean;
}

/** A detector that can speak for many anchors at once. */
export interface StretchDetector extends SecretDetector {
  /** True where `find` would be silent on every anchor that lies in the stretch: one look instead of many. */
  rulesOut?(scene: Scene, stretch: Span): boolean;
}
