/** Situations: texts. */

import { tar } from '../containers.ts';
import { group, all, line, filler } from './planting.ts';
import type { Situation } from './situation.ts';

export const TEXTS: readonly Situation[] = group('Texts', [
  { name: 'CRLF', files: (token) => ({ 'text/crlf.env': `A=1\r\nGITHUB_TOKEN=${token}\r\nB=2\r\n` }) },
  { name: 'CR alone', files: (token) => ({ 'text/cr.env': `A=1\rGITHUB_TOKEN=${token}\rB=2\r` }) },
  { name: 'UTF-8 with a byte order mark', files: (token) => ({ 'text/bom.env': `\ufeffA=1\n${line(token)}` }) },
  {
    name: 'UTF-16 LE with a byte order mark',
    files: (token) => ({ 'text/utf16le.txt': Buffer.from(`\ufeff${line(token)}`, 'utf16le') }),
  },
  {
    name: 'UTF-16 BE with a byte order mark',
    files: (token) => ({ 'text/utf16be.txt': Buffer.from(`\ufeff${line(token)}`, 'utf16le').swap16() }),
  },
  {
    name: 'UTF-16 LE without one',
    files: (token) => ({ 'text/plain16le.txt': Buffer.from(`a = 1\n${line(token)}`, 'utf16le') }),
  },
  {
    name: 'UTF-16 BE without one',
    files: (token) => ({ 'text/plain16be.txt': Buffer.from(`a = 1\n${line(token)}`, 'utf16le').swap16() }),
  },
  {
    name: 'a line added to a UTF-16 file',
    before: () => ({ 'text/grown16.txt': Buffer.from('\ufeffone\ntwo\n', 'utf16le') }),
    files: (token) => ({ 'text/grown16.txt': Buffer.from(`\ufeffone\n${line(token)}two\n`, 'utf16le') }),
  },
  {
    name: 'latin-1',
    files: (token) => ({ 'text/latin1.txt': Buffer.from(`caf\u00e9 \u00fc ${line(token)}`, 'latin1') }),
  },
  {
    name: 'Shift JIS',
    files: (token) => ({
      'text/sjis.txt': Buffer.concat([Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x20]), Buffer.from(line(token))]),
    }),
  },
  {
    name: 'NUL bytes before it',
    files: (token) => ({
      'text/nul.bin': Buffer.concat([Buffer.from([0, 1, 2, 0, 255, 10]), Buffer.from(line(token))]),
    }),
  },
  {
    name: 'between NUL bytes, as in a program',
    files: (token) => ({
      'text/program.bin': Buffer.concat([
        Buffer.from('\x7fELF\0\0\x01'),
        Buffer.alloc(3000),
        Buffer.from(`\0${token}\0`),
        Buffer.alloc(3000),
      ]),
    }),
  },
  {
    name: 'NUL bytes after the first 8,000',
    files: (token) => ({ 'text/late-nul.txt': `${filler(600)}\0\0${line(token)}` }),
  },
  {
    name: 'terminal colours around it',
    files: (token) => ({ 'text/colours.log': `\u001b[32mtoken\u001b[0m \u001b[1m${token}\u001b[0m\n` }),
  },
  {
    name: 'a line of five megabytes',
    files: (token) => ({ 'text/long-line.js': `${'x '.repeat(2_500_000)}${token}` }),
  },
  { name: 'line 100,000', files: (token) => ({ 'text/many-lines.txt': `${filler(99_999)}${line(token)}` }) },
  {
    name: 'the end of a text of 20 MiB',
    plant: (repository, token) =>
      void repository.commit({ 'text/big.txt': `${'0123456789abcde\n'.repeat(20 * 65536)}${line(token)}` }, 'big'),
  },
  {
    name: 'a text of 65 MiB',
    path: 'text/huge.txt',
    expected: all('incomplete: too-large'),
    plant: (repository, token) =>
      void repository.commit({ 'text/huge.txt': `${'0123456789abcde\n'.repeat(65 * 65536)}${line(token)}` }, 'huge'),
  },
  {
    name: 'a binary of 65 MiB',
    path: 'text/huge.bin',
    expected: all('incomplete: too-large'),
    plant: (repository, token) =>
      void repository.commit(
        { 'text/huge.bin': Buffer.concat([Buffer.alloc(65 * 1048576), Buffer.from(line(token))]) },
        'huge binary',
      ),
  },
  {
    name: 'a file with the attribute -diff',
    files: (token) => ({
      'text/hidden/.gitattributes': '*.env -diff\n*.bin binary\n*.off -text -diff -merge export-ignore\n',
      'text/hidden/x.env': line(token),
    }),
  },
  { name: 'a file with the attribute binary', files: (token) => ({ 'text/hidden/x.bin': `b\n${line(token)}` }) },
  { name: 'a file that archives leave out', files: (token) => ({ 'text/hidden/x.off': `o\n${line(token)}` }) },
  {
    name: 'a file stored in another encoding than it is worked on',
    plant: (repository, token) =>
      void repository.commit(
        {
          'text/worked/.gitattributes': '*.u16 working-tree-encoding=UTF-16LE\n',
          'text/worked/a.u16': Buffer.from(`w = 1\n${line(token)}`, 'utf16le'),
        },
        'worked on',
      ),
  },
  {
    name: 'a Jupyter notebook',
    files: (token) => ({
      'text/book.ipynb': JSON.stringify(
        {
          cells: [{ cell_type: 'code', metadata: {}, outputs: [], source: ['import os\n', `TOKEN = "${token}"\n`] }],
          metadata: {},
          nbformat: 4,
          nbformat_minor: 5,
        },
        null,
        1,
      ),
    }),
  },
  { name: 'a tar archive', files: (token) => ({ 'packed/a.tar': tar({ 'x.env': `tar\n${line(token)}` }) }) },
  {
    name: 'a patch file',
    files: (token) => ({ 'text/fix.patch': `--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\n+${line(token)}` }),
  },
  {
    name: 'minified code',
    files: (token) => ({
      'text/app.min.js': `!function(){var a="x",b="${token}";fetch("/",{headers:{Authorization:"token "+b}})}();`,
    }),
  },
  {
    name: 'JSON inside JSON',
    files: (token) => ({
      'text/nested.json': JSON.stringify({ body: JSON.stringify({ inner: JSON.stringify({ token }) }) }),
    }),
  },
  {
    name: 'an address with a password in it',
    files: (token) => ({ 'text/remote.txt': `https://oauth2:${token}@github.com/acme/app.git\n` }),
  },
  {
    name: 'UTF-32',
    files: (token) => ({
      'text/utf32.txt': Buffer.from(
        Uint32Array.from([0xfeff, ...line(token)].map((one) => (typeof one === 'number' ? one : one.codePointAt(0)!)))
          .buffer,
      ),
    }),
  },
  {
    name: 'a wide string inside a program',
    files: (token) => ({
      'text/wide.exe': Buffer.concat([
        Buffer.from('MZ\x90\0\x03'),
        Buffer.alloc(2001, 0x90),
        Buffer.from(token, 'utf16le'),
        Buffer.alloc(2000),
      ]),
    }),
  },
]);
