/** Template tags in YAML make their own value unknown, and nothing else. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, type Value } from '../../../../src/detectors/posture/languages/value.ts';
import { parseYaml, type YamlFile } from '../../../../src/detectors/posture/languages/yaml/parse.ts';
import { Templates } from '../../../../src/detectors/posture/languages/yaml/templates.ts';

function read(source: string): YamlFile {
  const file = parseYaml(source);
  expect(file).not.toBeNull();
  return file!;
}

function at(source: string, ...keys: readonly string[]): Value | undefined {
  let value: Value | undefined = read(source).documents[0];
  for (const key of keys) value = entryOf(value, key)?.value;
  return value;
}

describe('a tag', () => {
  test('as a value is unknown, at its own offsets', () => {
    const source = 'a: {{ .Values.a }}\nb: true\n';
    expect(at(source, 'a')).toEqual({ kind: 'unknown', text: '.Values.a', at: { from: 3, to: 18 } });
    expect(at(source, 'b')).toMatchObject({ kind: 'known', value: true, at: { from: 22, to: 26 } });
  });

  test('within a text is a hole', () => {
    expect(at('a: repo/{{ .Values.image }}:latest\n', 'a')).toMatchObject({
      kind: 'known',
      value: 'repo/\u0001.Values.image\u0002:latest',
    });
  });

  test('in quotes, with quotes of its own', () => {
    expect(at('a: "{{ .Values.a | default "x" }}"\nb: 1\n', 'a')).toMatchObject({
      kind: 'unknown',
      text: '.Values.a | default "x"',
    });
  });

  test('below a key stands for what is below it', () => {
    expect(at('a:\n  {{- toYaml .Values.a | nindent 2 }}\nb: 1\n', 'a')).toMatchObject({
      kind: 'unknown',
      text: 'toYaml .Values.a | nindent 2',
    });
  });

  test.each([
    'a:\n  - {{ toYaml .x | nindent 4 | trim }}\n    b: 1\n',
    'a:\n  - c: {{ toYaml .x | nindent 6 }}\n      b: 1\n    d: 2\n',
    'a: {{ toYaml .x | nindent 2 }}\n  b: 1\n',
    'a:\n- {{ .x }}\n- {{ .y }}\n{{- if .z }}\n- b\n{{- end }}\n',
  ])('puts out the beginning of an item or map that goes on: %j', (source) => {
    expect(parseYaml(source)).not.toBeNull();
  });

  test('as a key is its own text', () => {
    expect(at('{{ .Values.name }}: 1\n', '{{ .Values.name }}')).toMatchObject({ kind: 'known', value: 1 });
  });

  test('on lines of its own makes the file a template', () => {
    expect(read('{{- if .Values.a }}\na: 1\n{{- end }}\n').isTemplate).toBe(true);
    expect(read('{{/* a\n  comment */}}\na: 1\n').documents[0]).toMatchObject({ entries: [{ key: 'a' }] });
  });

  test.each([
    'a: "{{ x }}"\n',
    '# {{ x }}\na: 1\n',
    'a: 1 # {{ x }}\n',
    'a: |\n  {{ x }}\n  {{- end }}\nb: 1\n',
    'a: {{ x }}\n',
  ])('elsewhere does not: %j', (source) => {
    expect(read(source).isTemplate).toBe(false);
  });

  test('of a workflow or pipeline is plain YAML', () => {
    expect(at('a: ${{ secrets.A }}\n', 'a')).toMatchObject({ kind: 'known', value: '${{ secrets.A }}' });
  });

  test('in a block of text is put back there', () => {
    expect(at('a: |\n  x {{ .Values.a }}\n  {{- if .Values.b }}\n  y\nb: 1\n', 'a')).toMatchObject({
      kind: 'known',
      value: 'x \u0001.Values.a\u0002\n{{- if .Values.b }}\ny\n',
    });
  });

  test('between two values of one key leaves it unknown which', () => {
    expect(at('{{ if a }}\np: true\n{{ else }}\np: false\n{{ end }}\n', 'p')).toMatchObject({ kind: 'unknown' });
  });

  test('without an end is no tag', () => {
    expect(parseYaml('a: {{ x\n')).toBeNull();
  });
});

const part = fc.constantFrom(
  '{{',
  '}}',
  '{%',
  '%}',
  '{{ x }}',
  '{{- if y }}',
  '\n',
  ' ',
  'a: ',
  '"',
  '#',
  '- ',
  '${{ z }}',
  '}',
  '\t',
);

test('a masked text has the length and the lines of its source, and restores to it', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const source = parts.join('');
      const templates = new Templates(source);
      expect(templates.masked).toHaveLength(source.length);
      const starts = (text: string) => [...text.matchAll(/\n/g)].map((match) => match.index);
      expect(starts(templates.masked)).toEqual(starts(source));
      // A comment over several lines leaves blanks behind it.
      const dense = (text: string) => text.replace(/\s/g, '');
      expect(dense(templates.restoreKey(templates.masked))).toBe(dense(source));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['tags without an end', '{{ '.repeat(100_000)],
  ['tags on one line', '{{ a }} x'.repeat(50_000)],
  ['tags on lines of their own', '{{ a }}\n'.repeat(50_000)],
  ['blanks between tags', `{{ a }}${' '.repeat(200)}`.repeat(2_000)],
])('%s are masked in one pass', (_name, source) => {
  expect(new Templates(source).masked).toHaveLength(source.length);
});
