/** Containers that a secret can be in. */

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { aTar, aZip, packedBy } from '../deltas/containers.ts';
import type { Form } from './media-forms.ts';
import { joinBytes, fileWith } from './content-bytes.ts';

const SCRIPT = '#!/bin/sh\ntail -n +4 "$0" | tar x\nexit\n';
const behind = (script: string, packed: Buffer | undefined): Buffer | undefined => packed && joinBytes(script, packed);
const trailing = (bytes: Buffer, t: string): Buffer => joinBytes(bytes, `\n${fileWith(t)}`);

/** Returns a zip with a comment at its end. */
function zipWithComment(files: Readonly<Record<string, string | Buffer>>, comment: string): Buffer {
  const zip = aZip(files as never);
  const bytes = joinBytes(zip, comment);
  bytes.writeUInt16LE(comment.length, zip.length - 2);
  return bytes;
}

/** Returns a tar whose first header has `text` written at offset `at`, with its checksum made again. */
function tarWith(at: number, text: string, kind?: string): Buffer {
  const bytes = Buffer.from(aTar({ a: 'x' }));
  bytes.write(text, at, 'latin1');
  if (kind !== undefined) bytes.write(kind, 156, 'latin1');
  if (kind === '2') bytes.write('00000000000\0', 124, 'latin1');
  bytes.fill(0x20, 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}

/** Returns a tar with a global pax header that says this of all its files. */
function paxOf(field: string): Buffer {
  const record = `${field.length + 4} ${field}\n`;
  const header = Buffer.from(aTar({ pax: record })).subarray(0, 1024);
  header.write('g', 156, 'latin1');
  header.fill(0x20, 148, 156);
  const sum = header.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return joinBytes(header, aTar({ a: 'x' }));
}

const LINK = 157;
const jar = (t: string): Buffer => joinBytes(`#!/bin/bash\nJAVA_OPTS="-Dtoken=${t}"\n`, aZip({ 'a.txt': 'hello' }));
const inTgz = (name: string, bytes: Buffer): Buffer => gzipSync(aTar({ [name]: bytes }));
const magic = (start: string, t: string): Buffer =>
  joinBytes(Buffer.from(start, 'latin1'), deflateRawSync(fileWith(t)));

export const CONTAINERS: Readonly<Record<string, Form>> = {
  'deflated.zip': (t) => aZip({ 'a.env': fileWith(t) }),
  'stored.zip': (t) => aZip({ 'a.env': fileWith(t) }, { stored: true }),
  'wide.zip': (t) => aZip({ 'a.env': fileWith(t) }, { wide: true }),
  'name.zip': (t) => aZip({ [`${t}.txt`]: 'x' }),
  'comment.zip': (t) => zipWithComment({ a: 'x' }, t),
  'trailing.zip': (t) => trailing(aZip({ a: 'x' }), t),
  'truncated.zip': (t) => aZip({ 'a.env': fileWith(t), b: fileWith('y') }).subarray(0, -30),
  'script-before.zip': (t) => joinBytes('#!/bin/sh\nexec java -jar $0\n', aZip({ 'a.env': fileWith(t) })),
  'program-before.zip': (t) => joinBytes(Buffer.from('\x7fELF\0\0\0', 'latin1'), aZip({ 'a.env': fileWith(t) })),
  'nested.zip': (t) => aZip({ 'b.zip': aZip({ 'a.env': fileWith(t) }) }),
  'nested-twice.zip': (t) => aZip({ 'c.zip': aZip({ 'b.zip': aZip({ 'a.env': fileWith(t) }) }) }),
  'comment-of-inner.zip': (t) => aZip({ 'b.zip': zipWithComment({ a: 'x' }, t) }),
  'app.jar': (t) => aZip({ 'application.properties': `token=${t}\n` }),
  'app.war': (t) => aZip({ 'WEB-INF/lib/a.jar': aZip({ 'a.properties': `token=${t}\n` }) }),
  'a.docx': (t) => aZip({ 'word/document.xml': `<w:t>${t}</w:t>` }),
  'a.whl': (t) => aZip({ 'a/settings.py': `T = "${t}"\n` }),
  'a.tar': (t) => aTar({ 'a.env': fileWith(t) }),
  'old.tar': (t) => aTar({ 'a.env': fileWith(t) }, { old: true }),
  'pax.tar': (t) => aTar({ 'a.env': fileWith(t) }, { pax: true }),
  'gnu.tar': (t) => aTar({ 'a.env': fileWith(t) }, { gnu: true }),
  'name.tar': (t) => aTar({ [`${t}.txt`]: 'x' }),
  'link.tar': (t) => tarWith(LINK, `/x/${t}`, '2'),
  'trailing.tar': (t) => trailing(aTar({ a: 'x' }), t),
  'a.tgz': (t) => inTgz('a.env', Buffer.from(fileWith(t))),
  'name.tgz': (t) => inTgz(`${t}.txt`, Buffer.from('x')),
  'link.tgz': (t) => gzipSync(tarWith(LINK, `/x/${t}`, '2')),
  'trailing.tgz': (t) => gzipSync(trailing(aTar({ a: 'x' }), t)),
  'after-gzip.tgz': (t) => trailing(inTgz('a', Buffer.from('x')), t),
  'zip-in.tgz': (t) => inTgz('a.zip', aZip({ 'a.env': fileWith(t) })),
  'zip-comment-in.tgz': (t) => inTgz('a.zip', zipWithComment({ a: 'x' }, t)),
  'zip-trailing-in.tgz': (t) => inTgz('a.zip', trailing(aZip({ a: 'x' }), t)),
  'launcher-in.tgz': (t) => inTgz('app.jar', jar(t)),
  'launcher-in.zip': (t) => aZip({ 'app.jar': jar(t) }),
  'binary-zip-in.tgz': (t) =>
    inTgz('app', joinBytes(Buffer.from('\x7fELF\0\0\0', 'latin1'), `T=${t}\0`, aZip({ a: 'x' }))),
  'tar-user-in.zip': (t) => aZip({ 'a.tar': tarWith(LINK, t, '2') }),
  'pax-in.tgz': (t) => gzipSync(aTar({ [`${'long/'.repeat(30)}${t}.txt`]: 'x' }, { pax: true })),
  'pax-comment.tgz': (t) => gzipSync(paxOf(`comment=${t}`)),
  'pax-user.tar.xz': (t) => packedBy('xz', paxOf(`uname=${t}`)),
  'a.gz': (t) => gzipSync(fileWith(t)),
  'members.gz': (t) => joinBytes(gzipSync('one\n'), gzipSync(fileWith(t))),
  'garbage-behind.gz': (t) => joinBytes(gzipSync(fileWith(t)), 'garbage'),
  'script-before-gz.run': (t) => joinBytes(SCRIPT, gzipSync(fileWith(t))),
  'script-before-tgz.run': (t) => joinBytes(SCRIPT, inTgz('a.env', Buffer.from(fileWith(t))), '\n# end\n'),
  'script-before-xz.run': (t) => behind(SCRIPT, packedBy('xz', Buffer.from(fileWith(t)))),
  'script-before-bz2.run': (t) => behind(SCRIPT, packedBy('bzip2', Buffer.from(fileWith(t)))),
  'gz-in-firmware.bin': (t) => joinBytes(Buffer.alloc(4096), 'image', gzipSync(fileWith(t)), Buffer.alloc(512)),
  'two-gz-in-firmware.bin': (t) =>
    joinBytes(Buffer.alloc(64), gzipSync('x'), Buffer.alloc(64), gzipSync(fileWith(t)), Buffer.alloc(9)),
  '7z-in-setup.exe': () =>
    joinBytes('MZ', Buffer.alloc(512), Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), Buffer.alloc(64)),
  'trailing.gz': (t) => trailing(gzipSync('x'), t),
  'truncated.gz': (t) => gzipSync(`${fileWith(t)}${'x'.repeat(50)}`).subarray(0, -9),
  'a.svgz': (t) => gzipSync(`<svg><desc>${t}</desc></svg>`),
  'double.gz': (t) => gzipSync(gzipSync(fileWith(t))),
  'a.bz2': (t) => packedBy('bzip2', Buffer.from(fileWith(t))),
  'a.xz': (t) => packedBy('xz', Buffer.from(fileWith(t))),
  'a.zst': (t) => packedBy('zstd', Buffer.from(fileWith(t))),
  'a.tar.bz2': (t) => packedBy('bzip2', aTar({ 'a.env': fileWith(t) })),
  'a.tar.xz': (t) => packedBy('xz', aTar({ 'a.env': fileWith(t) })),
  'a.tar.zst': (t) => packedBy('zstd', aTar({ 'a.env': fileWith(t) })),
  'link.tar.xz': (t) => packedBy('xz', tarWith(LINK, `/x/${t}`, '2')),
  'a.lzma': (t) => packedBy('xz', Buffer.from(fileWith(t)), '--format=lzma'),
  'a.z': (t) => deflateSync(fileWith(t)),
  'a.deb': (t) => {
    const member = (name: string, bytes: Buffer): Buffer =>
      joinBytes(`${name.padEnd(48)}${String(bytes.length).padEnd(10)}\`\n`, bytes, Buffer.alloc(bytes.length & 1, 10));
    return joinBytes(
      '!<arch>\n',
      member('debian-binary', Buffer.from('2.0\n')),
      member('data.tar.gz/', inTgz('a.env', Buffer.from(fileWith(t)))),
    );
  },
  'a.ar': (t) => {
    const bytes = Buffer.from(fileWith(t));
    return joinBytes(
      '!<arch>\n',
      `${'a.env'.padEnd(48)}${String(bytes.length).padEnd(10)}\`\n`,
      bytes,
      bytes.length & 1 ? '\n' : '',
    );
  },
  'loose-object': (t) => deflateSync(`blob ${fileWith(t).length}\0${fileWith(t)}`),
  'a.7z': (t) => magic('7z\xbc\xaf\x27\x1c', t),
  'a.rar': (t) => magic('Rar!\x1a\x07\x01', t),
  'a.lz4': (t) => magic('\x04\x22\x4d\x18', t),
  'a.cab': (t) => magic('MSCF\0\0\0\0', t),
  'a.rpm': (t) => magic('\xed\xab\xee\xdb', t),
  'a.pdf': (t) => joinBytes('%PDF-1.4\nstream\n', deflateSync(fileWith(t)), '\nendstream'),
  'late.pdf': (t) => joinBytes('\n%PDF-1.4\nstream\n', deflateSync(fileWith(t)), '\nendstream'),
  'a.parquet': (t) => magic('PAR1\x15\x04', t),
  'a.squashfs': (t) => magic('hsqs', t),
  'a.age': (t) => magic('age-encryption.org/v1\n', t),
  '7z-in.tgz': (t) => inTgz('a.7z', magic('7z\xbc\xaf\x27\x1c', t)),
  'rar-in.zip': (t) => aZip({ 'a.rar': magic('Rar!\x1a\x07\x01', t) }),
  'encrypted.zip': (t) => aZip({ 'a.env': fileWith(t) }, { encrypted: true }),
  'strings.elf': (t) => joinBytes(Buffer.from('\x7fELF\x02\x01\0\0', 'latin1'), `other\0${t}\0next\0`),
  'a.pyc': (t) =>
    joinBytes(
      Buffer.from('\xa7\r\r\n\0\0\0\0', 'latin1'),
      Buffer.from([0xda, t.length]),
      t,
      Buffer.from([0xda, 8]),
      'settings',
    ),
  'a.class': (t) =>
    joinBytes(
      Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61]),
      Buffer.from([1, 0, t.length]),
      t,
      Buffer.from([1, 0, 4]),
      'Code',
    ),
  'a.sqlite': (t) =>
    joinBytes('SQLite format 3\0', Buffer.alloc(40), Buffer.from([4, 0, 19, 93]), `ada${t}`, Buffer.from([0])),
  'a.protobuf': (t) =>
    joinBytes(Buffer.from([0x0a, 3]), 'ada', Buffer.from([0x12, t.length]), t, Buffer.from([0x1a, 2]), 'ok'),
  'a.wasm': (t) =>
    joinBytes(Buffer.from('\0asm\x01\0\0\0', 'latin1'), Buffer.from([0, t.length]), t, Buffer.from([0, 1])),
  'go-program': (t) => joinBytes(Buffer.from('\x7fELF\x02\x01\0\0', 'latin1'), `hello world${t}runtime error`),
};
