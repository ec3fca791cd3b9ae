/**
 * Appends records to an audit log, whoever else does so at the same time: under a lock, in one write. `<log>.head`
 * names the last record, so that a chain goes on in the new file after the log was moved away (logrotate's `create`),
 * and the first one of the log, so that records cut from either end are missed.
 */

import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import {
  attestTorn,
  parseHead,
  readRecord,
  renderHead,
  sealRecord,
  START,
  type Head,
  type Key,
  type Link,
} from './chain.ts';
import { takeLock } from './lock.ts';

export interface AuditLog {
  readonly file: string;
  readonly key: Key;
  /** Milliseconds to wait for others that write. */
  readonly patience: number;
  /** Waits until the disk has the record: others may write meanwhile, since that can take a busy disk seconds. */
  readonly synchronise: boolean;
}

/**
 * Appends a record. Throws if it could not be written to its end; the log is then as it was before. Throws also if the
 * disk fails once the lock is free: the record stays in the chain, since others may follow it already.
 */
export async function postAudit(log: AuditLog, body: Readonly<Record<string, unknown>>): Promise<Link> {
  makeFolder(dirname(log.file));
  const release = await takeLock(`${log.file}.lock`, log.patience);
  let link: Link;
  try {
    link = append(log.file, body, log.key);
  } finally {
    release();
  }
  if (log.synchronise) synchronise(log.file);
  return link;
}

function synchronise(path: string): void {
  const file = openSync(path, 'a');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the last folder of a path only: a path that is wrong further up is for the administrator to fix. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Returns the key that a file contains. Throws if it is too short. */
export function keyIn(file: Buffer): Buffer {
  const key = Buffer.from(file.toString('latin1').trim(), 'latin1');
  if (key.length < 16) throw new Error('The key has fewer than 16 characters.');
  return key;
}

/**
 * Reads `<log>.head`, the file that names the first and the last record of a log. Returns null if it cannot be read, or
 * if its hash does not fit its text and the key.
 */
export function readHead(file: string, key: Key): Head | null {
  try {
    return parseHead(readFileSync(`${file}.head`, 'utf8'), key);
  } catch {
    return null;
  }
}

/** Writes a record after the last one, with one that vouches for a torn line before it; returns its link. */
function append(path: string, body: Readonly<Record<string, unknown>>, key: Key): Link {
  const isNew = !existsSync(path);
  const file = openSync(path, 'a+', 0o660);
  try {
    if (isNew) shareLike(dirname(path), path);
    const size = fstatSync(file).size;
    const { last, torn } = readTail(file, size, key);
    const head = readHead(path, key);
    let link = head !== null && head.n > (last?.n ?? -1) ? head : (last ?? START);
    let text = '';
    if (torn.length > 0) {
      const attested = sealRecord({ at: new Date().toISOString(), ...attestTorn(torn) }, link, key);
      text = `\n${attested.line}\n`;
      link = attested.link;
    }
    const sealed = sealRecord(body, link, key);
    const first = size === 0 ? sealed.link.n : (head?.first ?? firstOf(file, size, key));
    // The new head first: a disk that has no room for it has none for the record either.
    const fresh = `${path}.head.new`;
    try {
      writeFileSync(fresh, renderHead({ ...sealed.link, first }, key), { mode: 0o660 });
      shareLike(dirname(path), fresh);
      writeWhole(file, Buffer.from(`${text}${sealed.line}\n`), size);
      renameSync(fresh, `${path}.head`); // a reader sees the old file or the new one, never half
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
    return sealed.link;
  } finally {
    closeSync(file);
  }
}

/** Writes all of the bytes, or truncates the file to `size` and throws. */
function writeWhole(file: number, bytes: Buffer, size: number): void {
  try {
    const written = writeSync(file, bytes);
    if (written < bytes.length) throw Object.assign(new Error('The disk took only part of it.'), { code: 'ENOSPC' });
  } catch (error) {
    try {
      ftruncateSync(file, size);
    } catch {
      // A device, or a disk that fails altogether: the next writer vouches for what is left.
    }
    throw error;
  }
}

const FIRST_LINE = 65_536;

/** Returns the number of the first record in the file; null if its first line is not a record. */
function firstOf(file: number, size: number, key: Key): number | null {
  const bytes = Buffer.alloc(Math.min(size, FIRST_LINE));
  readSync(file, bytes, 0, bytes.length, 0);
  return readRecord(bytes.toString('utf8', 0, Math.max(0, bytes.indexOf(10))), key)?.n ?? null;
}

interface Tail {
  readonly last: Link | null;
  /** Bytes after the last line feed. */
  readonly torn: Buffer;
}

/** Returns the last record of a log, and the bytes of a torn line after it. */
function readTail(file: number, size: number, key: Key): Tail {
  for (let length = Math.min(size, 65_536); ; length = Math.min(size, length * 4)) {
    const bytes = Buffer.alloc(length);
    let got = 0;
    while (got < length) {
      const read = readSync(file, bytes, got, length - got, size - length + got);
      if (read === 0) break;
      got += read;
    }
    const end = bytes.lastIndexOf(10) + 1;
    const lines = bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
    // The first line may be half of one, unless the file begins with it.
    for (let index = lines.length - 1; index >= (length === size ? 0 : 1); index--) {
      const record = readRecord(lines[index]!, key);
      if (record) return { last: { n: record.n, hash: record.hash }, torn: bytes.subarray(end) };
    }
    if (length === size) return { last: null, torn: bytes.subarray(end) };
  }
}

/** Gives the log's group the rights that its folder gives: several accounts may push to one repository. */
function shareLike(folder: string, path: string): void {
  try {
    chmodSync(path, statSync(folder).mode & 0o660);
  } catch {
    // Another's file: it is as its owner made it.
  }
}
