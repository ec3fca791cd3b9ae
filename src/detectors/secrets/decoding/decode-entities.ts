/** Reads character references of HTML: by number, and the names that stand beside tokens. */

import { isJoint, LONGEST, type Plain } from './escape-stretch.ts';

const NAMED: Readonly<Record<string, number>> = {
  quot: 0x22,
  apos: 0x27,
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  equals: 0x3d,
  colon: 0x3a,
  sol: 0x2f,
  lowbar: 0x5f,
  plus: 0x2b,
  commat: 0x40,
};
/** `" & ' < >` and the space that does not break. */
const COMMON = new Set([0x22, 0x26, 0x27, 0x3c, 0x3e, 0xa0]);
const ENTITY = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/;

/** Returns the character and length of `&#103;`, `&#x67;` or `&quot;`; null for anything else. */
function entityAt(bytes: Buffer, at: number): { code: number; length: number } | null {
  const next = bytes[at + 1]!;
  if (next !== 0x23 && !(next >= 0x61 && next <= 0x7a)) return null;
  const [text, decimal, hex, name] = ENTITY.exec(bytes.toString('latin1', at, at + LONGEST)) ?? [];
  if (text === undefined) return null;
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : NAMED[name!];
  return code === undefined ? null : { code, length: text.length };
}

/**
 * Reports whether a reference may hide something. Pages are full of quotes and ampersands: those count between a name
 * and a value only.
 */
export function triggersEntity(bytes: Buffer, at: number): boolean {
  const entity = entityAt(bytes, at);
  if (!entity) return false;
  return !COMMON.has(entity.code) || isJoint(bytes[at - 1]) || isJoint(bytes[at + entity.length]);
}

/** Decodes the reference at an offset into `plain`; returns its length, 0 if none begins here. */
export function readEntity(bytes: Buffer, at: number, plain: Plain): number {
  const entity = entityAt(bytes, at);
  if (!entity) return 0;
  plain.character(entity.code, at);
  return entity.length;
}
