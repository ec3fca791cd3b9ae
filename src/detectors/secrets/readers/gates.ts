/** Decides on a few bytes around a keyword, at little cost, whether a reader is to be asked. */

import type { Span } from '../../../model/text.ts';

/** Reports whether an `@` follows before anything that ends a URL's authority. */
export function hasUserInfo(bytes: Buffer, anchor: Span): boolean {
  const end = Math.min(bytes.length, anchor.to + 300);
  let colon = false;
  for (let at = anchor.to; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 64 && (colon || at - anchor.to >= 16)) return true;
    if (byte === 58 || byte === 37) colon = true;
    else if (byte <= 32 || byte === 47 || byte === 34 || byte === 60 || byte === 62 || byte === 96) return false;
  }
  return false;
}

/** Reports whether a call's parenthesis follows, or a literal as Ruby calls. */
export function isCalled(bytes: Buffer, { to }: Span): boolean {
  const byte = bytes[to];
  const next = bytes[to + 1];
  if (byte === 40) return true;
  if (byte === 32) return next === 34 || next === 39 || next === 40;
  return byte === 46 || byte === 60 || ((byte === 34 || byte === 39) && next === 41); // .new( <T>( ')(
}

/** Recognises `=(`, `: (` and `"] = (` after the keyword. */
export function isGivenTuple(bytes: Buffer, { to }: Span): boolean {
  for (let at = to; at < to + 8; at++) {
    const byte = bytes[at];
    if (byte === 40) return at > to;
    if (byte !== 32 && byte !== 61 && byte !== 58 && byte !== 34 && byte !== 39) return false;
  }
  return false;
}

/** Reports whether a quote, a space or a brace comes before. */
export const isQuoted = (bytes: Buffer, anchor: Span): boolean =>
  bytes[anchor.from - 1] === 34 ||
  bytes[anchor.from - 1] === 39 ||
  bytes[anchor.from - 1] === 32 ||
  bytes[anchor.from - 1] === 123;

/** Reports whether a space, or an escaped one, and then the start of a token follow. */
export function isFollowedByValue(bytes: Buffer, anchor: Span): boolean {
  const byte = bytes[anchor.to];
  if (byte !== 32 && byte !== 37 && byte !== 43 && byte !== 61 && byte !== 58 && byte !== 92) return false;
  const before = bytes[anchor.from - 1];
  return before === undefined || !((before >= 97 && before <= 122) || (before >= 65 && before <= 90));
}
