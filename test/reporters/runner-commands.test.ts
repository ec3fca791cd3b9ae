import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { HOSTILE, hostileReport } from './a-report.ts';
import { SILENT } from './renderers.ts';
import { commandsIn } from './runner-oracle.ts';

test('the oracle knows both forms of a command', () => {
  expect(commandsIn(' \u00a0::error file=a%3Ab,line=1::x%0Ay').map((command) => command.properties)).toEqual([
    { file: 'a:b', line: '1' },
  ]);
  expect(commandsIn('some text ##[error]x')).toHaveLength(1);
  expect(commandsIn('a::error::b\n: :error::\n# #[error]')).toHaveLength(0);
});

for (const [name, render] of Object.entries(SILENT)) {
  test.each(HOSTILE)(`${name} runs no command out of %j`, (text) => {
    expect(commandsIn(render(hostileReport(text)))).toEqual([]);
    expect(commandsIn(render(hostileReport(text, true)))).toEqual([]);
  });

  test(`${name} runs no command out of anything`, () => {
    const pieces = fc.array(
      fc.constantFrom(
        '::',
        ':',
        '#',
        '##[',
        '[',
        'error',
        ']',
        ' ',
        '\n',
        '\r',
        '\x1b[31m',
        '\u2028',
        '\u0085',
        '\u00a0',
        'word',
        '\u200b',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(commandsIn(render(hostileReport(parts.join(''))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
}

test.each(HOSTILE)('the terminal shows no control character of %j', (text) => {
  const shown = renderTerminal(hostileReport(text, true), { width: 80, colour: false, verbose: true });
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]/);
});
