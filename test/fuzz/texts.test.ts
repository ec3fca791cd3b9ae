import { startCost } from '../helpers/cost.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTidegateError } from '../../src/model/errors.ts';
import { decodeText } from '../../src/model/text.ts';
import { parseSettings } from '../../src/policy/settings.ts';
import { parseBaseline } from '../../src/policy/baseline.ts';
import { parseCommit, parseTag } from '../../src/repository/commit-text.ts';
import { readLinks } from '../../src/repository/commit-links.ts';
import { parseRevision } from '../../src/repository/revision-text.ts';
import { parsePushedRefs } from '../../src/sources/hook-input.ts';
import { runs } from '../helpers/runs.ts';

const OID = '1234567890'.repeat(4);

/** Ours, and within a second. */
async function toldOrDone(act: () => unknown): Promise<void> {
  const cost = startCost();
  try {
    await act();
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
  }
  expect(cost()).toBeLessThan(1000);
}

/** Mutations of a sound text: random pieces put in, cut out, doubled. */
function spoiled(sound: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.nat({ max: sound.length }),
    length: fc.nat({ max: 30 }),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })),
  });
  return fc
    .array(cut, { maxLength: 5 })
    .map((cuts) =>
      cuts.reduce((text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length), sound),
    );
}

describe('commit and tag texts', () => {
  const commit =
    `tree ${OID}\nparent ${OID}\nauthor Ada <ada@example.org> 1700000000 +0200\ncommitter C ` +
    `<c@example.org> 1700000000 +0000\nencoding ISO-8859-1\ngpgsig -----BEGIN\n x\n\nmessage\n`;
  const pieces = [
    '\n',
    '\n\n',
    '\0',
    '<',
    '>',
    ' ',
    '-',
    '+9999',
    '99999999999999999999',
    'parent ',
    'tree ',
    `tree ${OID}\n`,
    'author',
    'ü',
    '\ud800',
    '\r\n',
    '+0000',
  ];

  test('of any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
          spoiled(commit, pieces).map((text) => Buffer.from(text)),
          spoiled(commit, pieces).map((text) => Buffer.from(text, 'latin1')),
        ),
        (bytes) => {
          const { parents, date, headers, message } = parseCommit(OID, bytes);
          expect(parents.every((parent) => typeof parent === 'string')).toBe(true);
          expect(date).toMatch(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
          expect(typeof headers + typeof message).toBe('stringstring');
          expect(parseTag(OID, bytes).message).toBe(message);
          for (const oid of readLinks(bytes).parents) expect(oid).toMatch(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
        },
      ),
      { numRuns: runs(1500) },
    );
  });

  test('every header that names no object is scanned', () => {
    fc.assert(
      fc.property(fc.nat({ max: commit.indexOf('\n\n') }), (at) => {
        const start = commit.indexOf('author');
        const text = commit.slice(0, Math.max(start, at)) + 'NEEDLE' + commit.slice(Math.max(start, at));
        const { headers, message } = parseCommit(OID, Buffer.from(text));
        expect(headers + message).toContain('NEEDLE');
      }),
      { numRuns: 300 },
    );
  });
});

describe('hook input', () => {
  const sound = `${OID} ${'0'.repeat(40)} refs/heads/main\n${'0'.repeat(40)} ${OID} refs/tags/v1\n`;

  test('of any text gives all its ref updates, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          spoiled(sound, ['\n', '\r', '\0', ' ', OID, '0'.repeat(64), 'refs/heads/--x', '\u2028', '\u0085']),
        ),
        async (text) => {
          await toldOrDone(() => {
            const updates = parsePushedRefs(text);
            expect(updates.map(({ oldOid, newOid, ref }) => `${oldOid} ${newOid} ${ref}\n`).join('')).toBe(text);
          });
        },
      ),
      { numRuns: runs(3000) },
    );
  });
});

describe('policy text', () => {
  const sound =
    'block: { severity: high, confidence: medium, posture: true }\nincomplete: block\ndeadline: ' +
    '4s\non-deadline: block\nignore-paths: ["vendor/**"]\nrules: { disable: [a-b], severity: { c-d: ' +
    'low } }\naccept:\n  - { fingerprint: abc, reason: known, until: 2030-01-01 }\n  - { rule: x, ' +
    'path: "a/**", reason: y }\ncustom-rules:\n  - { id: mine, keywords: [abc], pattern: ' +
    '"abc[0-9]{5}", severity: low, minEntropy: 3 }\nbaseline: b.json\n';
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '!!binary ',
    '"',
    "'",
    '|',
    '>',
    '\t',
    '\n',
    '---\n',
    '%YAML 1.1\n',
    '? ',
    '__proto__: ',
    'constructor: ',
    'null',
    '1e999',
    '-1',
    '.nan',
    '0x',
    '2030-13-45',
    'true',
    '{}',
    '[]',
    '\u0000',
  ];

  test('is a policy, or refused with file and key', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), spoiled(sound, pieces)),
        async (text) => await toldOrDone(async () => void (await parseSettings(text, 'the policy'))),
      ),
      { numRuns: runs(700) },
    );
  });

  test('a billion laughs, deep nesting and huge keys are refused soon', async () => {
    const laughs = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
    ].join('\n');
    for (const text of [
      laughs,
      `ignore-paths: ${'['.repeat(5000)}`,
      `${'a: {'.repeat(3000)}`,
      `${'x'.repeat(200_000)}: 1`,
      `ignore-paths: [${'"a",'.repeat(50_000)}]`,
      '- '.repeat(5000),
    ]) {
      const cost = startCost();
      await parseSettings(text, 'the policy').catch((error: unknown) => {
        if (!isTidegateError(error)) throw error;
      });
      expect(cost()).toBeLessThan(5000);
    }
  });

  test('a baseline of any text', async () => {
    const baseline = '{"schemaVersion":1,"entries":[{"fingerprint":"abc","rule":"x","path":"a/b"}]}';
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 100 }),
          fc.json(),
          spoiled(baseline, ['{', '}', '[', ']', '"', ',', 'null', '1e9', '__proto__']),
        ),
        async (text) => await toldOrDone(() => parseBaseline(text, 'the baseline')),
      ),
      { numRuns: runs(1000) },
    );
  });
});

test('the words for a commit, of any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        spoiled('HEAD~3^2^{commit}', ['~', '^', '@{u}', '..', '^{', '}', '99999999999', ':/', ' ']),
      ),
      (text) => {
        const parsed = parseRevision(text);
        for (const step of parsed?.steps ?? [])
          expect(Object.values(step).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
      },
    ),
    { numRuns: runs(3000) },
  );
});

test('any bytes are a text that is valid UTF-8, with lines', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = decodeText(Buffer.from(bytes));
      expect(Buffer.from(text.bytes.toString('utf8')).equals(text.bytes)).toBe(true);
      expect(text.lineCount).toBe(
        text.bytes
          .toString('latin1')
          .split(/(?<=\n)/)
          .filter((line) => line !== '').length,
      );
    }),
    { numRuns: runs(2000) },
  );
});
