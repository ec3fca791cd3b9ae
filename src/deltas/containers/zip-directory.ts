/**
 * Finds a zip's central directory, from the end: what is before the zip, a shell script or a program, does not matter.
 */

const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_MAGIC = Buffer.from([0x50, 0x4b, 5, 6]);

export interface ZipDirectory {
  readonly from: number;
  readonly entries: number;
  /** Count of bytes before the zip: offsets within it do not include them. */
  readonly prefix: number;
}

/** Returns the directory that the last fitting end record names; null if the file has none. */
export function findDirectory(bytes: Buffer): ZipDirectory | null {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  const tail = bytes.subarray(lowest);
  for (let at = tail.lastIndexOf(END_MAGIC); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(END_MAGIC, at - 1)) {
    const directory = directoryAt(bytes, lowest + at);
    if (directory) return directory;
  }
  return null;
}

/** Reads the end record at an offset, with its 64-bit form; null if it does not fit the file. */
function directoryAt(bytes: Buffer, end: number): ZipDirectory | null {
  if (end + END_SIZE > bytes.length) return null;
  let entries = bytes.readUInt16LE(end + 10);
  let size = bytes.readUInt32LE(end + 12);
  let offset = bytes.readUInt32LE(end + 16);
  let behind = end;
  const wide = find64(bytes, end);
  if (wide !== null && (entries === 0xffff || size === 0xffffffff || offset === 0xffffffff)) {
    entries = Number(bytes.readBigUInt64LE(wide + 32));
    size = Number(bytes.readBigUInt64LE(wide + 40));
    offset = Number(bytes.readBigUInt64LE(wide + 48));
    behind = wide;
  }
  const from = behind - size;
  const prefix = from - offset;
  if (from < 0 || prefix < 0) return null;
  if (entries > 0 && (from + 4 > bytes.length || bytes.readUInt32LE(from) !== ENTRY)) return null;
  return { from, entries, prefix };
}

/**
 * Finds the 64-bit end record. Its locator is right before the end, and its offset is wrong if the file has a prefix.
 */
function find64(bytes: Buffer, end: number): number | null {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR64) return null;
  const stated = Number(bytes.readBigUInt64LE(locator + 8));
  for (const at of [locator - 56, stated]) {
    if (at >= 0 && at + 56 <= bytes.length && bytes.readUInt32LE(at) === END64) return at;
  }
  return null;
}
