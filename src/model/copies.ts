/** How a text was made from an earlier one: which stretches were taken over. Everything between them is new. */

export interface Copies {
  readonly count: number;
  /** Where each stretch stands now, in order. Stretches that continue one another in both texts are one. */
  readonly at: Int32Array;
  /** Where it stood. */
  readonly from: Int32Array;
  readonly length: Int32Array;
}
