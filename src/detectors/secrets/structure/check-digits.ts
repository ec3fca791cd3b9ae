/** Checks tokens that end in a checksum of themselves. `structure.ts` names each check for the rules. */

import type { StructureResult } from './result.ts';
import { crc32 } from './crc32.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Checks tokens of GitHub and npm: a prefix up to `_`, random letters, then their CRC-32 in six digits of base 62. A
 * length other than the documented one is no reason to doubt a value, only to believe it when the digits are right.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 * https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
 */
export function checkBase62(text: string, documentedLength: number): StructureResult {
  const parts = /^[a-z]+_([0-9A-Za-z]+)([0-9A-Za-z]{6})$/.exec(text);
  if (!parts) return 'unknown';
  let digits = '';
  for (let i = 0, rest = crc32(parts[1]!); i < 6; i++, rest = Math.floor(rest / 62))
    digits = BASE62[rest % 62]! + digits;
  if (digits === parts[2]) return 'valid';
  return text.length === documentedLength ? 'invalid' : 'unknown';
}

/**
 * Checks tokens of Grafana: `gl`, the service, `_`, a secret, `_`, and the CRC-32 of all before, its four bytes from
 * the lowest, in hexadecimal. https://github.com/grafana/grafana/blob/main/pkg/components/satokengen/tokengen.go
 */
export function checkGrafana(text: string): StructureResult {
  const parts = /^(gl[a-z]+_[0-9A-Za-z]{32})_([0-9a-f]{8})$/.exec(text);
  if (!parts) return 'unknown';
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(crc32(parts[1]!));
  return bytes.toString('hex') === parts[2] ? 'valid' : 'invalid';
}

/**
 * GitLab's routable tokens: prefix, base64url payload, `.`, version and `.` (since 18.3), the payload's length in two
 * digits of base 36, and the CRC-32 of all before in seven. The payload is `key:value` lines, random bytes and their
 * count. https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 *
 * An instance may put a prefix of its own before ours, which the CRC counts and we do not see: only the payload
 * refutes.
 */
export function checkGitlabRoutable(text: string): StructureResult {
  const parts = /^(([a-z]+-(?:t\d_)?)([0-9A-Za-z_-]+)\.(?:[0-9a-z]{2}\.)?([0-9a-z]{2}))([0-9a-z]{7})$/.exec(text);
  if (!parts) return 'unknown';
  const [, checked, , payload, length, digits] = parts;
  if (crc32(checked!).toString(36).padStart(7, '0') === digits) return 'valid';
  if (Number.parseInt(length!, 36) !== payload!.length) return 'invalid';
  const bytes = Buffer.from(payload!, 'base64url');
  const randomBytes = bytes.at(-1)!;
  const routing = bytes.toString('latin1', 0, Math.max(0, bytes.length - 1 - randomBytes));
  return /^(?:[a-z]:[^\n]+(?:\n|$))+$/.test(routing) ? 'unknown' : 'invalid';
}

/**
 * Checks tokens of Atlassian and Bitbucket: `AT…`, base64url, `=`, and eight hexadecimal digits. Atlassian does not
 * document that they are a CRC-32 of what is before, so right digits prove a value and others refute nothing.
 * https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
 */
export function checkAtlassian(text: string): StructureResult {
  const parts = /^((AT[0-9A-Za-z_-]+)=?)([0-9A-Fa-f]{8})$/.exec(text);
  if (!parts) return 'unknown';
  const digits = Number.parseInt(parts[3]!, 16);
  return crc32(parts[1]!) === digits || crc32(parts[2]!) === digits ? 'valid' : 'unknown';
}

/**
 * Checks seeds of NATS: base 32 of a prefix of two bytes (seed, and its owner's kind), 32 random bytes, and the CRC-16
 * of all before, its low byte first. https://github.com/nats-io/nkeys/blob/main/strkey.go,
 * https://github.com/nats-io/nkeys/blob/main/crc16.go
 */
export function checkNkeySeed(text: string): StructureResult {
  if (!/^S[A-Z2-7]{57}$/.test(text)) return 'unknown';
  const bytes = Buffer.alloc(36);
  let held = 0;
  for (let at = 0, bits = 0, used = 0; at < text.length; at++) {
    held = ((held << 5) | BASE32.indexOf(text[at]!)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[used++] = held >> bits;
  }
  return crc16(bytes.subarray(0, 34)) === bytes.readUInt16LE(34) ? 'valid' : 'invalid';
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Returns the CRC-16/XMODEM of some bytes: polynomial 0x1021, from 0. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}
