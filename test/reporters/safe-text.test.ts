import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  commandData,
  commandProperty,
  jsonText,
  markdownCode,
  markdownText,
  visible,
  withoutCommands,
} from '../../src/reporters/safe-text.ts';
import { HOSTILE } from './a-report.ts';
import { commandsIn } from './runner-oracle.ts';

test('controls are shown, letters of any script are left alone', () => {
  expect(visible('a\nb\t\x1b[31m\u202e\x9b\u{e0041}')).toBe('a\\nb\\t\\x1b[31m\\u202e\\x9b\\u{e0041}');
  expect(visible('straße 日本語 👩‍💻 •')).toBe('straße 日本語 👩‍💻 •');
});

test('the runner reads back what was escaped for it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (data, value) => {
      // The runner trims the properties as a whole.
      const [command] = commandsIn(`::error title=${commandProperty(value)},file=x::${commandData(data)}`);
      expect([command!.data, command!.properties['title']]).toEqual([data, value]);
    }),
  );
});

test('no line remains a command', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOSTILE), (text) => commandsIn(withoutCommands(visible(text))).length === 0),
  );
});

test('JSON reads back the very same value', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => JSON.parse(jsonText({ text })).text === text));
});

test('a plain path reads as code, a hostile one cannot leave it', () => {
  expect(markdownCode('deploy/ci.env:3')).toBe('`deploy/ci.env:3`');
  expect(markdownCode('a`b|c')).toBe('<code>a&#96;b&#124;c</code>');
});

test('Markdown finds no markup', () => {
  expect(markdownText('@octocat #12 <b> [x](http://e.example)')).toBe(
    '@\u200boctocat &#35;\u200b12 &#60;b&#62; &#91;x&#93;(http&#58;//e.example)',
  );
  expect(markdownText('- item')).toBe('&#45; item');
  expect(markdownText('1. item')).toBe('1&#46; item');
});
