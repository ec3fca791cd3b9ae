import { expect, test } from 'vitest';
import { parseXml, pathOf } from '../../../../src/detectors/posture/languages/xml.ts';

test('elements come with their ancestors, attributes and offsets', () => {
  const source = '<?xml version="1.0"?>\n<!-- <a> -->\n<A x="1 &lt; 2"><b Y=\'"\'/><![CDATA[ <c> ]]></A>';
  const elements = parseXml(source)!;
  expect(elements.map((one) => [pathOf(one, 9), one.attributes, source.slice(one.at.from, one.at.to)])).toEqual([
    ['a', { x: '1 < 2' }, '<A x="1 &lt; 2">'],
    ['a/b', { y: '"' }, "<b Y='\"'/>"],
  ]);
  expect(pathOf(elements[1]!, 1)).toBe('b');
});

test.each(['<a>', '<a></b>', '</a>', '<a b=c/>', '<a <b/>', '<!-- a'])('%s does not parse', (source) => {
  expect(parseXml(source)).toBeNull();
});

test('nesting costs no more than its length: 20,000 deep is read', () => {
  const source = '<a>'.repeat(20_000) + '</a>'.repeat(20_000);
  expect(parseXml(source)).toHaveLength(20_000);
});
