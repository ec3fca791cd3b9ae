/** Writes containers for tests: no archive rests in our history. */

import { spawnSync } from 'node:child_process';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipOptions {
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** Sizes and places in the zip64 field. */
  readonly wide?: boolean;
  /** The method that the entries claim, whatever their bytes are. */
  readonly method?: number;
  readonly packed?: Readonly<Record<string, Buffer>>;
  /** All entries are the first one's bytes: a small file with a large content. */
  readonly overlapping?: boolean;
}

export function aZip(files: Readonly<Record<string, string | Buffer>>, options: ZipOptions = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const packed = options.packed?.[name] ?? (options.stored ? bytes : deflateRawSync(bytes));
    const method = options.method ?? (options.stored ? 0 : 8);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE((options.encrypted ? 1 : 0) | 0x800, 2);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = options.overlapping ? 0 : at;
    if (!options.overlapping || parts.length === 0) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
      parts.push(local);
      at += local.length;
    }
    const extra = options.wide ? Buffer.alloc(28) : Buffer.alloc(0);
    if (options.wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(bytes.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(place), 20);
      head.writeUInt32LE(0xffffffff, 14);
      head.writeUInt32LE(0xffffffff, 18);
    }
    head.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(options.wide ? 0xffffffff : place, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name), extra]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const many = options.wide ? 0xffff : directory.length;
  end.writeUInt16LE(many, 4);
  end.writeUInt16LE(many, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(options.wide ? 0xffffffff : at, 12);
  const wide: Buffer[] = [];
  if (options.wide) {
    const record = Buffer.alloc(56);
    record.write('PK\x06\x06', 'latin1');
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(directory.length), 24);
    record.writeBigUInt64LE(BigInt(directory.length), 32);
    record.writeBigUInt64LE(BigInt(central.length), 40);
    record.writeBigUInt64LE(BigInt(at), 48);
    const locator = Buffer.alloc(20);
    locator.write('PK\x06\x07', 'latin1');
    locator.writeBigUInt64LE(BigInt(at + central.length), 8);
    wide.push(record, locator);
  }
  return Buffer.concat([...parts, central, ...wide, Buffer.from('PK\x05\x06'), end]);
}

export function aTar(
  files: Readonly<Record<string, string | Buffer>>,
  options: { old?: boolean; pax?: boolean; gnu?: boolean } = {},
): Buffer {
  const parts: Buffer[] = [];
  const add = (name: string, bytes: Buffer, kind: string): void => {
    const header = Buffer.alloc(512);
    header.write(name.slice(0, 99));
    header.write('0000644\0', 100);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    if (!options.old) {
      header.write(kind, 156);
      header.write('ustar\0', 257);
    }
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    parts.push(header, bytes, Buffer.alloc(-bytes.length & 511));
  };
  for (const [name, content] of Object.entries(files)) {
    if (options.gnu) add('././@LongLink', Buffer.from(`${name}\0`), 'L');
    if (options.pax) {
      const field = ` path=${name}\n`;
      const length = [...Array(9).keys()]
        .map((digits) => field.length + digits)
        .find((total) => `${total}${field}`.length === total)!;
      add('PaxHeaders/x', Buffer.from(`${length}${field}`), 'x');
    }
    add(name, Buffer.from(content as string), '0');
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** Packs the bytes with a program; undefined if it is not installed. */
export function packedBy(program: string, bytes: Buffer, ...args: readonly string[]): Buffer | undefined {
  const done = spawnSync(program, [...args, '-c'], { input: bytes, maxBuffer: 1 << 28 });
  return done.status === 0 ? done.stdout : undefined;
}
