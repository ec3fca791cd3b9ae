/**
 * Azure's common annotated security keys: 52 random characters, `JQQJ`, the kind, year and month, what the platform
 * keeps, four letters for the service, and a Marvin32 checksum of the 60 bytes before.
 * https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableSecrets.cs
 */

import type { StructureResult } from './result.ts';

const FORMAT =
  /^[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}[A-Za-z][0-9A-Za-z]{3}(?:[0-9A-Za-z]{4}|[0-9A-Za-z]{6}==)$/;
const CHECKSUM_AT = 80;
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SEED = Buffer.from('Default0').readBigUInt64BE();

/**
 * Returns `valid` for the right checksum. Another refutes nothing: keys of other forms (`+ASt`, `AIoT`, `APIM`…) are
 * marked with seeds that their services keep.
 */
export function checkAzureKey(text: string): StructureResult {
  if (!FORMAT.test(text)) return 'unknown';
  const hash = Buffer.alloc(4);
  hash.writeUInt32LE(marvin32(Buffer.from(text.slice(0, CHECKSUM_AT), 'base64'), SEED));
  const written = text.slice(CHECKSUM_AT).replace(/=+$/, '');
  // The library writes the checksum in base 62; its first versions wrote it in base 64.
  const forms = [inBase62(hash), hash.toString('base64')];
  return forms.some((form) => form.startsWith(written)) ? 'valid' : 'unknown';
}

/**
 * Encodes a hash as Base62.cs beside the page above does: one zero for each leading zero byte, zeros behind up to six
 * digits, then read as base64.
 */
function inBase62(hash: Buffer): string {
  let digits = '';
  for (let rest = hash.readUInt32BE(); rest > 0; rest = Math.floor(rest / 62)) digits = BASE62[rest % 62]! + digits;
  for (let i = 0; i < 3 && hash[i] === 0; i++) digits = `0${digits}`;
  return Buffer.from(digits.padEnd(6, '0'), 'base64').toString('base64');
}

/**
 * Returns the Marvin32 checksum.
 * https://github.com/dotnet/runtime/blob/main/src/libraries/System.Private.CoreLib/src/System/Marvin.cs
 */
export function marvin32(bytes: Buffer, seed: bigint): number {
  let low = Number(seed & 0xffffffffn);
  let high = Number(seed >> 32n);
  const mix = (word: number): void => {
    low = (low + word) >>> 0;
    high = (high ^ low) >>> 0;
    low = (rotate(low, 20) + high) >>> 0;
    high = (rotate(high, 9) ^ low) >>> 0;
    low = (rotate(low, 27) + high) >>> 0;
    high = rotate(high, 19);
  };
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) mix(bytes.readUInt32LE(at));
  const rest = Buffer.alloc(4);
  bytes.copy(rest, 0, whole);
  rest[bytes.length - whole] = 0x80;
  mix(rest.readUInt32LE());
  mix(0);
  return (low ^ high) >>> 0;
}

function rotate(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}
