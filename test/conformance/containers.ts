/** Small archives for tests, written by hand; what Node cannot compress is asked of the machine's own tools. */

import { spawnSync } from 'node:child_process';
import { crc32, deflateRawSync } from 'node:zlib';

export type Entries = Readonly<Record<string, string | Buffer>>;

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zip(entries: Entries): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, index, end]);
}

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar) */
export function tar(entries: Entries): Buffer {
  const parts: Buffer[] = [];
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(
      '0000644\0' +
        '0000000\0' +
        '0000000\0' +
        `${bytes.length.toString(8).padStart(11, '0')}\0` +
        '00000000000\0' +
        '        ' +
        '0',
      100,
    );
    header.write('ustar\0' + '00', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    parts.push(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** Null where the machine has no such tool. */
export function compressWith(tool: 'bzip2' | 'xz' | 'zstd', content: Buffer | string): Buffer | null {
  const done = spawnSync(tool, ['-c'], { input: content, maxBuffer: 1 << 26 });
  return done.error || done.status !== 0 ? null : done.stdout;
}
