import { afterEach, expect, test, vi } from 'vitest';
import { CONTROLS } from '../../../src/detectors/posture/controls.ts';
import { command } from '../../../src/entry/commands/explain.ts';

afterEach(() => void vi.restoreAllMocks());

async function explain(word: string): Promise<string> {
  let said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: unknown, done?: unknown) => {
    said += String(text);
    if (typeof done === 'function') (done as () => void)();
    return true;
  }) as never);
  expect(await command.run({ words: [word], options: {}, colour: false })).toBe(0);
  return said;
}

test.each([...CONTROLS])('%s says what it is, what a weaker one means and what nothing means', async (id, { row }) => {
  const said = await explain(id.toUpperCase());
  expect(said).toContain(
    `  (${id})\n\n${row.what}\nIf it is weaker: ${row.why}\nIf nothing is set: ${row.absent.words}\n`,
  );
});

test('a control shows a change that is reported', async () => {
  expect(await explain('hsts')).toContain('\nReported, for example: max-age=31536000 → max-age=60\n');
});
