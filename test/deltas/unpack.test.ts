import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/deltas/containers/container.ts';
import { unpack, unpackNew } from '../../src/deltas/unpack.ts';
import { formatOf } from '../../src/deltas/unpack-format.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';
import { aTar, aZip, packedBy } from './containers.ts';
import { big, expected, files, isPart, seen } from './unpacked.ts';

describe('the files of an archive', () => {
  test.each([
    ['a deflated zip', aZip(files)],
    ['a stored zip', aZip(files, { stored: true })],
    ['a zip64', aZip(files, { wide: true })],
    ['a zip behind a script', Buffer.concat([Buffer.from('#!/bin/sh\nexec java -jar $0\n'), aZip(files)])],
    ['a zip behind a program', Buffer.concat([Buffer.from('\x7fELF\0\0\0'), aZip(files, { wide: true })])],
    ['a zip with a comment', withComment(aZip(files), 'made by hand')],
    ['a tar', aTar(files)],
    ['a tar of the old kind', aTar(files, { old: true })],
    ['a tar with pax names', aTar(files, { pax: true })],
    ['a tar with GNU names', aTar(files, { gnu: true })],
    ['a compressed tar', gzipSync(aTar(files))],
  ])('in %s', (_, bytes) => {
    expect(seen(bytes)).toEqual(expected);
  });

  test.each(['bzip2', 'xz', 'zstd'])('in a tar compressed by %s', (program) => {
    const bytes = packedBy(program, aTar(files));
    if (bytes) expect(seen(bytes)).toEqual(expected);
  });

  test('the files of a Debian package are read', () => {
    const member = (name: string, bytes: Buffer): Buffer =>
      Buffer.concat([
        Buffer.from(`${name.padEnd(48)}${String(bytes.length).padEnd(10)}\`\n`),
        bytes,
        Buffer.alloc(bytes.length & 1, 10),
      ]);
    const deb = Buffer.concat([
      Buffer.from('!<arch>\n'),
      member('debian-binary', Buffer.from('2.0\n')),
      member('data.tar.gz/', gzipSync(aTar({ 'etc/x': 'A=1' }))),
    ]);
    expect(seen(deb)).toEqual(['a!debian-binary: 2.0\n', 'a!data.tar.gz!etc/x: A=1']);
  });
});

function withComment(zip: Buffer, comment: string): Buffer {
  const bytes = Buffer.concat([zip, Buffer.from(comment)]);
  bytes.writeUInt16LE(comment.length, zip.length - 2);
  return bytes;
}

describe('one compressed file has its name without the ending', () => {
  test('gzip', () => expect(seen(gzipSync('hello'), 'logs/app.log.gz')).toEqual(['logs/app.log.gz!app.log: hello']));

  test('gzip of two members', () =>
    expect(seen(Buffer.concat([gzipSync('one '), gzipSync('two')]), 'x.gz')).toEqual(['x.gz!x: one two']));

  for (const [program, args] of [
    ['bzip2', ['-1']],
    ['bzip2', ['-9']],
    ['xz', ['-0']],
    ['xz', ['-9e']],
    ['xz', ['--block-size=65536']],
    ['xz', ['--lzma2=lc=0,lp=2,pb=4']],
    ['zstd', ['-1']],
    ['zstd', ['-19']],
    ['zstd', ['--fast=5', '--no-check']],
    ['zstd', ['--ultra', '-22']],
  ] as const) {
    test(`${program} ${args.join(' ')}`, () => {
      for (const content of [
        Buffer.from('x'),
        big,
        Buffer.alloc(300_000, 'ab'),
        randomBytes(200_000),
        Buffer.concat([big, randomBytes(5000), big]),
      ]) {
        const packed = packedBy(program, content, ...args);
        if (!packed) return;
        for (const bytes of [packed, Buffer.concat([packed, packed])]) {
          const [piece, ...more] = unpack(bytes, 'x', { ...LIMITS, freeBytes: 1 << 24 });
          expect(more).toEqual([]);
          expect(
            piece!.kind === 'file' &&
              piece!.bytes.equals(bytes === packed ? content : Buffer.concat([content, content])),
          ).toBe(true);
        }
      }
    });
  }
});

test('containers within containers are read three deep, and no deeper', () => {
  const inner = aZip({ 'c.env': 'C=1' });
  expect(seen(gzipSync(aTar({ 'b.zip': inner })), 'a.tgz')).toEqual(['a.tgz!b.zip!c.env: C=1']);
  const three = aZip({ two: aZip({ one: inner }) });
  expect(seen(three)).toEqual(['a!two!one!c.env: C=1']);
  expect(seen(aZip({ three, 'd.env': 'D=1' }))).toEqual(['a!three!two!one! limit', 'a!d.env: D=1']);
});

test('an office document is read as its XML', () => {
  expect(seen(aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:t>hello</w:t>' }), 'x.docx')[1]).toBe(
    'x.docx!word/document.xml: <w:t>hello</w:t>',
  );
});

test('zip entries packed with bzip2, zstd or xz are read, other methods are reported', () => {
  for (const [program, method] of [
    ['bzip2', 12],
    ['zstd', 93],
    ['xz', 95],
  ] as const) {
    const packed = packedBy(program, Buffer.from('A=1'));
    if (packed) expect(seen(aZip({ x: 'A=1' }, { method, packed: { x: packed } }))).toEqual(['a!x: A=1']);
  }
  expect(seen(aZip(files, { method: 9 }))).toEqual(['a!x.env! unsupported', 'a!dir/y.txt! unsupported']);
});

test('encrypted and unsupported content is reported', () => {
  expect(seen(aZip(files, { encrypted: true }))).toEqual(['a!x.env! encrypted', 'a!dir/y.txt! encrypted']);
  expect(seen(Buffer.from('%PDF-1.7\n'))).toEqual(['a! unsupported']);
  expect(seen(aZip({ 'x.7z': Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1') })).at(-1)).toBe('a!x.7z! unsupported');
});

test('a broken container is read as far as possible, and the rest is reported', () => {
  const tar = aTar({ one: 'A=1', two: 'B=2'.repeat(300) });
  expect(seen(tar.subarray(0, 1600))).toEqual(['a!one: A=1', `a!two: ${'B=2'.repeat(300).slice(0, 64)}`, 'a! corrupt']);
  expect(seen(gzipSync(big).subarray(0, 5000))).toEqual([expect.stringContaining('line 99 '), 'a! corrupt']);
  const zip = aZip({ one: 'A=1', two: 'B=2' }, { stored: true });
  zip.write('XX', zip.indexOf('PK\x03\x04', 10)); // the second file is not where the directory says
  expect(seen(zip)).toEqual(['a!one: A=1', 'a!two! corrupt']);
  const whole = aZip(files);
  expect(seen(whole.subarray(0, -30)).sort()).toEqual(['a! corrupt', ...seen(whole)].sort());
});

test('a file that the directory of a zip does not name is read, too', () => {
  const hidden = aZip({ 'hidden.env': 'H=1' });
  const shown = aZip({ 'shown.txt': 'S=1' });
  const both = Buffer.concat([hidden.subarray(0, hidden.indexOf('PK\x01\x02')), shown]);
  expect(seen(both)).toEqual(['a!shown.txt: S=1', 'a!hidden.env: H=1']);
  const nested = aZip({ 'in.zip': aZip({ x: 'X=1' }, { stored: true }) }, { stored: true });
  expect(seen(nested).filter((piece) => piece.includes('X=1'))).toEqual(['a!in.zip!x: X=1']);
});

test('a text is not a container', () => {
  for (const text of [
    'PK is a prefix',
    'BZh91 is no magic',
    '!<arch> is no line',
    '',
    '#!/bin/sh\n',
    '\u001f',
    'x'.repeat(600),
  ])
    expect(formatOf(Buffer.from(text))).toBeNull();
});

test('only files that no old version contains are new', () => {
  const old = aZip({ a: 'one', b: 'two' });
  const paths = (bytes: Buffer, olds: Buffer[]): string[] =>
    [...unpackNew(bytes, 'x.zip', olds)].flatMap((piece) =>
      piece.kind === 'name' ? [`${piece.path} by name`] : isPart(piece) ? [piece.path] : [],
    );
  expect(paths(aZip({ a: 'one', b: 'three', c: 'two' }), [old])).toEqual(['x.zip!b', 'x.zip!c by name']);
  expect(paths(gzipSync(aTar({ a: 'one', d: 'four' })), [old])).toEqual(['x.zip!d']);
  expect(paths(aZip({ a: 'one', b: 'three' }), [old, aZip({ q: 'three' })])).toEqual([]);
});

describe('bytes of a container beside its files', () => {
  const wholes = (bytes: Buffer): string =>
    [...unpack(bytes, 'a')]
      .flatMap((piece) =>
        piece.kind === 'file' && piece.whole ? [`${piece.path}: ${piece.bytes.toString('latin1')}`] : [],
      )
      .join('\n');
  const zip = withComment(aZip(files), 'the comment');

  test.each([
    ['the comment of a zip in a tar', gzipSync(aTar({ 'x.zip': zip })), /^a!x\.zip: [^]*the comment/m],
    ['the comment of a zip in a zip', aZip({ 'x.zip': zip }), /^a!x\.zip: [^]*the comment/m],
    ['a script before a zip', aZip({ 'x.jar': Buffer.concat([Buffer.from('#!/bin/sh\n# word\n'), zip]) }), /# word/],
    [
      'a script before a zip in a tar',
      gzipSync(aTar({ x: Buffer.concat([Buffer.from('#!/bin/sh\n'), zip]) })),
      /^a!x: #!/m,
    ],
    ['the name of a link', gzipSync(linked(aTar({ x: '1' }), '/somewhere/else')), /^a: [^]*\/somewhere\/else/m],
    ['what follows a tar', gzipSync(Buffer.concat([aTar(files), Buffer.from('the tail')])), /^a: [^]*the tail/m],
    ['a block and more behind a tar', gzipSync(Buffer.concat([aTar(files), Buffer.from('x'.repeat(600))])), /x{600}/],
  ])('%s', (_, bytes, pattern) => {
    expect(wholes(bytes)).toMatch(pattern);
  });

  test('the whole of an outer container is not yielded: it is scanned as it is', () => {
    for (const bytes of [zip, aTar(files), gzipSync('x')]) expect(wholes(bytes)).toBe('');
  });
});

/** The tar with its first file made a link. */
function linked(tar: Buffer, target: string): Buffer {
  const bytes = Buffer.from(tar);
  bytes[156] = '2'.charCodeAt(0);
  bytes.write('00000000000\0', 124, 'latin1');
  bytes.write(target, 157, 'latin1');
  bytes.fill(0x20, 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}

describe('other kinds of streams and archives', () => {
  test('zlib, as loose objects of git are', () => {
    expect(seen(deflateSync('blob 5\0hello'), 'a.z')).toEqual(['a.z!a: blob 5\0hello']);
    for (const text of ['x^2 + y^2', 'x\x01 is no header', 'x\x9c'])
      expect(formatOf(Buffer.from(text, 'latin1'))).toBeNull();
  });

  test.each([
    ['lzma', ['--format=lzma']],
    ['lzma', ['--format=lzma', '-9e', '--lzma1=lc=1,lp=2,pb=3']],
  ])('%s %j', (_, options) => {
    const packed = spawnSync('xz', ['-c', ...options], { input: big, maxBuffer: 1 << 26 });
    if (packed.status !== 0) return; // no xz on this machine
    expect(seen(packed.stdout, 'a.lzma')).toEqual([`a.lzma!a: ${big.toString('latin1')}`]);
  });

  test('lzip', () => {
    const packed = spawnSync('lzip', ['-c'], { input: big, maxBuffer: 1 << 26 });
    if (packed.status !== 0) return; // no lzip on this machine
    expect(seen(packed.stdout, 'a.lz')).toEqual([`a.lz!a: ${big.toString('latin1')}`]);
  });

  test('a bundle of git: its blobs, those that are stored as changes too, and what commits say', () => {
    const repository = aRepository()
      .commit({ a: big, b: 'two\n' })
      .commit({ a: Buffer.concat([big, Buffer.from('more')]) }, 'a word');
    repository.git('repack', '-adfq');
    const bundle = join(aFolder(), 'x.bundle');
    repository.git('bundle', 'create', '--quiet', bundle, '--all');
    const lines = seen(readFileSync(bundle));
    for (const content of ['two\n', big.toString('latin1'), `${big.toString('latin1')}more`])
      expect(lines.some((line) => line.startsWith('a!blob ') && line.endsWith(`: ${content}`))).toBe(true);
    expect(lines.some((line) => line.startsWith('a!commit ') && line.endsWith('\n\na word\n'))).toBe(true);
    expect(lines.filter((line) => line.includes('! '))).toEqual([]);
    const pack = readFileSync(bundle).subarray(readFileSync(bundle).indexOf('PACK\0\0'));
    expect(seen(pack).sort()).toEqual(lines.sort());
    expect(seen(pack.subarray(0, -200)).at(-1)).toMatch(/^a! (corrupt|unsupported)$/);
  });

  test('a bundle with deltas of objects that it lacks is reported', () => {
    const repository = aRepository().commit({ a: big });
    repository.commit({ a: Buffer.concat([big, Buffer.from('more')]) });
    const bundle = join(aFolder(), 'x.bundle');
    repository.git('bundle', 'create', '--quiet', bundle, 'HEAD~1..main');
    expect(seen(readFileSync(bundle)).at(-1)).toBe('a! unsupported');
  });

  test.each([
    ['\n%PDF-1.4\nstream\n\xff\xfe', 'pdf'],
    ['PAR1\x15\x04', 'parquet'],
    ['age-encryption.org/v1\n-> X25519', 'age'],
  ])('%j is counted as %s', (start, format) => {
    expect(formatOf(Buffer.from(start, 'latin1'))).toEqual({ kind: 'unread', format });
  });

  test('a text that mentions PDF is a text', () => {
    expect(formatOf(Buffer.from("const MAGIC =\n%PDF-1.4\n';"))).toBeNull();
  });
});
