/**
 * What every secret detector is: keywords that anchor it, how far around an anchor it looks, and what it says of one anchor.
 *
 * The law that lets a diff, a file and a stretch of a pack be judged by the same code: what `find` says of an anchor depends
 * on nothing but the bytes within `reach` of it. So a region's findings are exactly the whole text's findings that touch it.
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
}
