/** Hexadecimal digits among bytes. */

const VALUES = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries())
  VALUES[digit.charCodeAt(0)] = VALUES[digit.toUpperCase().charCodeAt(0)] = value;

/** What the digit stands for; -1 where the byte is none. */
export function hexDigit(byte: number): number {
  return VALUES[byte]!;
}
