/** Forms of content for the matrix that come from media, mail, patches and other encodings of bytes. */

import { execFileSync } from 'node:child_process';
import { brotliCompressSync, crc32, deflateSync, gzipSync } from 'node:zlib';
import { aZip, packedBy } from '../deltas/containers.ts';

/** Undefined where the program that makes it is not on this machine. */
export type Form = (token: string) => Buffer | string | undefined;

const line = (token: string): string => `${'# a comment line\n'.repeat(20)}GITHUB_TOKEN=${token}\n`;

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{1,5}/g) ?? []).map(
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]!,
  );
  return letters.join('').padEnd(Math.ceil(letters.length / 8) * 8, '=');
}

/** Encodes bytes as https://en.wikipedia.org/wiki/Ascii85 describes. */
function ascii85(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const four = Buffer.alloc(4);
    const count = bytes.copy(four, 0, at);
    let number = four.readUInt32BE();
    let group = '';
    for (let i = 0; i < 5; i++, number = Math.floor(number / 85))
      group = String.fromCharCode(33 + (number % 85)) + group;
    text += group.slice(0, count + 1);
  }
  return `<~${text}~>`;
}

/** Returns a chunk of a PNG with its checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** Returns a picture of one point with a chunk of text. https://www.w3.org/TR/png-3/ */
function png(type: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk(type, data),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns a JPEG file with one segment. */
function jpeg(marker: number, data: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, marker]), size, data, Buffer.from([0xff, 0xd9])]);
}

/** Returns a PDF with one stream. `filter`: entries of its dictionary. */
function pdf(stream: Buffer, filter: string): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Length ${stream.length}${filter} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< >>\n%%EOF\n'),
  ]);
}

/**
 * Returns a binary patch of git. https://git-scm.com/docs/git-format-patch#Documentation/git-format-patch.txt---binary
 */
function binaryPatch(bytes: Buffer): string {
  const script =
    'set -e; cd "$(mktemp -d)"; git init -q .; cat >a.bin; git add a.bin; ' +
    'git -c core.abbrev=40 diff --cached --binary --no-ext-diff; rm -rf "$PWD"';
  return execFileSync('sh', ['-c', script], { input: bytes, encoding: 'utf8' });
}

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const counted = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), ascii(text)]);

export const MEDIA: Readonly<Record<string, Form>> = {
  'base32.txt': (t) => `secret: ${base32(ascii(t))}\n`,
  'base32-of-line.txt': (t) => base32(ascii(line(t))),
  'ascii85.txt': (t) => ascii85(ascii(line(t))),
  'base64-of-xz.txt': (t) => packedBy('xz', ascii(line(t)))?.toString('base64'),
  'base64-of-bz2.txt': (t) => packedBy('bzip2', ascii(line(t)))?.toString('base64'),
  'base64-of-zst.txt': (t) => packedBy('zstd', ascii(line(t)))?.toString('base64'),
  'base64-of-brotli.txt': (t) => brotliCompressSync(ascii(line(t))).toString('base64'),
  'a.br': (t) => brotliCompressSync(ascii(line(t))),
  'png-text.png': (t) => png('tEXt', ascii(`Comment\0token ${t}`)),
  'png-ztxt.png': (t) => png('zTXt', Buffer.concat([ascii('Comment\0\0'), deflateSync(ascii(`token ${t}`))])),
  'png-itxt.png': (t) => png('iTXt', ascii(`Comment\0\0\0en\0\0token ${t}`)),
  'png-itxt-deflated.png': (t) =>
    png('iTXt', Buffer.concat([ascii('Comment\0\x01\0en\0\0'), deflateSync(ascii(`token ${t}`))])),
  'png-behind-end.png': (t) => Buffer.concat([png('tEXt', ascii('a\0b')), ascii(`T=${t}`)]),
  'png-ztxt-and-zip.png': (t) =>
    Buffer.concat([
      png('zTXt', Buffer.concat([ascii('Comment\0\0'), deflateSync(ascii('nothing'))])),
      aZip({ 'a.env': ascii(line(t)) }),
    ]),
  'jpeg-exif.jpg': (t) => jpeg(0xe1, ascii(`Exif\0\0II*\0\x08\0\0\0\0\0\0\0${t}\0`)),
  'jpeg-comment.jpg': (t) => jpeg(0xfe, ascii(`made with ${t}`)),
  'jpeg-exif-utf16.jpg': (t) => jpeg(0xe1, Buffer.concat([ascii('Exif\0\0II*\0'), Buffer.from(t, 'utf16le')])),
  'gif-comment.gif': (t) =>
    Buffer.concat([ascii('GIF89a\x01\0\x01\0\0\0\0!\xfe'), counted(`token ${t}`), ascii('\0;')]),
  'mp3-id3.mp3': (t) => ascii(`ID3\x03\0\0\0\0\0\x40COMM\0\0\0\x36\0\0\0eng\0${t}\0\xff\xfb\x90`),
  'pdf-plain-stream.pdf': (t) => pdf(ascii(`BT (${t}) Tj ET`), ''),
  'pdf-flate-stream.pdf': (t) => pdf(deflateSync(ascii(`BT (token ${t}) Tj ET`)), ' /Filter /FlateDecode'),
  'pdf-ascii85-stream.pdf': (t) => pdf(ascii(ascii85(ascii(`BT (${t}) Tj ET`))), ' /Filter /ASCII85Decode'),
  'pdf-hex-stream.pdf': (t) => pdf(ascii(`${ascii(`BT (${t}) Tj ET`).toString('hex')}>`), ' /Filter /ASCIIHexDecode'),
  'pdf-title.pdf': (t) => Buffer.concat([ascii('%PDF-1.4\n'), ascii(`1 0 obj\n<< /Title (${t}) >>\nendobj\n%%EOF\n`)]),
  'binary.patch': (t) => binaryPatch(Buffer.concat([Buffer.from([0, 1, 2]), ascii(line(t))])),
  'quoted-printable-soft.eml': (t) =>
    `Content-Transfer-Encoding: quoted-printable\n\nToken: ${t.slice(0, 20)}=\n${t.slice(20)}\n`,
  'encoded-word-b.eml': (t) => `Subject: =?utf-8?B?${ascii(`token ${t}`).toString('base64')}?=\n\nhello\n`,
  'encoded-word-q.eml': (t) => `Subject: =?utf-8?Q?token=20${t.replaceAll('_', '=5F')}?=\n\nhello\n`,
  'utf7.txt': (t) => `token +AD0- ${t}\n`,
  'punycode.txt': (t) => `https://xn--bcher-kva.example/?access_token=${t}\n`,
  'character-codes.js': (t) => `const token = String.fromCharCode(${[...ascii(t)].join(', ')});\n`,
  'atob.js': (t) => `const token = atob('${ascii(t).toString('base64')}');\n`,
  'buffer-hex.js': (t) => `const token = Buffer.from('${ascii(t).toString('hex')}', 'hex');\n`,
  'payload-of-jwt.txt': (t) =>
    [{ alg: 'none' }, { token: t }, {}]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.'),
  'binary-data.yaml': (t) =>
    `kind: ConfigMap\nbinaryData:\n  app.env.gz: ${gzipSync(ascii(line(t))).toString('base64')}\n`,
  'cloud-init.yaml': (t) =>
    `#cloud-config\nwrite_files:\n  - encoding: gz+b64\n    content: !!binary |\n      ${gzipSync(ascii(line(t)))
      .toString('base64')
      .replace(/.{60}/g, '$&\n      ')}\n`,
  'message-pack.bin': (t) =>
    Buffer.concat([Buffer.from([0x81, 0xa5]), ascii('token'), Buffer.from([0xd9, t.length]), ascii(t)]),
  'pickle.pkl': (t) =>
    Buffer.concat([ascii('\x80\x04\x95\x30\0\0\0\0\0\0\0}\x94\x8c\x05token\x94\x8c'), counted(t), ascii('\x94s.')]),
  'serialized.ser': (t) => Buffer.concat([ascii('\xac\xed\0\x05t\0'), counted(t)]),
  'binary.plist': (t) =>
    Buffer.concat([ascii('bplist00\xd1\x01\x02Utoken\x5f\x10'), counted(t), ascii('\x08\x0b\x11')]),
  'gettext.mo': (t) => Buffer.concat([Buffer.from('de12049500000000', 'hex'), ascii(`token\0${t}\0`)]),
  'link.lnk': (t) => Buffer.concat([Buffer.from('4c0000000114020000', 'hex'), Buffer.from(`--token ${t}`, 'utf16le')]),
  'snapshot.avro': (t) => Buffer.concat([ascii('Obj\x01\x04\x14avro.codec\x08null\0'), counted(t), ascii('\x10')]),
  'snapshot-deflated.avro': (t) =>
    Buffer.concat([ascii('Obj\x01\x04\x14avro.codec\x0edeflate\0'), deflateSync(ascii(line(t))).subarray(2, -4)]),
};
