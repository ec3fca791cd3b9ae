/** Decides whether bytes, or what a run stands for, are text. */

import { isUtf8 } from 'node:buffer';
import type { Span } from '../../../model/text.ts';
import { hexDigit } from './hex.ts';
import { CR, LF, SPACE, TAB, VALUES } from './base64-runs.ts';

export const SHORTEST_HEX = 32;
/** Bytes that are decoded to see whether a run is text: most runs are names, paths, digests or binary, and end here. */
export const SAMPLE = 24;
/** Share of readable characters that the sample and the whole must have. */
const READABLE = 0.8;

/** The encoding in which the characters of decoded text are stored. */
export type Width = 'bytes' | 'utf-16le' | 'utf-16be';

/** Returns how the text is stored, also UTF-16 without a mark; null for anything else. Decodes `SAMPLE` characters. */
export function looksLikeText(bytes: Buffer, from: number): Width | null {
  let odd = 0;
  const zeros = [0, 0];
  let expected = 0; // bytes that a character of UTF-8 still lacks
  for (let at = from, i = 0; at < from + SAMPLE; at += 4) {
    const bits =
      (VALUES[bytes[at]!]! << 18) |
      (VALUES[bytes[at + 1]!]! << 12) |
      (VALUES[bytes[at + 2]!]! << 6) |
      VALUES[bytes[at + 3]!]!;
    for (let shift = 16; shift >= 0; shift -= 8, i++) {
      const byte = (bits >> shift) & 0xff;
      if (byte === 0) {
        zeros[i & 1]!++;
        if (zeros[0]! > 0 && zeros[1]! > 0) return null;
      } else if (expected > 0) {
        if (byte >> 6 !== 2) return null;
        expected--;
      } else if (byte >= 0x80) {
        if (byte < 0xc2 || byte > 0xf4) return null;
        expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      } else if (!isReadableByte(byte) && ++odd > ((SAMPLE * 3) / 4) * (1 - READABLE)) return null;
    }
  }
  const [high, low] = zeros;
  if (high === 0 && low === 0) return 'bytes';
  const all = (SAMPLE * 3) / 8;
  return low === all ? 'utf-16le' : high === all ? 'utf-16be' : null;
}

/**
 * Reports whether hexadecimal digits may be text. Most are digests, and no text begins like one: only the first bytes
 * are decoded.
 */
export function mayReadAsHex(bytes: Buffer, { from, to }: Span): boolean {
  let odd = 0;
  for (let at = from; at + 1 < Math.min(to, from + SHORTEST_HEX); at += 2) {
    const byte = (hexDigit(bytes[at]!) << 4) | hexDigit(bytes[at + 1]!);
    if (byte === 0xc0 || byte === 0xc1 || byte > 0xf4 || (byte >= 0x80 && byte < 0xc0 && at === from)) return false;
    if (byte < 0x80 && !isReadableByte(byte) && ++odd > (SHORTEST_HEX / 2) * (1 - READABLE)) return false;
  }
  return true;
}

function isReadableByte(byte: number): boolean {
  return byte >= SPACE ? byte !== 0x7f : byte === LF || byte === CR || byte === TAB;
}

/** Reports whether nearly all bytes are printable, and all are valid UTF-8. */
export function isReadable(content: Buffer): boolean {
  if (content.length === 0 || !isUtf8(content)) return false;
  let odd = 0;
  for (let i = 0; i < content.length; i++) if (!isReadableByte(content[i]!)) odd++;
  return odd <= content.length * (1 - READABLE);
}
