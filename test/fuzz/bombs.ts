/** Objects that are small on disk and huge once they are opened, and packs that go round in circles. */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

const MIB = 1024 * 1024;

/**
 * Writes a loose object of `mebibytes` MiB of one letter without building it in memory: its blocks are one block again
 * and again.
 */
export function writeBomb(gitDir: string, type: string, mebibytes: number, letter: string, start = ''): string {
  const size = mebibytes * MIB + Buffer.byteLength(start);
  const head = Buffer.from(`${type} ${size}\0${start}`);
  const block = deflateRawSync(Buffer.alloc(MIB, letter), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const first = deflateRawSync(head, { finishFlush: constants.Z_FULL_FLUSH });
  const check = Buffer.alloc(4);
  check.writeUInt32BE(adler(head, letter.charCodeAt(0), mebibytes * MIB));
  const bytes = Buffer.concat([
    Buffer.from([0x78, 0xda]),
    first,
    ...Array<Buffer>(mebibytes).fill(block),
    Buffer.from([3, 0]),
    check,
  ]);
  const oid = createHash('sha1').update(head).update(letter).digest('hex'); // not its own: nobody asks
  mkdirSync(join(gitDir, 'objects', oid.slice(0, 2)), { recursive: true });
  writeFileSync(join(gitDir, 'objects', oid.slice(0, 2), oid.slice(2)), bytes);
  return oid;
}

/** Adler-32 of `head` and then `count` times one byte. https://www.rfc-editor.org/rfc/rfc1950 */
function adler(head: Buffer, byte: number, count: number): number {
  const MOD = 65521n;
  let [a, b] = [1n, 0n];
  for (const one of head) {
    a = (a + BigInt(one)) % MOD;
    b = (b + a) % MOD;
  }
  const [n, v] = [BigInt(count), BigInt(byte)];
  b = (b + n * a + v * ((n * (n + 1n)) / 2n)) % MOD;
  a = (a + n * v) % MOD;
  return Number((b << 16n) | a);
}

interface Entry {
  readonly oid: string;
  /** 1 commit, 2 tree, 3 blob, 7 a delta on `base`. */
  readonly type: number;
  readonly base?: string;
  readonly data: Buffer;
  /** Size in its header, if that is wrong. */
  readonly size?: number;
}

/** A pack and its index, whatever sense they make. https://git-scm.com/docs/gitformat-pack */
export function writePack(gitDir: string, entries: readonly Entry[]): void {
  const parts: Buffer[] = [Buffer.from('PACK'), word(2), word(entries.length)];
  const offsets = new Map<string, { offset: number; crc: number }>();
  let at = 12;
  for (const { oid, type, base, data, size = data.length } of entries) {
    const bytes = Buffer.concat([
      entryHead(type, size),
      base === undefined ? Buffer.alloc(0) : Buffer.from(base, 'hex'),
      deflateSync(data),
    ]);
    offsets.set(oid, { offset: at, crc: crc32(bytes) });
    parts.push(bytes);
    at += bytes.length;
  }
  const pack = Buffer.concat(parts);
  const sum = createHash('sha1').update(pack).digest();
  const names = [...offsets.keys()].sort();
  const fanout = Array.from({ length: 256 }, (_, first) =>
    word(names.filter((name) => Number.parseInt(name.slice(0, 2), 16) <= first).length),
  );
  const index = Buffer.concat([
    word(0xff744f63),
    word(2),
    ...fanout,
    ...names.map((name) => Buffer.from(name, 'hex')),
    ...names.map((name) => word(offsets.get(name)!.crc)),
    ...names.map((name) => word(offsets.get(name)!.offset)),
    sum,
  ]);
  const path = join(gitDir, 'objects/pack', `pack-${sum.toString('hex')}`);
  mkdirSync(join(gitDir, 'objects/pack'), { recursive: true });
  writeFileSync(`${path}.pack`, Buffer.concat([pack, sum]));
  writeFileSync(`${path}.idx`, Buffer.concat([index, createHash('sha1').update(index).digest()]));
}

/** Makes `copies` times the whole of a base of `size` bytes. */
export function copyingDelta(size: number, copies: number): Buffer {
  const copy = Buffer.from([0x80 | 0x70, size & 255, (size >> 8) & 255, (size >> 16) & 255]);
  return Buffer.concat([variable(size), variable(size * copies), ...Array<Buffer>(copies).fill(copy)]);
}

function entryHead(type: number, size: number): Buffer {
  const bytes: number[] = [];
  let byte = (type << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 0x80);
    byte = rest & 127;
  }
  return Buffer.from([...bytes, byte]);
}

function variable(size: number): Buffer {
  const bytes: number[] = [];
  let rest = size;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
