/**
 * Decodes runs of text with escapes of one family: their extent, and the place where each decoded byte was written.
 * Escapes near one another, with the text around them, are decoded as one run: a secret may be written half in escapes,
 * with its name beside it. The run depends on the escapes alone, whichever of them is met first.
 */

import type { Span } from '../../../model/text.ts';
import type { Decoded } from './decoded.ts';

/** Escapes no further from one another belong together, and so much around them is read. */
const NEAR = 256;
/** The longest escape, in bytes: a joint of two literals on two indented lines. */
export const LONGEST = 64;

export const BACKSLASH = 0x5c;

export interface EscapeFamily {
  readonly how: string;
  /** The byte that begins each escape. */
  readonly lead: number;
  /** Reports whether the escape that begins here is a reason to decode. */
  triggers(bytes: Buffer, at: number): boolean;
  /** Adds what is at `at` in its meaning to `plain`; returns how many bytes it took, 0 where it is not an escape. */
  read(bytes: Buffer, at: number, plain: Plain): number;
  /** A stretch does not go on beyond such a byte. Left out: it does. */
  readonly ends?: (byte: number) => boolean;
}

/** Decoded bytes as they come, with the place that each was written at. */
export class Plain {
  bytes: Buffer;
  starts: Uint32Array;
  length = 0;

  constructor(room: number) {
    this.bytes = Buffer.allocUnsafe(room);
    this.starts = new Uint32Array(room + 1);
  }

  /** Writes one decoded byte; `at`: offset of its escape. */
  byte(byte: number, at: number): void {
    this.bytes[this.length] = byte;
    this.starts[this.length++] = at;
  }

  /** Writes a character as UTF-8. No escape is shorter than that, so that the buffer has room. */
  character(code: number, at: number): void {
    if (code < 0x80) return this.byte(code, at);
    const character = code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
    for (const byte of Buffer.from(character)) this.byte(byte, at);
  }
}

/** Returns a function that yields the decoded runs of one family of escapes that touch the regions. */
export function finderOf(family: EscapeFamily): (bytes: Buffer, regions: readonly Span[]) => Generator<Decoded> {
  return function* (bytes, regions) {
    let done = 0;
    for (const region of regions) {
      let at = Math.max(done, firstOfCluster(family, bytes, region.from - NEAR - LONGEST, done));
      for (;;) {
        const first = nextTrigger(family, bytes, at, region.to + NEAR);
        if (first === -1) break;
        let last = first;
        for (
          let next = nextTrigger(family, bytes, first + 1, first + 1 + NEAR);
          next !== -1;
          next = nextTrigger(family, bytes, last + 1, last + 1 + NEAR)
        )
          last = next;
        const span = stretchAround(family, bytes, first, last);
        if (span.from >= region.to) break; // a later region may touch it
        at = done = last + 1;
        if (span.to > region.from) yield decodeStretch(family, bytes, span);
      }
    }
  };
}

/** Returns the next escape that counts, from `at` on and before `end`. */
function nextTrigger(family: EscapeFamily, bytes: Buffer, at: number, end: number): number {
  const near = bytes.subarray(at, end);
  for (let found = near.indexOf(family.lead); found !== -1; found = near.indexOf(family.lead, found + 1)) {
    if (counts(family, bytes, at + found)) return at + found;
  }
  return -1;
}

function counts(family: EscapeFamily, bytes: Buffer, at: number): boolean {
  return family.triggers(bytes, at) && (family.lead !== BACKSLASH || !isEscaped(bytes, at));
}

/** Reports whether a backslash is itself escaped, and so begins nothing. */
function isEscaped(bytes: Buffer, at: number): boolean {
  let from = at;
  while (from > 0 && bytes[from - 1] === BACKSLASH) from--;
  return (at - from) % 2 === 1;
}

/** Returns an offset from which the escapes that reach to `at` are read from the first on. */
function firstOfCluster(family: EscapeFamily, bytes: Buffer, at: number, lowest: number): number {
  let start = Math.max(lowest, at);
  for (let from = start; from > lowest; ) {
    const lowestNear = Math.max(lowest, from - NEAR);
    const near = bytes.subarray(lowestNear, from);
    let found = near.lastIndexOf(family.lead);
    while (found !== -1 && !counts(family, bytes, lowestNear + found))
      found = found === 0 ? -1 : near.lastIndexOf(family.lead, found - 1);
    if (found === -1) break;
    start = from = lowestNear + found;
  }
  return start;
}

/**
 * Returns the text to decode around the escapes from `first` to `last`: up to the bytes that end a run of this family,
 * or else a fixed number of bytes on both sides.
 */
function stretchAround({ ends, lead }: EscapeFamily, bytes: Buffer, first: number, last: number): Span {
  const lowest = Math.max(0, first - NEAR);
  const highest = Math.min(bytes.length, last + LONGEST + NEAR);
  if (ends) {
    let from = first;
    let to = last;
    while (from > lowest && !ends(bytes[from - 1]!)) from--;
    while (to < highest && !ends(bytes[to]!)) to++;
    return { from: wholeCharacter(bytes, from), to: wholeCharacter(bytes, to) };
  }
  // Not into the middle of an escape.
  const from = lead === BACKSLASH && isEscaped(bytes, lowest) ? lowest + 1 : lowest;
  return { from: wholeCharacter(bytes, from), to: wholeCharacter(bytes, highest) };
}

/** Returns the first character that begins here or later. */
function wholeCharacter(bytes: Buffer, at: number): number {
  while (at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at++;
  return at;
}

/** Decodes all escapes of one family in a span. */
function decodeStretch(family: EscapeFamily, bytes: Buffer, span: Span): Decoded {
  const stretch = bytes.subarray(0, span.to);
  const plain = new Plain(span.to - span.from + 4);
  for (let at = span.from; at < span.to; ) {
    const taken = stretch[at] === family.lead ? family.read(stretch, at, plain) : 0;
    if (taken === 0) plain.byte(stretch[at]!, at);
    at += Math.max(1, taken);
  }
  const { length, starts } = plain;
  starts[length] = span.to;
  return {
    how: family.how,
    bytes: plain.bytes.subarray(0, length),
    outerSpan: ({ from, to }) => ({ from: starts[from]!, to: starts[to]! }),
    // Only with an escape in it, or beside it, since the end of a word may depend on that escape.
    counts({ from, to }) {
      const before = Math.max(0, from - 1);
      const after = Math.min(length, to + 1);
      return starts[after]! - starts[before]! !== after - before;
    },
  };
}

/** Recognises the signs between a name and its value: `: = {`. */
export function isJoint(byte: number | undefined): boolean {
  return byte === 0x3a || byte === 0x3d || byte === 0x7b;
}
