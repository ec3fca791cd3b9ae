import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attestTorn,
  parseHead,
  renderHead,
  sealRecord,
  START,
  type Key,
  type Link,
} from '../../../src/reporters/audit/chain.ts';
import { checkEnd, checkLines } from '../../../src/reporters/audit/verify.ts';

const KEY = Buffer.from('a key of some length');

function aLog(count: number, key: Key = null, from: Link = START): { lines: string[]; last: Link } {
  const lines: string[] = [];
  let last = from;
  for (let i = 0; i < count; i++) {
    const sealed = sealRecord(
      { event: 'push', who: 'ada', value: `{"n":${i}} ,"hash":"${'a'.repeat(64)}"}` },
      last,
      key,
    );
    lines.push(sealed.line);
    last = sealed.link;
  }
  return { lines, last };
}

const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));
const problemsOf = (lines: readonly string[], key: Key = null): readonly string[] =>
  checkLines(bytesOf(lines), START, key).problems.map(({ line, message }) => `${line}: ${message}`);

test('an unchanged log has no problem', () => {
  for (const key of [null, KEY]) {
    const { lines, last } = aLog(50, key);
    expect(checkLines(bytesOf(lines), START, key)).toEqual({
      records: 50,
      first: 1,
      last,
      strange: false,
      problems: [],
    });
    expect(checkEnd(last, parseHead(renderHead(last, key), key)!)).toBeNull();
  }
});

describe('tampering with a log is reported with its place', () => {
  const { lines, last } = aLog(6);
  test('a record edited', () =>
    expect(problemsOf(lines.with(2, lines[2]!.replace('ada', 'eve')))).toEqual([
      '3: Record 3 was edited, or sealed with another key.',
    ]));
  test('a record dropped', () => expect(problemsOf(lines.toSpliced(2, 1))).toEqual(['3: Record 3 is missing.']));
  test('the first records dropped', () =>
    expect(problemsOf(lines.slice(2))).toEqual(['1: Records 1 to 2 are missing.']));
  test('two records in each other’s place', () =>
    expect(problemsOf(lines.with(2, lines[3]!).with(3, lines[2]!))).toEqual([
      '3: Record 3 is missing.',
      '4: Record 3 is where record 5 belongs: inserted, or out of order.',
    ]));
  test('a record twice', () =>
    expect(problemsOf(lines.toSpliced(3, 0, lines[2]!))).toEqual([
      '4: Record 3 is where record 4 belongs: inserted, or out of order.',
    ]));
  test('a record made anew', () =>
    expect(
      problemsOf(
        lines.with(2, sealRecord({ event: 'push', who: 'eve' }, { n: 2, hash: lines[1]!.slice(-66, -2) }, null).line),
      ),
    ).toEqual(['4: Record 4 does not follow record 3: one of them was replaced.']));
  test('a line that is not a record', () =>
    expect(problemsOf(lines.toSpliced(3, 0, 'hello'))).toEqual(['4: This is not a record.']));
  test('the last line cut short', () =>
    expect(checkLines(bytesOf(lines).subarray(0, -9), START, null).problems).toEqual([
      { line: 6, message: 'The last line was cut short.' },
    ]));
  test('the tail cut off', () => {
    expect(checkEnd({ n: 4, hash: lines[3]!.slice(-66, -2) }, last)).toEqual({
      line: null,
      message: 'Records 5 to 6 are missing at the end.',
    });
  });
  test('a plain log made anew from some record on differs from the head that was kept elsewhere', () => {
    const forged = aLog(6);
    const other = sealRecord({ event: 'push', who: 'eve' }, { n: 5, hash: forged.lines[4]!.slice(-66, -2) }, null);
    expect(checkEnd(other.link, last)).toEqual({
      line: null,
      message: 'Record 6 is not the one that was written last.',
    });
  });
});

test('a record or a head cannot be made without the key', () => {
  const { lines, last } = aLog(3, KEY);
  const forged = sealRecord({ event: 'push', who: 'eve' }, last, Buffer.from('another key, as long'));
  expect(problemsOf([...lines, forged.line], KEY)).toEqual(['4: Record 4 was edited, or sealed with another key.']);
  expect(checkLines(bytesOf([...lines, sealRecord({ event: 'push' }, last, null).line]), START, KEY).strange).toBe(
    true,
  );
  expect(checkLines(bytesOf(lines), START, null).strange).toBe(true);
  expect(parseHead(renderHead(last, null), KEY)).toBeNull();
});

test('a line cut short is no problem where the next writer vouched for it', () => {
  const { lines, last } = aLog(3);
  const torn = '{"n":4,"previous":"abc';
  const attested = sealRecord(attestTorn(Buffer.from(torn)), last, null);
  expect(problemsOf([...lines, torn, attested.line])).toEqual([]);
  expect(problemsOf([...lines, `${torn}d`, attested.line])).toEqual(['4: This is not a record.']);
});

test('a rotated log goes on in the next file, and a file that is left out is missed', () => {
  const first = aLog(4);
  const second = aLog(3, null, first.last);
  const third = aLog(2, null, second.last);
  expect(checkLines(bytesOf(second.lines), first.last, null).problems).toEqual([]);
  expect(checkLines(bytesOf(third.lines), first.last, null).problems).toEqual([
    { line: 1, message: 'Records 5 to 7 are missing.' },
  ]);
  expect(checkLines(bytesOf(second.lines), null, null)).toMatchObject({ first: 5, problems: [] });
});

test('any change to the bytes of a log is detected', () => {
  const { lines, last } = aLog(8, KEY);
  const whole = bytesOf(lines);
  const isSound = (bytes: Buffer): boolean => {
    const checked = checkLines(bytes, START, KEY);
    return (
      checked.problems.length === 0 &&
      !checked.strange &&
      checked.last !== null &&
      checkEnd(checked.last, last) === null
    );
  };
  const place = fc.nat(whole.length - 1);
  const edit = fc.oneof(
    fc
      .tuple(place, fc.nat(255))
      .map(([at, byte]) => Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at + 1)])),
    fc
      .tuple(place, place)
      .map(([a, b]) => Buffer.concat([whole.subarray(0, Math.min(a, b)), whole.subarray(Math.max(a, b))])),
    fc
      .tuple(place, place, place)
      .map(([at, a, b]) =>
        Buffer.concat([whole.subarray(0, at), whole.subarray(Math.min(a, b), Math.max(a, b)), whole.subarray(at)]),
      ),
    fc.shuffledSubarray(lines).map(bytesOf),
  );
  fc.assert(
    fc.property(edit, (bytes) => {
      // A last line without its line feed says all that it said.
      fc.pre(!bytes.equals(whole) && !Buffer.concat([bytes, Buffer.from('\n')]).equals(whole));
      expect(isSound(bytes)).toBe(false);
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(isSound(whole)).toBe(true);
});
