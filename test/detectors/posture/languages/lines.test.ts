/** Formats that are read line by line: properties, INI, .env and Dockerfiles. */

import { expect, test } from 'vitest';
import { instructionsOf } from '../../../../src/detectors/posture/languages/dockerfile.ts';
import { parseDotenv } from '../../../../src/detectors/posture/languages/dotenv.ts';
import { parseIni } from '../../../../src/detectors/posture/languages/ini.ts';
import { flatten } from '../../../../src/detectors/posture/languages/keys.ts';
import { parseProperties } from '../../../../src/detectors/posture/languages/properties.ts';
import { asText, type Value } from '../../../../src/detectors/posture/languages/value.ts';
import { Lines } from '../../../../src/detectors/posture/position.ts';

function rowsOf(source: string, value: Value): string[] {
  const lines = new Lines(source);
  return flatten(value).map(({ key, value: text, at }) => {
    const { line, endLine } = lines.origin('', at.from, at.to);
    return `${line}-${endLine} ${key}=${asText(text)}`;
  });
}

test('properties: separators, comments, continued lines, escapes and documents', () => {
  const source = '# a = 1\n! b\na.b=1\nc: two words\nd e\nf\\ g = x\\\n   y\nh=\\u0041\\n\n#---\ni = C:\\\\x\n';
  const [first, second] = parseProperties(source);
  expect(rowsOf(source, first!)).toEqual(['3-3 a.b=1', '4-4 c=two words', '5-5 d=e', '6-7 f g=xy', '8-8 h=A\n']);
  expect(rowsOf(source, second!)).toEqual(['10-10 i=C:\\x']);
});

test('a comment of properties takes in no next line', () => {
  const source = '# C:\\\na = 1\n';
  expect(rowsOf(source, parseProperties(source)[0]!)).toEqual(['2-2 a=1']);
});

test('INI: sections, quotes and comments', () => {
  const source = '; x\na = 1 ; one\n[session]\nsession.name = "a;b"\nempty =\n';
  expect(rowsOf(source, parseIni(source))).toEqual(['2-2 a=1', '4-4 session.session.name=a;b', '5-5 session.empty=']);
});

test('.env: export, quotes, comments', () => {
  const source = '# A=0\nexport A=1\nB="two words"\nC=\'x\'\n';
  expect(rowsOf(source, parseDotenv(source))).toEqual(['2-2 A=1', '3-3 B=two words', '4-4 C=x']);
});

test('Dockerfile: continued lines and comments within one instruction', () => {
  const source = 'FROM a AS b\nenv X=1 \\\n  # why\n  Y=2\n\nRUN true\n';
  const lines = new Lines(source);
  expect(
    [...instructionsOf(source)].map(({ keyword, text, at }) => {
      const { line, endLine } = lines.origin('', at.from, at.to);
      return `${line}-${endLine} ${keyword} ${text}`;
    }),
  ).toEqual(['1-1 FROM a AS b', '2-4 ENV X=1  Y=2', '6-6 RUN true']);
});
