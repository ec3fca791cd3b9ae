/** Results of offline checks of a value. */

/** `example`: a value that a vendor's documentation prints for everybody to see. */
export type StructureResult = 'valid' | 'invalid' | 'unknown' | 'example';
