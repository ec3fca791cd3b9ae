/** What a decoder gives. Types only. */

import type { Span } from '../../model/text.ts';

/** A stretch that was decoded. */
export interface Decoded {
  /** For a person: `base64`. */
  readonly how: string;
  /** Valid UTF-8. */
  readonly bytes: Buffer;
  /** Where this stretch of `bytes` stands encoded. */
  outerSpan(inner: Span): Span;
  /** Does a match at this place owe anything to the decoding? Where not, the outer text shows it just as well. */
  counts(inner: Span): boolean;
}

/** Every encoded stretch that touches the regions, once. Regions are in order and do not overlap. */
export type Finder = (bytes: Buffer, regions: readonly Span[]) => Iterable<Decoded>;
