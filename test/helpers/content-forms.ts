/**
 * Forms in which a file may contain a credential: encodings, ways to write bytes as text, syntaxes, containers. Each
 * turns a token into a file. For the content matrix (`test/e2e/content-matrix.ts`) and its smaller test.
 */

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { aTar, aZip } from '../deltas/containers.ts';
import { MEDIA, type Form } from './media-forms.ts';
import { CONTAINERS } from './content-containers.ts';
import { joinBytes, fileWith } from './content-bytes.ts';
import { SYNTAXES } from './content-syntaxes.ts';
import { WRAPPED } from './wrapped-forms.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16(text).swap16();
const utf32 = (text: string): Buffer =>
  Buffer.concat([...text].map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])));
const utf32be = (text: string): Buffer =>
  Buffer.concat([...text].map((letter) => Buffer.from([0, 0, 0, letter.charCodeAt(0)])));
const LE = Buffer.from([0xff, 0xfe]);
const BE = Buffer.from([0xfe, 0xff]);

const ENCODINGS: Readonly<Record<string, Form>> = {
  'utf8.env': fileWith,
  'utf8-bom.env': (t) => `\ufeff${fileWith(t)}`,
  'utf8-umlauts.env': (t) => `# äöü ß 中文\n${fileWith(t)}`,
  'latin1.env': (t) => Buffer.from(`# caf\xe9\n${fileWith(t)}`, 'latin1'),
  'latin1-same-line.env': (t) => Buffer.from(`T\xe9=${t}\n`, 'latin1'),
  'cr-only.env': (t) => fileWith(t).replaceAll('\n', '\r'),
  'crlf.env': (t) => fileWith(t).replaceAll('\n', '\r\n'),
  'no-final-newline.env': (t) => fileWith(t).trimEnd(),
  'form-feed.txt': (t) => `\f${fileWith(t)}\f`,
  'nul-separated.txt': (t) => `A=1\0T=${t}\0B=2\0`,
  'nul-first.txt': (t) => `\0${fileWith(t)}`,
  'utf16le-bom.env': (t) => joinBytes(LE, utf16(fileWith(t))),
  'utf16be-bom.env': (t) => joinBytes(BE, utf16be(fileWith(t))),
  'utf16le.env': (t) => utf16(fileWith(t)),
  'utf16be.env': (t) => utf16be(fileWith(t)),
  'utf16le-last-odd.txt': (t) => joinBytes(LE, utf16(fileWith(t).trimEnd()).subarray(0, -1)),
  'utf16le-chinese.txt': (t) => joinBytes(LE, utf16(`中文字符测试文件内容\r\n${fileWith(t)}`)),
  'utf16-then-ascii.env': (t) => joinBytes(LE, utf16('# made by PowerShell\r\nA=1\r\n'), `GITHUB_TOKEN=${t}\n`),
  'utf16-then-ascii-odd.env': (t) => joinBytes(LE, utf16('A=1\r\n'), 'x', `GITHUB_TOKEN=${t}\n`),
  'utf16be-then-ascii.env': (t) => joinBytes(BE, utf16be('A=1\r\n'), `GITHUB_TOKEN=${t}\n`),
  'utf16-then-ascii-then-utf16.env': (t) => joinBytes(LE, utf16('A=1\r\n'), `T=${t}\n`, utf16('\r\nB=2\r\n')),
  'utf16-then-utf8-long.env': (t) => joinBytes(LE, utf16('A=1\r\n'.repeat(500)), `# é\nGITHUB_TOKEN=${t}\n`.repeat(3)),
  'ascii-then-utf16.env': (t) => joinBytes('A=1\n', utf16(`GITHUB_TOKEN=${t}\r\n`)),
  'mark-before-ascii.env': (t) => joinBytes(LE, fileWith(t)),
  'mark-be-before-ascii.env': (t) => joinBytes(BE, fileWith(t)),
  'utf32le-bom.env': (t) => joinBytes(LE, Buffer.alloc(2), utf32(fileWith(t))),
  'utf32le.env': (t) => utf32(fileWith(t)),
  'utf32be.env': (t) => utf32be(fileWith(t)),
  'utf32be-bom.env': (t) => joinBytes(Buffer.from([0, 0]), BE, utf32be(fileWith(t))),
  'utf32-then-ascii.env': (t) => joinBytes(LE, Buffer.alloc(2), utf32('A=1\n'), `GITHUB_TOKEN=${t}\n`),
  'utf16-in-binary.bin': (t) => joinBytes(Buffer.from([0x7f, 0x45, 0, 1, 2]), utf16(`T=${t}`), Buffer.from([0, 0, 9])),
  'ansi-colours.log': (t) => `\u001b[32mtoken\u001b[0m \u001b[1m${t}\u001b[0m\n`,
  'non-breaking-space.txt': (t) => `token:\u00a0${t}\u00a0!\n`,
  'zero-width-beside.txt': (t) => `token: \u200b${t}\u200b\n`,
  'smart-quotes.txt': (t) => `token: “${t}”\n`,
};

const base64 = (content: Buffer | string): string => Buffer.from(content as string).toString('base64');
const wrapped = (text: string, width: number, between = '\n'): string =>
  text.match(new RegExp(`.{1,${width}}`, 'g'))!.join(between);
const helm = (t: string): string => base64(base64(gzipSync(fileWith(t))));

const BASE64: Readonly<Record<string, Form>> = {
  'line.txt': (t) => `data: ${base64(fileWith(t))}\n`,
  'token-alone.yaml': (t) => `data:\n  token: ${base64(t)}\n`,
  'url-alphabet.txt': (t) => `d=${Buffer.from(`??>>${fileWith(t)}`).toString('base64url')}\n`,
  'wrapped-76.txt': (t) => `${wrapped(base64(fileWith(t)), 76)}\n`,
  'wrapped-64-crlf.txt': (t) => `${wrapped(base64(fileWith(t)), 64, '\r\n')}\r\n`,
  'wrapped-indented.yaml': (t) => `data:\n  x: |\n    ${wrapped(base64(fileWith(t)), 60, '\n    ')}\n`,
  'json.json': (t) => JSON.stringify({ data: base64(fileWith(t)) }),
  'json-escaped-newlines.json': (t) => JSON.stringify({ data: `${wrapped(base64(fileWith(t)), 76)}\n` }),
  'json-escaped-crlf.json': (t) => JSON.stringify({ data: `${wrapped(base64(fileWith(t)), 64, '\r\n')}\r\n` }),
  'json-in-json.json': (t) => JSON.stringify({ a: JSON.stringify({ data: base64(fileWith(t)) }) }),
  'data-uri.html': (t) => `<a href="data:text/plain;base64,${base64(fileWith(t))}">x</a>`,
  'xml.xml': (t) => `<v>${base64(fileWith(t))}</v>`,
  'basic-auth.txt': (t) => `Authorization: Basic ${base64(`ada:${t}`)}\n`,
  'double.txt': (t) => `x: ${base64(base64(fileWith(t)))}\n`,
  'triple.txt': (t) => `x: ${base64(base64(base64(fileWith(t))))}\n`,
  'utf16.ps1': (t) => `powershell -enc ${utf16(`$env:T='${t}'; run`).toString('base64')}\n`,
  'python-bytes.py': (t) => `X = b"${base64(fileWith(t))}"\n`,
  'gzip.txt': (t) => `user_data: ${base64(gzipSync(fileWith(t)))}\n`,
  'gzip-wrapped.yaml': (t) => `x: |\n  ${wrapped(base64(gzipSync(fileWith(t) + fileWith('x'))), 76, '\n  ')}\n`,
  'gzip.json': (t) => JSON.stringify({ x: base64(gzipSync(fileWith(t))) }),
  'zlib.txt': (t) => `x: ${base64(deflateSync(fileWith(t)))}\n`,
  'zlib-best.txt': (t) => `x: ${base64(deflateSync(fileWith(t), { level: 9 }))}\n`,
  'zlib-fast.txt': (t) => `x: ${base64(deflateSync(fileWith(t), { level: 1 }))}\n`,
  'zip.txt': (t) => `x: ${base64(aZip({ 'a.env': fileWith(t) }))}\n`,
  'zip-stored.txt': (t) => `x: ${base64(aZip({ 'a.env': fileWith(t) }, { stored: true }))}\n`,
  'tgz.txt': (t) => `x: ${base64(gzipSync(aTar({ 'a.env': fileWith(t) })))}\n`,
  'helm-release.yaml': (t) => `kind: Secret\ntype: helm.sh/release.v1\ndata:\n  release: ${helm(t)}\n`,
  'kubernetes-secret.yaml': (t) => `kind: Secret\ndata:\n  GITHUB_TOKEN: ${base64(t)}\n`,
  'docker-config.json': (t) => JSON.stringify({ auths: { 'ghcr.io': { auth: base64(`ada:${t}`) } } }),
  'mime.eml': (t) =>
    `Content-Transfer-Encoding: base64\r\n\r\n${wrapped(base64(fileWith(t)), 76, '\r\n')}\r\n--x--\r\n`,
  'mime-zip.eml': (t) =>
    `Content-Transfer-Encoding: base64\r\n\r\n` +
    `${wrapped(base64(aZip({ 'a.env': fileWith(t) })), 76, '\r\n')}\r\n--x--\r\n`,
  'armour.txt': (t) => `-----BEGIN DATA-----\n${wrapped(base64(fileWith(t)), 64)}\n-----END DATA-----\n`,
  'utf16-mark.txt': (t) => `x: ${base64(joinBytes(LE, utf16(`T=${t}\r\n`)))}\n`,
  'utf16be-mark.txt': (t) => `x: ${base64(joinBytes(BE, utf16be(`T=${t}\r\n`)))}\n`,
  'utf16be.txt': (t) => `x: ${base64(utf16be(`GITHUB_TOKEN=${t}\r\n`))}\n`,
  'latin1.txt': (t) => `x: ${base64(Buffer.from(`# a comment line, caf\xe9\nT=${t}\n`, 'latin1'))}\n`,
  'deflate-raw.txt': (t) => `x: ${base64(deflateRawSync(fileWith(t)))}\n`,
  'shell-wrapped.sh': (t) => `echo "${wrapped(base64(fileWith(t)), 60, '\\\n')}" | base64 -d\n`,
};

const hex = (content: Buffer | string): string => Buffer.from(content as string).toString('hex');
const pairs = (text: string): string[] => hex(text).match(/../g)!;

/** Returns a text as a dump of 16 bytes a line, each written by `line`. */
function hexDump(text: string, line: (offset: string, part: Buffer) => string): string {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) =>
    line((i * 16).toString(16).padStart(8, '0'), bytes.subarray(i * 16, i * 16 + 16)),
  ).join('\n');
}

/** Encodes a text as uuencode does. */
function uuencode(text: string): string {
  const bytes = Buffer.from(text);
  const letter = (value: number): string => (value === 0 ? '`' : String.fromCharCode(value + 0x20));
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const part = bytes.subarray(at, at + 45);
    let row = letter(part.length);
    for (let i = 0; i < part.length; i += 3) {
      const bits = ((part[i] ?? 0) << 16) | ((part[i + 1] ?? 0) << 8) | (part[i + 2] ?? 0);
      row += [18, 12, 6, 0].map((shift) => letter((bits >> shift) & 63)).join('');
    }
    rows.push(row);
  }
  return `begin 644 a.env\n${rows.join('\n')}\n\`\nend\n`;
}

const HEX: Readonly<Record<string, Form>> = {
  'line.txt': (t) => `x: ${hex(fileWith(t))}\n`,
  'upper.txt': (t) => `x: ${hex(fileWith(t)).toUpperCase()}\n`,
  'prefixed.js': (t) => `const x = "0x${hex(t)}";\n`,
  'wrapped.txt': (t) => `${wrapped(hex(fileWith(t)), 60)}\n`,
  'spaces.txt': (t) => `${pairs(`T=${t}`).join(' ')}\n`,
  'xxd-plain.txt': (t) =>
    `${pairs(fileWith(t))
      .join(' ')
      .match(/.{1,48}/g)!
      .join('\n')}\n`,
  'xxd.txt': (t) =>
    hexDump(
      fileWith(t),
      (at, part) =>
        `${at}: ${part
          .toString('hex')
          .match(/.{1,4}/g)!
          .join(' ')
          .padEnd(39)}  ${part.toString('latin1').replace(/[^ -~]/g, '.')}`,
    ),
  'hexdump-C.txt': (t) =>
    hexDump(fileWith(t), (at, part) => {
      const bytes = [...part].map((byte) => byte.toString(16).padStart(2, '0'));
      return (
        `${at}  ${bytes.slice(0, 8).join(' ')}  ${bytes.slice(8).join(' ')}  ` +
        `|${part.toString('latin1').replace(/[^ -~]/g, '.')}|`
      );
    }),
  'c-array.c': (t) =>
    `unsigned char t[] = {\n  ${pairs(t)
      .map((pair) => `0x${pair}`)
      .join(', ')
      .match(/.{1,72}/g)!
      .join('\n  ')}\n};\n`,
  'go-bytes.go': (t) =>
    `var t = []byte{${pairs(t)
      .map((pair) => `0x${pair}`)
      .join(', ')}}\n`,
  'decimal-array.py': (t) => `T = bytes([${[...Buffer.from(t)].join(', ')}])\n`,
  'decimal-array.json': (t) => JSON.stringify({ t: [...Buffer.from(t)] }),
  'decimal-array-lines.json': (t) => JSON.stringify({ t: [...Buffer.from(t)] }, null, 2),
  'sql-bytea.sql': (t) => `INSERT INTO t VALUES ('\\x${hex(`T=${t}`)}');\n`,
  'sql-x.sql': (t) => `INSERT INTO t VALUES (X'${hex(`T=${t}`)}');\n`,
  'reg-hex.reg': (t) => `"x"=hex:${pairs(t).join(',')}\r\n`,
  'reg-hex2.reg': (t) =>
    `"x"=hex(2):${utf16(t)
      .toString('hex')
      .match(/../g)!
      .join(',')
      .match(/.{1,75}/g)!
      .join('\\\r\n  ')}\r\n`,
  'gzip.sql': (t) => `INSERT INTO t VALUES ('\\x${hex(gzipSync(fileWith(t)))}');\n`,
  'colons.txt': (t) => `${pairs(t).join(':')}\n`,
  'uuencode.txt': (t) => uuencode(fileWith(t)),
};

const mapLetters = (text: string, write: (code: number) => string): string =>
  [...text].map((letter) => write(letter.charCodeAt(0))).join('');
const digits = (code: number, count: number, base = 16): string => code.toString(base).padStart(count, '0');

const ESCAPES: Readonly<Record<string, Form>> = {
  'json-u.json': (t) => `{"t": "${mapLetters(t, (code) => `\\u${digits(code, 4)}`)}"}`,
  'json-u-half.json': (t) => `{"t": "\\u0067\\u0068${t.slice(2)}"}`,
  'json-slash.json': (t) => `{"t": "https:\\/\\/x\\/?t=${t}"}`,
  'js-u-braces.js': (t) => `t = "${mapLetters(t, (code) => `\\u{${code.toString(16)}}`)}";`,
  'js-x.js': (t) => `t = "${mapLetters(t, (code) => `\\x${digits(code, 2)}`)}";`,
  'py-U.py': (t) => `t = "${mapLetters(t, (code) => `\\U${digits(code, 8)}`)}"`,
  'py-octal.py': (t) => `t = "${mapLetters(t, (code) => `\\${digits(code, 3, 8)}`)}"`,
  'sh-octal.sh': (t) => `t=$'${mapLetters(t, (code) => `\\${digits(code, 3, 8)}`)}'`,
  'sh-continued.sh': (t) => `curl -H token:${t.slice(0, 12)}\\\n${t.slice(12)} x\n`,
  'c-continued.c': (t) => `char *t = "${t.slice(0, 20)}\\\n${t.slice(20)}";\n`,
  'percent.txt': (t) => `https://x/?t=${mapLetters(t, (code) => `%${digits(code, 2)}`)}&u=1\n`,
  'percent-beside.txt': (t) => `https://x/?u=a%26t=${t}\n`,
  'percent-u.html': (t) => `unescape("${mapLetters(t, (code) => `%u${digits(code, 4)}`)}")`,
  'quoted-printable.eml': (t) => `token: ${t.slice(0, 15)}=\r\n${t.slice(15)}\r\n`,
  'quoted-printable-all.eml': (t) => `${fileWith(t).replaceAll('=', '=3D')}`,
  'entities.html': (t) => `<b>${mapLetters(t, (code) => `&#${code};`)}</b>`,
  'entities-hex.html': (t) => `<b>${mapLetters(t, (code) => `&#x${code.toString(16)};`)}</b>`,
  'entity-underscore.html': (t) => `<b>${t.replace('_', '&#95;')}</b>`,
  'entity-quotes.xml': (t) => `<a v="{&quot;t&quot;:&quot;${t}&quot;}"/>`,
  'json-in-json.json': (t) => JSON.stringify({ a: JSON.stringify({ t }) }),
  'json-in-json-in-json.json': (t) => JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ t }) }) }),
  'json-in-yaml.yaml': (t) => `x: '{"a":"${t}"}'\n`,
  'yaml-folded.yaml': (t) => `x: >-\n  ${t}\n`,
  'yaml-double-quoted.yaml': (t) => `x: "\\x67${t.slice(1)}"\n`,
  'toml-u.toml': (t) => `x = "\\u0067${t.slice(1)}"\n`,
  'properties-u.properties': (t) => `x=\\u0067${t.slice(1)}\n`,
  'joined.js': (t) => `const T = '${t.slice(0, 18)}' + '${t.slice(18)}';\n`,
  'joined-lines.js': (t) => `const T = "${t.slice(0, 18)}" +\n      "${t.slice(18)}";\n`,
  'joined-thrice.py': (t) => `T = ("${t.slice(0, 9)}"\n     "${t.slice(9, 25)}"\n     "${t.slice(25)}")\n`,
  'joined.php': (t) => `$t = '${t.slice(0, 18)}' . '${t.slice(18)}';\n`,
  'joined.lua': (t) => `t = "${t.slice(0, 18)}" .. "${t.slice(18)}"\n`,
  'joined.vb': (t) => `Dim t = "${t.slice(0, 18)}" & "${t.slice(18)}"\n`,
  'joined.c': (t) => `char *t = "${t.slice(0, 18)}"\n  "${t.slice(18)}";\n`,
  'joined.sql': (t) => `SELECT '${t.slice(0, 18)}' || '${t.slice(18)}';\n`,
  'yaml-continued.yaml': (t) => `t: "${t.slice(0, 18)}\\\n    ${t.slice(18)}"\n`,
  'newline-before.json': (t) => `{"log":"fetching\\n${t} ok"}`,
  'tab-before.json': (t) => `{"log":"a\\t${t}"}`,
  'newline-before.py': (t) => `s = "\\n${t}"\n`,
  'percent-20-before.txt': (t) => `q=a%20${t}\n`,
  'markdown-escaped.md': (t) => `Token: ghp\\_${t.slice(4)}\n`,
  'markdown-code.md': (t) => `Token: \`${t}\`\n`,
  'colour-in-shell.sh': (t) => `echo -e "\\033[32m${t}\\e[0m"\n`,
  'colour-in-json.json': (t) => JSON.stringify({ o: `\u001b[32m${t}\u001b[0m` }),
  'double-token.txt': (t) => `${t}${t}\n`,
};

/** Every form, by `<family>/<file name>`. */
export const FORMS: Readonly<Record<string, Form>> = Object.fromEntries([
  ...family('enc', ENCODINGS),
  ...family('b64', BASE64),
  ...family('hex', HEX),
  ...family('esc', ESCAPES),
  ...family(
    'syntax',
    Object.fromEntries(
      Object.entries(SYNTAXES).map(([name, [before, after]]) => [name, (t: string) => before + t + after]),
    ),
  ),
  ...family('arc', CONTAINERS),
  ...family('media', MEDIA),
  ...family('wrapped', WRAPPED),
]);

function family(name: string, forms: Readonly<Record<string, Form>>): [string, Form][] {
  return Object.entries(forms).map(([file, form]) => [`${name}/${file}`, form]);
}
