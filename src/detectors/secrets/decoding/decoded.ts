/** Results of decoders. Types only. */

import type { Span } from '../../../model/text.ts';

/** A stretch that was decoded. */
export interface Decoded {
  /** For a person: `base64`. */
  readonly how: string;
  /** Valid UTF-8. */
  readonly bytes: Buffer;
  /** Returns the encoded form of this span of `bytes`. */
  outerSpan(inner: Span): Span;
  /** Returns true if a match at this place depends on the decoding. If not, the outer text shows it as well. */
  counts(inner: Span): boolean;
}

/** Every encoded stretch that touches the regions, once. Regions are in order and do not overlap. */
export type Finder = (bytes: Buffer, regions: readonly Span[]) => Iterable<Decoded>;
