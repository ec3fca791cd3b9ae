import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/model/text.ts';

type Write = (text: string) => Buffer;

function utf32(bigEndian: boolean): Write {
  return (text) => {
    const bytes = Buffer.alloc(4 * [...text].length);
    for (const [index, letter] of [...text].entries()) {
      const code = letter.codePointAt(0)!;
      if (bigEndian) bytes.writeUInt32BE(code, 4 * index);
      else bytes.writeUInt32LE(code, 4 * index);
    }
    return bytes;
  };
}

const ENCODINGS: Readonly<Record<string, { readonly mark: readonly number[]; readonly write: Write }>> = {
  'UTF-16 LE': { mark: [0xff, 0xfe], write: (text) => Buffer.from(text, 'utf16le') },
  'UTF-16 BE': { mark: [0xfe, 0xff], write: (text) => Buffer.from(text, 'utf16le').swap16() },
  'UTF-32 LE': { mark: [0xff, 0xfe, 0, 0], write: utf32(false) },
  'UTF-32 BE': { mark: [0, 0, 0xfe, 0xff], write: utf32(true) },
};

const LINE = fc.string({ unit: fc.constantFrom(...'abcXYZ019_=:- '), minLength: 24, maxLength: 60 });
/** Letters of many scripts; of Chinese, those whose bytes may be letters of ASCII. */
const WORDS = fc.string({ unit: fc.constantFrom(...'aé中文字的国Ω😀 \n'), minLength: 1, maxLength: 60 });

for (const [name, { mark, write }] of Object.entries(ENCODINGS)) {
  describe(name, () => {
    test('reads UTF-16 and UTF-32, and ASCII that another program appended', () => {
      fc.assert(
        fc.property(WORDS, LINE, WORDS, fc.boolean(), (before, line, after, goesOn) => {
          const parts = [Buffer.from(mark), write(`${before}\r\n`), Buffer.from(`${line}\n`)];
          const text = decodeText(Buffer.concat([...parts, ...(goesOn ? [write(`\n${after}`)] : [])]));
          const shown = text.bytes.toString('utf8');
          expect(shown.startsWith(`${before}\r\n`)).toBe(true);
          expect(shown).toContain(line);
          if (goesOn) expect(shown.endsWith(`\n${after}`)).toBe(true);
        }),
        { numRuns: 300 },
      );
    });

    test('reads a text of this encoding to its end', () => {
      fc.assert(
        fc.property(WORDS, (words) => {
          const text = decodeText(Buffer.concat([Buffer.from(mark), write(words)]));
          expect(text.bytes.toString('utf8')).toBe(words);
        }),
        { numRuns: 300 },
      );
    });

    test('reads ASCII with a mark of another encoding before it', () => {
      const text = decodeText(Buffer.concat([Buffer.from(mark), Buffer.from('TOKEN=0123456789abcdef\n')]));
      expect(text.bytes.toString('utf8')).toBe('TOKEN=0123456789abcdef\n');
    });

    test('reads the last letter where the rest of it was cut off', () => {
      const whole = Buffer.concat([Buffer.from(mark), write('TOKEN=0123456789abcdef')]);
      // In big endian the letter itself is the last byte.
      if (name.endsWith('LE')) expect(decodeText(whole.subarray(0, -1)).bytes.toString('utf8')).toMatch(/f$/);
    });
  });
}

describe('place', () => {
  test('is the same in any order of requests', () => {
    fc.assert(
      fc.property(WORDS, WORDS, fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }), (before, after, cuts) => {
        const whole = before + after;
        const shared = decodeText(Buffer.from(whole));
        for (const cut of cuts) {
          const from = [...whole].slice(0, cut % [...whole].length).join('');
          const span = { from: Buffer.byteLength(from), to: Buffer.byteLength(whole) };
          expect(shared.placeOf(span)).toEqual(decodeText(Buffer.from(whole)).placeOf(span));
          expect(shared.placeOf(span).column).toBe(from.length - from.lastIndexOf('\n'));
        }
      }),
    );
  });
});
