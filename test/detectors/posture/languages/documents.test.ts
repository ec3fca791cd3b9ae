/** One Value tree for JSON, YAML and TOML: the same data reads alike, and every offset points to its own text. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify as stringifyYaml } from 'yaml';
import { stringify as stringifyToml } from 'smol-toml';
import { parseJson } from '../../../../src/detectors/posture/languages/json.ts';
import { parseToml } from '../../../../src/detectors/posture/languages/toml.ts';
import type { Value } from '../../../../src/detectors/posture/languages/value.ts';
import { parseYaml } from '../../../../src/detectors/posture/languages/yaml/parse.ts';

const yaml = (source: string): Value | null => parseYaml(source)?.documents[0] ?? null;

/** The plain data of a Value tree. */
function dataOf(value: Value): unknown {
  switch (value.kind) {
    case 'known':
      return value.value;
    case 'list':
      return value.items.map(dataOf);
    case 'map':
      return Object.fromEntries(value.entries.map(({ key, value: inner }) => [key, dataOf(inner)]));
    default:
      return { unknown: value.text };
  }
}

/** Every known value with the source text that it was read from. */
function* scalarsOf(value: Value, source: string): Generator<readonly [unknown, string]> {
  if (value.kind === 'known') yield [value.value, source.slice(value.at.from, value.at.to)];
  if (value.kind === 'list') for (const item of value.items) yield* scalarsOf(item, source);
  if (value.kind === 'map') for (const entry of value.entries) yield* scalarsOf(entry.value, source);
}

const key = fc.stringMatching(/^[a-z][a-z-]{0,6}$/);
const scalar = fc.oneof(
  fc.stringMatching(/^[A-Za-z][\w /;:'.-]{0,12}\w$/),
  fc.integer({ min: 0, max: 9999 }),
  fc.boolean(),
);
const data = fc.dictionary(
  key,
  fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(key, fc.oneof(scalar, fc.dictionary(key, scalar))),
  ),
  { minKeys: 1 },
);

describe.each([
  ['JSON', parseJson, (value: object) => JSON.stringify(value, null, 2)],
  ['YAML', yaml, (value: object) => stringifyYaml(value)],
  ['TOML', parseToml, (value: object) => stringifyToml(value as Record<string, unknown>)],
] as const)('%s', (_name, parse, write) => {
  test('reads what was written', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(dataOf(parse(write(value))!)).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  test('the offsets of a value are those of its own text', () => {
    fc.assert(
      fc.property(data, (value) => {
        const source = write(value);
        for (const [known, written] of scalarsOf(parse(source)!, source))
          expect(dataOf(parse(parse === parseToml ? `x = ${written}` : written)!)).toEqual(
            parse === parseToml ? { x: known } : known,
          );
      }),
      { numRuns: 150 },
    );
  });

  test('what does not parse is null, and is never an empty document', () => {
    expect(parse('{ "a": [1, 2 ')).toBeNull();
  });
});

test('tables of TOML build one tree, whatever their order', () => {
  const source =
    '[[headers]]\nfor = "/*"\n[headers.values]\nX-Frame-Options = "DENY"\n[a.b]\nc.d = 1\n[[headers]]\nfor = "/b"\n';
  const value = parseToml(source)!;
  expect(dataOf(value)).toEqual({
    headers: [{ for: '/*', values: { 'X-Frame-Options': 'DENY' } }, { for: '/b' }],
    a: { b: { c: { d: 1 } } },
  });
});

test('a key that TOML does not allow twice does not parse', () => {
  expect(parseToml('a = 1\na = 2\n')).toBeNull();
});

test('YAML reports a repeated key only on request', () => {
  expect(dataOf(yaml('a: 1\na: 2\n')!)).toEqual({ a: 2 });
  expect(parseYaml('a: 1\na: 2\n', 'refused')).toBeNull();
});
