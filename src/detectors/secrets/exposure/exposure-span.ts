import type { Confidence } from '../../../model/rule.ts';

/**
 * A secret that is printed, logged or passed on, as offsets of the reader's window. `name`: the span is a variable or a
 * path, not the secret itself.
 */
export interface Exposure {
  readonly from: number;
  readonly to: number;
  readonly confidence: Confidence;
  readonly reason: string;
  readonly name: boolean;
}
