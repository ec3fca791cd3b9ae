/**
 * Forms in which a file may contain a credential: encodings, ways to write bytes as text, syntaxes, containers. Each
 * turns a token into a file. For the content matrix (`test/e2e/content-matrix.ts`) and its smaller test.
 */

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { aTar, aZip } from '../deltas/containers.ts';
import { MEDIA, type Form } from './media-forms.ts';
import { CONTAINERS } from './content-containers.ts';
import { join, lines } from './content-bytes.ts';
import { SYNTAXES } from './content-syntaxes.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16(text).swap16();
const utf32 = (text: string): Buffer =>
  Buffer.concat([...text].map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])));
const utf32be = (text: string): Buffer =>
  Buffer.concat([...text].map((letter) => Buffer.from([0, 0, 0, letter.charCodeAt(0)])));
const LE = Buffer.from([0xff, 0xfe]);
const BE = Buffer.from([0xfe, 0xff]);

const ENCODINGS: Readonly<Record<string, Form>> = {
  'utf8.env': lines,
  'utf8-bom.env': (t) => `\ufeff${lines(t)}`,
  'utf8-umlauts.env': (t) => `# äöü ß 中文\n${lines(t)}`,
  'latin1.env': (t) => Buffer.from(`# caf\xe9\n${lines(t)}`, 'latin1'),
  'latin1-same-line.env': (t) => Buffer.from(`T\xe9=${t}\n`, 'latin1'),
  'cr-only.env': (t) => lines(t).replaceAll('\n', '\r'),
  'crlf.env': (t) => lines(t).replaceAll('\n', '\r\n'),
  'no-final-newline.env': (t) => lines(t).trimEnd(),
  'form-feed.txt': (t) => `\f${lines(t)}\f`,
  'nul-separated.txt': (t) => `A=1\0T=${t}\0B=2\0`,
  'nul-first.txt': (t) => `\0${lines(t)}`,
  'utf16le-bom.env': (t) => join(LE, utf16(lines(t))),
  'utf16be-bom.env': (t) => join(BE, utf16be(lines(t))),
  'utf16le.env': (t) => utf16(lines(t)),
  'utf16be.env': (t) => utf16be(lines(t)),
  'utf16le-last-odd.txt': (t) => join(LE, utf16(lines(t).trimEnd()).subarray(0, -1)),
  'utf16le-chinese.txt': (t) => join(LE, utf16(`中文字符测试文件内容\r\n${lines(t)}`)),
  'utf16-then-ascii.env': (t) => join(LE, utf16('# made by PowerShell\r\nA=1\r\n'), `GITHUB_TOKEN=${t}\n`),
  'utf16-then-ascii-odd.env': (t) => join(LE, utf16('A=1\r\n'), 'x', `GITHUB_TOKEN=${t}\n`),
  'utf16be-then-ascii.env': (t) => join(BE, utf16be('A=1\r\n'), `GITHUB_TOKEN=${t}\n`),
  'utf16-then-ascii-then-utf16.env': (t) => join(LE, utf16('A=1\r\n'), `T=${t}\n`, utf16('\r\nB=2\r\n')),
  'utf16-then-utf8-long.env': (t) => join(LE, utf16('A=1\r\n'.repeat(500)), `# é\nGITHUB_TOKEN=${t}\n`.repeat(3)),
  'ascii-then-utf16.env': (t) => join('A=1\n', utf16(`GITHUB_TOKEN=${t}\r\n`)),
  'mark-before-ascii.env': (t) => join(LE, lines(t)),
  'mark-be-before-ascii.env': (t) => join(BE, lines(t)),
  'utf32le-bom.env': (t) => join(LE, Buffer.alloc(2), utf32(lines(t))),
  'utf32le.env': (t) => utf32(lines(t)),
  'utf32be.env': (t) => utf32be(lines(t)),
  'utf32be-bom.env': (t) => join(Buffer.from([0, 0]), BE, utf32be(lines(t))),
  'utf32-then-ascii.env': (t) => join(LE, Buffer.alloc(2), utf32('A=1\n'), `GITHUB_TOKEN=${t}\n`),
  'utf16-in-binary.bin': (t) => join(Buffer.from([0x7f, 0x45, 0, 1, 2]), utf16(`T=${t}`), Buffer.from([0, 0, 9])),
  'ansi-colours.log': (t) => `\u001b[32mtoken\u001b[0m \u001b[1m${t}\u001b[0m\n`,
  'non-breaking-space.txt': (t) => `token:\u00a0${t}\u00a0!\n`,
  'zero-width-beside.txt': (t) => `token: \u200b${t}\u200b\n`,
  'smart-quotes.txt': (t) => `token: “${t}”\n`,
};

const b64 = (content: Buffer | string): string => Buffer.from(content as string).toString('base64');
const wrapped = (text: string, width: number, between = '\n'): string =>
  text.match(new RegExp(`.{1,${width}}`, 'g'))!.join(between);
const helm = (t: string): string => b64(b64(gzipSync(lines(t))));

const BASE64: Readonly<Record<string, Form>> = {
  'line.txt': (t) => `data: ${b64(lines(t))}\n`,
  'token-alone.yaml': (t) => `data:\n  token: ${b64(t)}\n`,
  'url-alphabet.txt': (t) => `d=${Buffer.from(`??>>${lines(t)}`).toString('base64url')}\n`,
  'wrapped-76.txt': (t) => `${wrapped(b64(lines(t)), 76)}\n`,
  'wrapped-64-crlf.txt': (t) => `${wrapped(b64(lines(t)), 64, '\r\n')}\r\n`,
  'wrapped-indented.yaml': (t) => `data:\n  x: |\n    ${wrapped(b64(lines(t)), 60, '\n    ')}\n`,
  'json.json': (t) => JSON.stringify({ data: b64(lines(t)) }),
  'json-escaped-newlines.json': (t) => JSON.stringify({ data: `${wrapped(b64(lines(t)), 76)}\n` }),
  'json-escaped-crlf.json': (t) => JSON.stringify({ data: `${wrapped(b64(lines(t)), 64, '\r\n')}\r\n` }),
  'json-in-json.json': (t) => JSON.stringify({ a: JSON.stringify({ data: b64(lines(t)) }) }),
  'data-uri.html': (t) => `<a href="data:text/plain;base64,${b64(lines(t))}">x</a>`,
  'xml.xml': (t) => `<v>${b64(lines(t))}</v>`,
  'basic-auth.txt': (t) => `Authorization: Basic ${b64(`ada:${t}`)}\n`,
  'double.txt': (t) => `x: ${b64(b64(lines(t)))}\n`,
  'triple.txt': (t) => `x: ${b64(b64(b64(lines(t))))}\n`,
  'utf16.ps1': (t) => `powershell -enc ${utf16(`$env:T='${t}'; run`).toString('base64')}\n`,
  'python-bytes.py': (t) => `X = b"${b64(lines(t))}"\n`,
  'gzip.txt': (t) => `user_data: ${b64(gzipSync(lines(t)))}\n`,
  'gzip-wrapped.yaml': (t) => `x: |\n  ${wrapped(b64(gzipSync(lines(t) + lines('x'))), 76, '\n  ')}\n`,
  'gzip.json': (t) => JSON.stringify({ x: b64(gzipSync(lines(t))) }),
  'zlib.txt': (t) => `x: ${b64(deflateSync(lines(t)))}\n`,
  'zlib-best.txt': (t) => `x: ${b64(deflateSync(lines(t), { level: 9 }))}\n`,
  'zlib-fast.txt': (t) => `x: ${b64(deflateSync(lines(t), { level: 1 }))}\n`,
  'zip.txt': (t) => `x: ${b64(aZip({ 'a.env': lines(t) }))}\n`,
  'zip-stored.txt': (t) => `x: ${b64(aZip({ 'a.env': lines(t) }, { stored: true }))}\n`,
  'tgz.txt': (t) => `x: ${b64(gzipSync(aTar({ 'a.env': lines(t) })))}\n`,
  'helm-release.yaml': (t) => `kind: Secret\ntype: helm.sh/release.v1\ndata:\n  release: ${helm(t)}\n`,
  'kubernetes-secret.yaml': (t) => `kind: Secret\ndata:\n  GITHUB_TOKEN: ${b64(t)}\n`,
  'docker-config.json': (t) => JSON.stringify({ auths: { 'ghcr.io': { auth: b64(`ada:${t}`) } } }),
  'mime.eml': (t) => `Content-Transfer-Encoding: base64\r\n\r\n${wrapped(b64(lines(t)), 76, '\r\n')}\r\n--x--\r\n`,
  'mime-zip.eml': (t) =>
    `Content-Transfer-Encoding: base64\r\n\r\n${wrapped(b64(aZip({ 'a.env': lines(t) })), 76, '\r\n')}\r\n--x--\r\n`,
  'armour.txt': (t) => `-----BEGIN DATA-----\n${wrapped(b64(lines(t)), 64)}\n-----END DATA-----\n`,
  'utf16-mark.txt': (t) => `x: ${b64(join(LE, utf16(`T=${t}\r\n`)))}\n`,
  'utf16be-mark.txt': (t) => `x: ${b64(join(BE, utf16be(`T=${t}\r\n`)))}\n`,
  'utf16be.txt': (t) => `x: ${b64(utf16be(`GITHUB_TOKEN=${t}\r\n`))}\n`,
  'latin1.txt': (t) => `x: ${b64(Buffer.from(`# a comment line, caf\xe9\nT=${t}\n`, 'latin1'))}\n`,
  'deflate-raw.txt': (t) => `x: ${b64(deflateRawSync(lines(t)))}\n`,
  'shell-wrapped.sh': (t) => `echo "${wrapped(b64(lines(t)), 60, '\\\n')}" | base64 -d\n`,
};

const hex = (content: Buffer | string): string => Buffer.from(content as string).toString('hex');
const pairs = (text: string): string[] => hex(text).match(/../g)!;

function dump(text: string, line: (offset: string, part: Buffer) => string): string {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, i) =>
    line((i * 16).toString(16).padStart(8, '0'), bytes.subarray(i * 16, i * 16 + 16)),
  ).join('\n');
}

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
  'line.txt': (t) => `x: ${hex(lines(t))}\n`,
  'upper.txt': (t) => `x: ${hex(lines(t)).toUpperCase()}\n`,
  'prefixed.js': (t) => `const x = "0x${hex(t)}";\n`,
  'wrapped.txt': (t) => `${wrapped(hex(lines(t)), 60)}\n`,
  'spaces.txt': (t) => `${pairs(`T=${t}`).join(' ')}\n`,
  'xxd-plain.txt': (t) =>
    `${pairs(lines(t))
      .join(' ')
      .match(/.{1,48}/g)!
      .join('\n')}\n`,
  'xxd.txt': (t) =>
    dump(
      lines(t),
      (at, part) =>
        `${at}: ${part
          .toString('hex')
          .match(/.{1,4}/g)!
          .join(' ')
          .padEnd(39)}  ${part.toString('latin1').replace(/[^ -~]/g, '.')}`,
    ),
  'hexdump-C.txt': (t) =>
    dump(lines(t), (at, part) => {
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
  'gzip.sql': (t) => `INSERT INTO t VALUES ('\\x${hex(gzipSync(lines(t)))}');\n`,
  'colons.txt': (t) => `${pairs(t).join(':')}\n`,
  'uuencode.txt': (t) => uuencode(lines(t)),
};

const each = (text: string, write: (code: number) => string): string =>
  [...text].map((letter) => write(letter.charCodeAt(0))).join('');
const digits = (code: number, count: number, base = 16): string => code.toString(base).padStart(count, '0');

const ESCAPES: Readonly<Record<string, Form>> = {
  'json-u.json': (t) => `{"t": "${each(t, (code) => `\\u${digits(code, 4)}`)}"}`,
  'json-u-half.json': (t) => `{"t": "\\u0067\\u0068${t.slice(2)}"}`,
  'json-slash.json': (t) => `{"t": "https:\\/\\/x\\/?t=${t}"}`,
  'js-u-braces.js': (t) => `t = "${each(t, (code) => `\\u{${code.toString(16)}}`)}";`,
  'js-x.js': (t) => `t = "${each(t, (code) => `\\x${digits(code, 2)}`)}";`,
  'py-U.py': (t) => `t = "${each(t, (code) => `\\U${digits(code, 8)}`)}"`,
  'py-octal.py': (t) => `t = "${each(t, (code) => `\\${digits(code, 3, 8)}`)}"`,
  'sh-octal.sh': (t) => `t=$'${each(t, (code) => `\\${digits(code, 3, 8)}`)}'`,
  'sh-continued.sh': (t) => `curl -H token:${t.slice(0, 12)}\\\n${t.slice(12)} x\n`,
  'c-continued.c': (t) => `char *t = "${t.slice(0, 20)}\\\n${t.slice(20)}";\n`,
  'percent.txt': (t) => `https://x/?t=${each(t, (code) => `%${digits(code, 2)}`)}&u=1\n`,
  'percent-beside.txt': (t) => `https://x/?u=a%26t=${t}\n`,
  'percent-u.html': (t) => `unescape("${each(t, (code) => `%u${digits(code, 4)}`)}")`,
  'quoted-printable.eml': (t) => `token: ${t.slice(0, 15)}=\r\n${t.slice(15)}\r\n`,
  'quoted-printable-all.eml': (t) => `${lines(t).replaceAll('=', '=3D')}`,
  'entities.html': (t) => `<b>${each(t, (code) => `&#${code};`)}</b>`,
  'entities-hex.html': (t) => `<b>${each(t, (code) => `&#x${code.toString(16)};`)}</b>`,
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
]);

function family(name: string, forms: Readonly<Record<string, Form>>): [string, Form][] {
  return Object.entries(forms).map(([file, form]) => [`${name}/${file}`, form]);
}
