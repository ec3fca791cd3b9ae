/**
 * Forms in which a file may contain a credential: encodings, ways to write bytes as text, syntaxes, containers. Each
 * turns a token into a file. For the content matrix (`test/e2e/content-matrix.ts`) and its smaller test.
 */

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { aTar, aZip, packedBy } from '../deltas/containers.ts';
import { MEDIA, type Form } from './media-forms.ts';

/** A file of some lines, the token on its last one. */
function lines(token: string): string {
  return `${'# a comment line\n'.repeat(20)}GITHUB_TOKEN=${token}\n`;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16(text).swap16();
const utf32 = (text: string): Buffer =>
  Buffer.concat([...text].map((letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])));
const utf32be = (text: string): Buffer =>
  Buffer.concat([...text].map((letter) => Buffer.from([0, 0, 0, letter.charCodeAt(0)])));
const LE = Buffer.from([0xff, 0xfe]);
const BE = Buffer.from([0xfe, 0xff]);
const join = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

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

/** Syntaxes: the token is written as it is, between these. */
const SYNTAXES: Readonly<Record<string, readonly [string, string]>> = {
  'app.env': ['TOKEN=', '\n'],
  'export.sh': ['export TOKEN="', '"\n'],
  'single.sh': ["TOKEN='", "'\n"],
  'heredoc.sh': ['cat <<EOF\n', '\nEOF\n'],
  'arg.sh': ['curl -H "Authorization: Bearer ', '" https://x\n'],
  'flag.sh': ['tool --token=', ' run\n'],
  'userinfo.sh': ['git clone https://ada:', '@github.com/a/b\n'],
  'a.yaml': ['a:\n  - b: ', '\n'],
  'flow.yaml': ['a: {b: "', '"}\n'],
  'comment.yaml': ['a: 1 # ', '\n'],
  'a.json': ['{"a":"', '"}\n'],
  'key.json': ['{"', '":1}\n'],
  'a.jsonc': ['// ', '\n{}\n'],
  'a.json5': ["{a:'", "'}\n"],
  'a.jsonl': ['{"a":1}\n{"t":"', '"}\n'],
  'a.toml': ['a = "', '"\n'],
  'a.ini': ['[x]\na=', '\n'],
  'a.properties': ['a.b=', '\n'],
  'a.conf': ['set $t "', '";\n'],
  'attr.xml': ['<a t="', '"/>\n'],
  'text.xml': ['<a>', '</a>\n'],
  'cdata.xml': ['<a><![CDATA[', ']]></a>\n'],
  'comment.xml': ['<!-- ', ' -->\n'],
  'a.plist': ['<key>t</key><string>', '</string>\n'],
  'a.html': ['<meta content="', '">\n'],
  'script.html': ['<script>var t="', '"</script>\n'],
  'a.svg': ['<svg><desc>', '</desc></svg>\n'],
  'a.js': ["const t = '", "';\n"],
  'template.js': ['const t = `', '`;\n'],
  'regex.js': ['if (/', '/.test(x)) y();\n'],
  'minified.js': [`${'x();'.repeat(3000)}t="`, '"\n'],
  'a.ts': ['const t: string = "', '";\n'],
  'a.tsx': ['<A token="', '" />;\n'],
  'a.vue': ['<script>export default {t: "', '"}</script>\n'],
  'a.py': ['T = "', '"\n'],
  'triple.py': ['T = """\n', '\n"""\n'],
  'f.py': ['T = f"', ' {x}"\n'],
  'a.ipynb': ['{"cells":[{"cell_type":"code","outputs":[{"text":["', '\\n"]}],"source":[]}]}\n'],
  'a.rb': ["T = '", "'\n"],
  'a.go': ['var t = `', '`\n'],
  'a.java': ['String t = "', '";\n'],
  'a.kt': ['val t = "', '"\n'],
  'a.cs': ['var t = @"', '";\n'],
  'a.php': ["<?php $t = '", "';\n"],
  'a.rs': ['let t = r#"', '"#;\n'],
  'a.c': ['#define T "', '"\n'],
  'a.swift': ['let t = "', '"\n'],
  'a.dart': ["final t = '", "';\n"],
  'a.scala': ['val t = "', '"\n'],
  'a.lua': ['t = [[', ']]\n'],
  'a.r': ['t <- "', '"\n'],
  'a.ex': ['@t "', '"\n'],
  'a.clj': ['(def t "', '")\n'],
  'a.hs': ['t = "', '"\n'],
  'a.pl': ["my $t = '", "';\n"],
  'a.ps1': ['$t = "', '"\n'],
  'a.bat': ['set T=', '\r\n'],
  'a.fish': ['set -x T ', '\n'],
  'a.sql': ["INSERT INTO t VALUES ('", "');\n"],
  'a.csv': ['id,token\n1,', '\n'],
  'quoted.csv': ['id;token\n1;"', '"\n'],
  'a.tsv': ['1\t', '\t2\n'],
  'a.md': ['Token ', '.\n'],
  'a.rst': ['``', '``\n'],
  'a.tex': ['\\texttt{', '}\n'],
  Dockerfile: ['ENV T=', '\n'],
  Makefile: ['T := ', '\n'],
  'a.tf': ['t = "', '"\n'],
  'heredoc.tf': ['t = <<EOT\n', '\nEOT\n'],
  'a.nix': ['t = "', '";\n'],
  'a.gradle': ['ext.t = "', '"\n'],
  'a.cmake': ['set(T "', '")\n'],
  'a.graphql': ['# ', '\n'],
  'a.proto': ['// ', '\n'],
  'a.diff': ['+T=', '\n'],
  'removed.diff': ['-T=', '\n'],
  'a.log': ['2026-11-30T10:00:00Z [info] token=', ' ok\n'],
  'a.ics': ['DESCRIPTION:', '\r\n'],
  '.netrc': ['machine x login a password ', '\n'],
  '.npmrc': ['//npm.pkg.github.com/:_authToken=', '\n'],
  'git.config': ['[url "https://', '@github.com/"]\n'],
  'a.har': ['{"headers":[{"name":"Authorization","value":"token ', '"}]}\n'],
  'path.txt': ['https://x/', '/y\n'],
  'query.txt': ['https://x/?a=1&t=', '&b=2\n'],
  'fragment.txt': ['https://x/#access_token=', '&type=bearer\n'],
  'cookie.txt': ['Cookie: a=1; t=', '; b=2\n'],
  'parentheses.txt': ['(', ')\n'],
  'angle.txt': ['<', '>\n'],
  'comma.txt': ['a,', ',b\n'],
  'equals.txt': ['==', '==\n'],
  'dollar.txt': ['$', '$\n'],
  'asterisks.md': ['**', '**\n'],
  'long-line.txt': [`${'word '.repeat(100_000)}`, '\n'],
};

const SCRIPT = '#!/bin/sh\ntail -n +4 "$0" | tar x\nexit\n';
const behind = (script: string, packed: Buffer | undefined): Buffer | undefined => packed && join(script, packed);
const trailing = (bytes: Buffer, t: string): Buffer => join(bytes, `\n${lines(t)}`);

function zipWithComment(files: Readonly<Record<string, string | Buffer>>, comment: string): Buffer {
  const zip = aZip(files as never);
  const bytes = join(zip, comment);
  bytes.writeUInt16LE(comment.length, zip.length - 2);
  return bytes;
}

/** A tar whose first header has these fields written over; its checksum is made again. */
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

/** A tar that says this of all its files. */
function paxOf(field: string): Buffer {
  const record = `${field.length + 4} ${field}\n`;
  const header = Buffer.from(aTar({ pax: record })).subarray(0, 1024);
  header.write('g', 156, 'latin1');
  header.fill(0x20, 148, 156);
  const sum = header.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return join(header, aTar({ a: 'x' }));
}

const LINK = 157;
const jar = (t: string): Buffer => join(`#!/bin/bash\nJAVA_OPTS="-Dtoken=${t}"\n`, aZip({ 'a.txt': 'hello' }));
const inTgz = (name: string, bytes: Buffer): Buffer => gzipSync(aTar({ [name]: bytes }));
const magic = (start: string, t: string): Buffer => join(Buffer.from(start, 'latin1'), deflateRawSync(lines(t)));

const CONTAINERS: Readonly<Record<string, Form>> = {
  'deflated.zip': (t) => aZip({ 'a.env': lines(t) }),
  'stored.zip': (t) => aZip({ 'a.env': lines(t) }, { stored: true }),
  'wide.zip': (t) => aZip({ 'a.env': lines(t) }, { wide: true }),
  'name.zip': (t) => aZip({ [`${t}.txt`]: 'x' }),
  'comment.zip': (t) => zipWithComment({ a: 'x' }, t),
  'trailing.zip': (t) => trailing(aZip({ a: 'x' }), t),
  'truncated.zip': (t) => aZip({ 'a.env': lines(t), b: lines('y') }).subarray(0, -30),
  'script-before.zip': (t) => join('#!/bin/sh\nexec java -jar $0\n', aZip({ 'a.env': lines(t) })),
  'program-before.zip': (t) => join(Buffer.from('\x7fELF\0\0\0', 'latin1'), aZip({ 'a.env': lines(t) })),
  'nested.zip': (t) => aZip({ 'b.zip': aZip({ 'a.env': lines(t) }) }),
  'nested-twice.zip': (t) => aZip({ 'c.zip': aZip({ 'b.zip': aZip({ 'a.env': lines(t) }) }) }),
  'comment-of-inner.zip': (t) => aZip({ 'b.zip': zipWithComment({ a: 'x' }, t) }),
  'app.jar': (t) => aZip({ 'application.properties': `token=${t}\n` }),
  'app.war': (t) => aZip({ 'WEB-INF/lib/a.jar': aZip({ 'a.properties': `token=${t}\n` }) }),
  'a.docx': (t) => aZip({ 'word/document.xml': `<w:t>${t}</w:t>` }),
  'a.whl': (t) => aZip({ 'a/settings.py': `T = "${t}"\n` }),
  'a.tar': (t) => aTar({ 'a.env': lines(t) }),
  'old.tar': (t) => aTar({ 'a.env': lines(t) }, { old: true }),
  'pax.tar': (t) => aTar({ 'a.env': lines(t) }, { pax: true }),
  'gnu.tar': (t) => aTar({ 'a.env': lines(t) }, { gnu: true }),
  'name.tar': (t) => aTar({ [`${t}.txt`]: 'x' }),
  'link.tar': (t) => tarWith(LINK, `/x/${t}`, '2'),
  'trailing.tar': (t) => trailing(aTar({ a: 'x' }), t),
  'a.tgz': (t) => inTgz('a.env', Buffer.from(lines(t))),
  'name.tgz': (t) => inTgz(`${t}.txt`, Buffer.from('x')),
  'link.tgz': (t) => gzipSync(tarWith(LINK, `/x/${t}`, '2')),
  'trailing.tgz': (t) => gzipSync(trailing(aTar({ a: 'x' }), t)),
  'after-gzip.tgz': (t) => trailing(inTgz('a', Buffer.from('x')), t),
  'zip-in.tgz': (t) => inTgz('a.zip', aZip({ 'a.env': lines(t) })),
  'zip-comment-in.tgz': (t) => inTgz('a.zip', zipWithComment({ a: 'x' }, t)),
  'zip-trailing-in.tgz': (t) => inTgz('a.zip', trailing(aZip({ a: 'x' }), t)),
  'launcher-in.tgz': (t) => inTgz('app.jar', jar(t)),
  'launcher-in.zip': (t) => aZip({ 'app.jar': jar(t) }),
  'binary-zip-in.tgz': (t) => inTgz('app', join(Buffer.from('\x7fELF\0\0\0', 'latin1'), `T=${t}\0`, aZip({ a: 'x' }))),
  'tar-user-in.zip': (t) => aZip({ 'a.tar': tarWith(LINK, t, '2') }),
  'pax-in.tgz': (t) => gzipSync(aTar({ [`${'long/'.repeat(30)}${t}.txt`]: 'x' }, { pax: true })),
  'pax-comment.tgz': (t) => gzipSync(paxOf(`comment=${t}`)),
  'pax-user.tar.xz': (t) => packedBy('xz', paxOf(`uname=${t}`)),
  'a.gz': (t) => gzipSync(lines(t)),
  'members.gz': (t) => join(gzipSync('one\n'), gzipSync(lines(t))),
  'garbage-behind.gz': (t) => join(gzipSync(lines(t)), 'garbage'),
  'script-before-gz.run': (t) => join(SCRIPT, gzipSync(lines(t))),
  'script-before-tgz.run': (t) => join(SCRIPT, inTgz('a.env', Buffer.from(lines(t))), '\n# end\n'),
  'script-before-xz.run': (t) => behind(SCRIPT, packedBy('xz', Buffer.from(lines(t)))),
  'script-before-bz2.run': (t) => behind(SCRIPT, packedBy('bzip2', Buffer.from(lines(t)))),
  'gz-in-firmware.bin': (t) => join(Buffer.alloc(4096), 'image', gzipSync(lines(t)), Buffer.alloc(512)),
  'two-gz-in-firmware.bin': (t) =>
    join(Buffer.alloc(64), gzipSync('x'), Buffer.alloc(64), gzipSync(lines(t)), Buffer.alloc(9)),
  '7z-in-setup.exe': () =>
    join('MZ', Buffer.alloc(512), Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), Buffer.alloc(64)),
  'trailing.gz': (t) => trailing(gzipSync('x'), t),
  'truncated.gz': (t) => gzipSync(`${lines(t)}${'x'.repeat(50)}`).subarray(0, -9),
  'a.svgz': (t) => gzipSync(`<svg><desc>${t}</desc></svg>`),
  'double.gz': (t) => gzipSync(gzipSync(lines(t))),
  'a.bz2': (t) => packedBy('bzip2', Buffer.from(lines(t))),
  'a.xz': (t) => packedBy('xz', Buffer.from(lines(t))),
  'a.zst': (t) => packedBy('zstd', Buffer.from(lines(t))),
  'a.tar.bz2': (t) => packedBy('bzip2', aTar({ 'a.env': lines(t) })),
  'a.tar.xz': (t) => packedBy('xz', aTar({ 'a.env': lines(t) })),
  'a.tar.zst': (t) => packedBy('zstd', aTar({ 'a.env': lines(t) })),
  'link.tar.xz': (t) => packedBy('xz', tarWith(LINK, `/x/${t}`, '2')),
  'a.lzma': (t) => packedBy('xz', Buffer.from(lines(t)), '--format=lzma'),
  'a.z': (t) => deflateSync(lines(t)),
  'a.deb': (t) => {
    const member = (name: string, bytes: Buffer): Buffer =>
      join(`${name.padEnd(48)}${String(bytes.length).padEnd(10)}\`\n`, bytes, Buffer.alloc(bytes.length & 1, 10));
    return join(
      '!<arch>\n',
      member('debian-binary', Buffer.from('2.0\n')),
      member('data.tar.gz/', inTgz('a.env', Buffer.from(lines(t)))),
    );
  },
  'a.ar': (t) => {
    const bytes = Buffer.from(lines(t));
    return join(
      '!<arch>\n',
      `${'a.env'.padEnd(48)}${String(bytes.length).padEnd(10)}\`\n`,
      bytes,
      bytes.length & 1 ? '\n' : '',
    );
  },
  'loose-object': (t) => deflateSync(`blob ${lines(t).length}\0${lines(t)}`),
  'a.7z': (t) => magic('7z\xbc\xaf\x27\x1c', t),
  'a.rar': (t) => magic('Rar!\x1a\x07\x01', t),
  'a.lz4': (t) => magic('\x04\x22\x4d\x18', t),
  'a.cab': (t) => magic('MSCF\0\0\0\0', t),
  'a.rpm': (t) => magic('\xed\xab\xee\xdb', t),
  'a.pdf': (t) => join('%PDF-1.4\nstream\n', deflateSync(lines(t)), '\nendstream'),
  'late.pdf': (t) => join('\n%PDF-1.4\nstream\n', deflateSync(lines(t)), '\nendstream'),
  'a.parquet': (t) => magic('PAR1\x15\x04', t),
  'a.squashfs': (t) => magic('hsqs', t),
  'a.age': (t) => magic('age-encryption.org/v1\n', t),
  '7z-in.tgz': (t) => inTgz('a.7z', magic('7z\xbc\xaf\x27\x1c', t)),
  'rar-in.zip': (t) => aZip({ 'a.rar': magic('Rar!\x1a\x07\x01', t) }),
  'encrypted.zip': (t) => aZip({ 'a.env': lines(t) }, { encrypted: true }),
  'strings.elf': (t) => join(Buffer.from('\x7fELF\x02\x01\0\0', 'latin1'), `other\0${t}\0next\0`),
  'a.pyc': (t) =>
    join(
      Buffer.from('\xa7\r\r\n\0\0\0\0', 'latin1'),
      Buffer.from([0xda, t.length]),
      t,
      Buffer.from([0xda, 8]),
      'settings',
    ),
  'a.class': (t) =>
    join(
      Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61]),
      Buffer.from([1, 0, t.length]),
      t,
      Buffer.from([1, 0, 4]),
      'Code',
    ),
  'a.sqlite': (t) =>
    join('SQLite format 3\0', Buffer.alloc(40), Buffer.from([4, 0, 19, 93]), `ada${t}`, Buffer.from([0])),
  'a.protobuf': (t) =>
    join(Buffer.from([0x0a, 3]), 'ada', Buffer.from([0x12, t.length]), t, Buffer.from([0x1a, 2]), 'ok'),
  'a.wasm': (t) => join(Buffer.from('\0asm\x01\0\0\0', 'latin1'), Buffer.from([0, t.length]), t, Buffer.from([0, 1])),
  'go-program': (t) => join(Buffer.from('\x7fELF\x02\x01\0\0', 'latin1'), `hello world${t}runtime error`),
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
