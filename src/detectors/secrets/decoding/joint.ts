/** The signs between a name and its value. */

/** `: = {` */
export function isJoint(byte: number | undefined): boolean {
  return byte === 0x3a || byte === 0x3d || byte === 0x7b;
}
