/**
 * AWS access key ids: four letters for the kind, then base 32. Ids made since 2019 contain the account's number.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html gives the account of any id.
 */

import type { StructureResult } from './result.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Account numbers have twelve digits. */
const ACCOUNTS = 10n ** 12n;

/** Returns `invalid` for a number that no account has. One that fits proves little, as nine of ten do. */
export function checkAwsKeyId(text: string): StructureResult {
  if (text.endsWith('EXAMPLE')) return 'example';
  const account = accountNumber(text);
  return account !== null && account >= ACCOUNTS ? 'invalid' : 'unknown';
}

/** Returns the account that the id belongs to, in words. */
export function describeAwsKeyId(text: string): readonly string[] {
  const account = accountNumber(text);
  return account === null || account >= ACCOUNTS ? [] : [`belongs to AWS account ${String(account).padStart(12, '0')}`];
}

/**
 * Returns the account: the 40 bits after the highest of the first 48. Null for ids from before 2019, where the highest
 * is not set.
 */
function accountNumber(text: string): bigint | null {
  const letters = /^A[0-9A-Z]{3}([A-Z2-7]{10})[A-Z2-7]{6}$/.exec(text)?.[1];
  if (letters === undefined) return null;
  let bits = 0n;
  for (const letter of letters) bits = (bits << 5n) | BigInt(BASE32.indexOf(letter));
  const first48 = bits >> 2n;
  return first48 >> 47n === 1n ? (first48 >> 7n) & ((1n << 40n) - 1n) : null;
}
