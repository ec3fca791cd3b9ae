/** tar: ustar, pax and GNU. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */

import { ContainerError, corrupt, type Budget, type Piece } from './container.ts';

const BLOCK = 512;
const CHECKSUM = 148;
/** Stands for the content of a file, so that what was apart does not touch. */
const SEAM = Buffer.from([0]);
/** Type flags of what has content: plain, old, contiguous, sparse. */
const FILES = new Set(['0', '\0', '7', 'S']);

/** Recognises tar archives. Old ones have no magic: the checksum of the first header decides. */
export function isTar(bytes: Buffer): boolean {
  return bytes.length >= BLOCK && bytes[0] !== 0 && hasChecksum(bytes, 0);
}

/** Yields the files, then one piece of kind `rest`: names of users and links, comments, and what follows the end. */
export function* readTar(bytes: Buffer, budget: Budget): Generator<Piece> {
  const rest: Buffer[] = [];
  yield* readEntries(bytes, budget, rest);
  const joined = Buffer.concat(rest);
  if (joined.length > 0) yield { kind: 'rest', bytes: joined };
}

/** Yields the files. Adds to `rest` all that is neither a file's content nor padding. */
function* readEntries(bytes: Buffer, budget: Budget, rest: Buffer[]): Generator<Piece> {
  let longName: string | undefined;
  let longSize: number | undefined;
  try {
    for (let at = 0; at + BLOCK <= bytes.length; ) {
      if (bytes[at] === 0 && isZeroBlock(bytes, at)) {
        at += BLOCK;
        continue;
      }
      if (!hasChecksum(bytes, at)) {
        rest.push(bytes.subarray(at));
        throw corrupt('has a header whose checksum is wrong');
      }
      const kind = String.fromCharCode(bytes[at + 156]!);
      const size = (kind === 'x' || kind === 'g' ? undefined : longSize) ?? readNumber(bytes, at + 124);
      if (!(size >= 0)) throw corrupt('has a header without a size');
      let from = at + BLOCK;
      // GNU: the map of a sparse file goes on
      if (kind === 'S') for (let more = bytes[at + 482]; more === 1; from += BLOCK) more = bytes[from + 504];
      const data = bytes.subarray(from, from + size);
      rest.push(
        bytes.subarray(at, from),
        FILES.has(kind) ? SEAM : data,
        bytes.subarray(from + size, from + Math.ceil(size / BLOCK) * BLOCK),
      );
      at = from + Math.ceil(size / BLOCK) * BLOCK;
      if (kind === 'x') {
        const fields = readPax(data);
        longName = fields.get('path') ?? longName;
        longSize = fields.has('size') ? Number(fields.get('size')) : undefined;
        continue;
      }
      if (kind === 'L') {
        longName = textField(data, 0, data.length);
        continue;
      }
      if (kind === 'g' || kind === 'K') continue;
      const name = longName ?? nameOf(bytes, from - BLOCK);
      longName = longSize = undefined;
      if (size > 0 && FILES.has(kind)) {
        budget.takeEntry();
        yield { kind: 'entry', name, bytes: data };
      }
      if (data.length < size) throw corrupt('ends too early');
    }
    if (bytes.length % BLOCK !== 0) rest.push(bytes.subarray(bytes.length - (bytes.length % BLOCK)));
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error;
    yield { kind: 'failed', name: null, failure: error };
  }
}

/** Returns an entry's path; ustar splits a long one into prefix and name. */
function nameOf(bytes: Buffer, at: number): string {
  const name = textField(bytes, at, 100);
  const ustar = bytes.toString('latin1', at + 257, at + 263) === 'ustar\0';
  const prefix = ustar ? textField(bytes, at + 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Returns the text of a header's field, which NUL ends unless it fills the field. */
function textField(bytes: Buffer, at: number, length: number): string {
  const part = bytes.subarray(at, at + length);
  const end = part.indexOf(0);
  return part.toString('utf8', 0, end === -1 ? part.length : end);
}

/** Reads octal digits, or GNU's binary number with the highest bit set. */
function readNumber(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x80) return bytes.readUIntBE(at + 6, 6);
  return Number.parseInt(textField(bytes, at, 12).trim() || '0', 8);
}

/** Reports whether a header's checksum is right: the sum of its bytes, its own field counted as spaces. */
function hasChecksum(bytes: Buffer, at: number): boolean {
  const stored = Number.parseInt(
    bytes
      .toString('latin1', at + CHECKSUM, at + CHECKSUM + 8)
      .replace(/\0.*$/s, '')
      .trim(),
    8,
  );
  if (!(stored > 0)) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < BLOCK; i++) if (i < CHECKSUM || i >= CHECKSUM + 8) sum += bytes[at + i]!;
  return sum === stored;
}

function isZeroBlock(bytes: Buffer, at: number): boolean {
  for (let i = at; i < at + BLOCK; i++) if (bytes[i] !== 0) return false;
  return true;
}

/** Reads the records of a pax header, `<length> <key>=<value> LF`. */
function readPax(data: Buffer): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(0x20, at);
    const length = space === -1 ? NaN : Number(data.toString('latin1', at, space));
    if (!(length > space - at)) break;
    const [key, ...value] = data.toString('utf8', space + 1, at + length - 1).split('=');
    fields.set(key!, value.join('='));
    at += length;
  }
  return fields;
}
