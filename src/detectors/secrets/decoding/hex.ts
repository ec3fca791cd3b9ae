/** Hexadecimal digits among bytes. */

const VALUES = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries())
  VALUES[digit.charCodeAt(0)] = VALUES[digit.toUpperCase().charCodeAt(0)] = value;

/** Returns the value of a hexadecimal digit; -1 for another byte. */
export function hexDigit(byte: number): number {
  return VALUES[byte]!;
}
