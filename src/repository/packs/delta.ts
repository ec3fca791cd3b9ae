/**
 * Carries out a delta's instructions: copy from the base, or insert.
 * https://git-scm.com/docs/gitformat-pack#_deltified_representation
 */

import { CopyList } from '../../model/copies.ts';

/** Returns the size that a delta's result will have. Throws if the delta is not for a base of this size. */
export function resultSize(delta: Buffer, baseSize: number): number {
  const base = readSize(delta, 0);
  if (base.value !== baseSize) throw new Error('a delta does not fit its base');
  return readSize(delta, base.next).value;
}

/** Reads a number of seven bits to a byte, the lowest first; `next` is the offset after it. */
function readSize(delta: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let byte = 128;
  for (let factor = 1; byte & 128; factor *= 128) {
    byte = delta.readUInt8(at++);
    value += (byte & 127) * factor;
  }
  return { value, next: at };
}

/** One for all deltas: what it says holds until the next one. */
export class DeltaApplier extends CopyList {
  /** Fills `out`, which has exactly the result's size. Throws on what is not a sound delta. */
  apply(base: Buffer, delta: Buffer, out: Buffer): void {
    this.clear();
    let at = readSize(delta, readSize(delta, 0).next).next;
    let end = 0;
    while (at < delta.length) {
      const code = delta[at++]!;
      if (code === 0) throw new Error('a delta contains an unknown instruction');
      if (code < 128) {
        if (at + code > delta.length || end + code > out.length) throw new Error('a delta is damaged');
        if (code < SHORT) for (let i = 0; i < code; i++) out[end + i] = delta[at + i]!;
        else delta.copy(out, end, at, at + code);
        at += code;
        end += code;
        continue;
      }
      let from = 0;
      if (code & 1) from = delta[at++]!;
      if (code & 2) from |= delta[at++]! << 8;
      if (code & 4) from |= delta[at++]! << 16;
      if (code & 8) from += delta[at++]! * 0x1000000;
      let size = 0;
      if (code & 16) size = delta[at++]!;
      if (code & 32) size |= delta[at++]! << 8;
      if (code & 64) size |= delta[at++]! << 16;
      if (size === 0) size = 0x10000;
      // A delta that is cut short reads undefined, and fails here too.
      if (!(from + size <= base.length && end + size <= out.length)) throw new Error('a delta is damaged');
      if (size < SHORT) for (let i = 0; i < size; i++) out[end + i] = base[from + i]!;
      else base.copy(out, end, from, from + size);
      this.add(end, from, size);
      end += size;
    }
    if (end !== out.length) throw new Error('a delta is damaged');
  }
}

/** A call into the runtime costs more than copying so few bytes. */
const SHORT = 24;
