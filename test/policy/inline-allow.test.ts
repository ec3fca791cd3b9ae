import { describe, expect, test } from 'vitest';
import type { InlineAllow, Suppression } from '../../src/model/finding.ts';
import { Text } from '../../src/model/text.ts';
import { findInlineAllow } from '../../src/policy/inline-allow.ts';
import { startCost } from '../helpers/cost.ts';

/** Returns null for a comment that does not count. */
function counting(allow: InlineAllow | null): Suppression | null {
  return allow?.kind === 'idle' ? null : allow;
}

const reasonOf = (allow: InlineAllow | null): string | null => counting(allow)?.reason ?? null;

describe('an inline allow', () => {
  const allow = (text: string, line = 1, endLine = line) =>
    reasonOf(findInlineAllow(Text.of(text), 'some-rule', line, endLine));

  test.each([
    ['x # tidegate:allow some-rule -- test key', 'test key'],
    ['x /* tidegate:allow some-rule -- test key */', 'test key'],
    ['<x/> <!-- tidegate:allow some-rule -- test key -->', 'test key'],
    ['x # tidegate:allow some-rule', null],
    ['x # tidegate:allow some-rule --   ', null],
    ['x # tidegate:allow other-rule -- no', null],
    ['x # tidegate:allow', null],
    ['x {# tidegate:allow some-rule -- test key #}', 'test key'],
    ['x <%# tidegate:allow some-rule -- test key %>', 'test key'],
    ['x # tidegate:allow some-rule - test key', null],
    ['x # tidegate:allow * -- everything', null],
    ['x # tidegate:allow some-rule -- -->', null],
  ])('%s', (text, reason) => expect(allow(text)).toBe(reason));

  test('whose reason is mostly spaces does not stall the hook', () => {
    const cost = startCost();
    expect(allow(`x # tidegate:allow some-rule -- a${' '.repeat(9000)}b`)).toHaveLength(9002);
    expect(cost()).toBeLessThan(1000);
  });

  test('counts on the line above and on the lines of the finding, not below', () => {
    expect(allow('# tidegate:allow some-rule -- above\nx\n', 2)).toBe('above');
    expect(allow('y = 1 # tidegate:allow some-rule -- for y alone\nx\n', 2)).toBe(null);
    expect(allow('  // tidegate:allow some-rule -- above\nx\n', 2)).toBe('above');
    expect(allow('<!-- tidegate:allow some-rule -- above -->\nx\n', 2)).toBe('above');
    expect(allow('"_comment": "tidegate:allow some-rule -- above",\nx\n', 2)).toMatch(/^above/);
    expect(allow('x\ny\nz # tidegate:allow some-rule -- inside\n', 1, 3)).toBe('inside');
    expect(allow('x\n# tidegate:allow some-rule -- below\n', 1)).toBe(null);
  });
});

test.each([
  ['some-rule', 'it gives no reason after " -- "'],
  ['-- why', 'it names no rule'],
  ['until=2027-01-01 -- why', 'it names no rule'],
  ['some-rule until=2026-13-40 -- why', 'until=2026-13-40 is not a date such as 2027-01-31'],
  ['some-rule until=2026-02-29 -- why', 'until=2026-02-29 is not a date such as 2027-01-31'],
  ['some-rule until=12/01/2026 -- why', 'until=12/01/2026 is not a date such as 2027-01-31'],
  ['some-rule owner=ada until=tomorrow -- why', 'until=tomorrow is not a date such as 2027-01-31'],
  ['some-rule until= -- why', 'until= is not a date such as 2027-01-31'],
  ['some-rule until 2027-01-01 -- why', 'only owner=… and until=… may follow the rule, not until'],
  ['some-rule expires=2027-01-01 -- why', 'only owner=… and until=… may follow the rule, not expires=2027-01-01'],
  ['some-rule owner= -- why', 'only owner=… and until=… may follow the rule, not owner='],
  ['some-rule owner=a owner=b -- why', 'it has a word twice'],
  ['other-rule until=tomorrow -- why', null],
])('a comment "allow %s" says why it does not count', (words, why) => {
  const at = (text: string, line: number) => {
    const allow = findInlineAllow(Text.of(text), 'some-rule', line, line);
    return allow?.kind === 'idle' ? allow.why : allow;
  };
  expect(at(`x # tidegate:allow ${words}\n`, 1)).toEqual(why);
  expect(at(`# tidegate:allow ${words}\nx\n`, 2)).toEqual(why);
  expect(at(`# tidegate:allow-next-line ${words}\nx\n`, 2)).toEqual(why);
  expect(at(`# tidegate:allow-start ${words}\nx\n# tidegate:allow-end\n`, 2)).toEqual(why);
  // A comment that counts wins, whichever comes first.
  const good = '# tidegate:allow some-rule -- good';
  for (const lines of [
    [`# tidegate:allow ${words}`, good],
    [good, `# tidegate:allow ${words}`],
  ])
    expect(reasonOf(findInlineAllow(Text.of(`${lines.join('\n')}\nx\n`), 'some-rule', 3, 3))).toBe('good');
});

const COMMENTS: readonly (readonly [open: string, close: string])[] = [
  ['# ', ''],
  ['// ', ''],
  ['/* ', ' */'],
  ['<!-- ', ' -->'],
  ['-- ', ''],
  ['{# ', ' #}'],
  ['; ', ''],
  ['rem ', ''],
];

describe.each(COMMENTS)('in a comment "%s…%s"', (open, close) => {
  const comment = (words: string): string => `${open}tidegate:${words}${close}`;
  const at = (lines: readonly string[], line: number, rule = 'some-rule', endLine = line) =>
    counting(findInlineAllow(Text.of(lines.join('\n')), rule, line, endLine));

  test('allow-next-line counts for the next line alone, behind code too', () => {
    const lines = [`y ${comment('allow-next-line some-rule -- why')}`, 'x', 'x'];
    expect([1, 2, 3].map((line) => at(lines, line)?.reason ?? null)).toEqual([null, 'why', null]);
  });

  test('comments on lines of their own count for the line below them all', () => {
    const lines = [comment('allow other-rule -- one'), comment('allow-next-line some-rule -- two'), 'x', 'x'];
    expect(at(lines, 3, 'other-rule')?.reason).toBe('one');
    expect(at(lines, 3)?.reason).toBe('two');
    expect(at(lines, 4)).toBe(null);
  });

  test('a block counts for findings entirely within it, and only if it ends', () => {
    const block = (end: string) => ['x', comment('allow-start some-rule -- why'), 'x', 'x', end, 'x'];
    for (const end of ['allow-end', 'allow-end some-rule']) {
      const lines = block(comment(end));
      expect([1, 3, 4, 6].map((line) => at(lines, line)?.reason ?? null)).toEqual([null, 'why', 'why', null]);
      expect(at(lines, 4, 'some-rule', 6)).toBe(null);
      expect(at(lines, 3, 'other-rule')).toBe(null);
    }
    expect(at(block(comment('allow-end other-rule')), 3)).toBe(null);
    expect(at(block('x'), 3)).toBe(null);
  });

  test.each(['allow', 'allow-next-line', 'allow-start'])('%s says who and until when', (scope) => {
    const read = (words: string) =>
      at([comment(`${scope} some-rule ${words}-- why`), 'x', comment('allow-end')], 2) ?? null;
    const whole = { kind: 'inline', reason: 'why', owner: 'ada', until: '2027-01-31' };
    expect(read('owner=ada until=2027-01-31 ')).toEqual(whole);
    expect(read('until=2027-01-31 owner=ada ')).toEqual(whole);
    for (const wrong of ['until=2027-13-01 ', 'until= ', 'untill=2027-01-31 ', 'owner= ', 'x '])
      expect(read(wrong)).toBe(null);
  });
});
