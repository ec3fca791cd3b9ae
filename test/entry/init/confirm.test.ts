import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { confirm } from '../../../src/entry/init/confirm.ts';

/** Returns the answer to what is typed on a terminal. */
async function answerTo(typed: string | null, isTTY = true): Promise<boolean> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const answer = confirm('Write?', true, {
    stdin: Object.assign(stdin, { isTTY }) as never,
    stdout: Object.assign(stdout, { isTTY }) as never,
  });
  setImmediate(() => (typed === null ? stdin.end() : stdin.write(typed)));
  return await answer;
}

test.each(['\n', 'y\n', 'Y\n', ' yes \n', 'YES\r'])('%j is a yes', async (typed) => {
  expect(await answerTo(typed)).toBe(true);
});

test.each(['n\n', 'no\n', 'maybe\n', 'yess\n', 'ye\x04s\x15n\n'])('%j is a no', async (typed) => {
  expect(await answerTo(typed)).toBe(false);
});

test.each(['\x04', '\x03', null])('an input that ends is a no, and so is Ctrl-C: %j', async (typed) => {
  expect(await answerTo(typed)).toBe(false);
});

test('where nobody can be asked, the answer is the one that is given', async () => {
  expect(await answerTo('n\n', false)).toBe(true);
});
