import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { command } from '../../src/entry/commands/merge-baseline.ts';
import { mergeBaselines, parseBaseline, renderBaseline } from '../../src/policy/baseline.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';

afterEach(() => void vi.restoreAllMocks());

const entry = (name: string) => ({ fingerprint: name.toUpperCase(), rule: 'jwt', path: `${name}.env` });
const names = (text: string) => parseBaseline(text, 'it').map(({ path }) => path.replace('.env', ''));
const baseline = (words: string): string => renderBaseline([...words].map(entry));

async function merge(base: string, ours: string, theirs: string): Promise<{ code: number; text: string }> {
  vi.spyOn(process.stderr, 'write').mockImplementation(((_: unknown, done?: unknown) => {
    if (typeof done === 'function') (done as () => void)();
    return true;
  }) as never);
  const folder = aFolder();
  const files = Object.entries({ base, ours, theirs }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const code = await command.run({ words: files, options: { register: false, repo: '.' }, colour: false });
  return { code, text: readFileSync(files[1]!, 'utf8') };
}

const SETS = ['', 'a', 'b', 'ab', 'abc', 'bc', 'bd'];
const CASES = SETS.flatMap((base) => SETS.flatMap((ours) => SETS.map((theirs) => [base, ours, theirs] as const)));

test.each(CASES)('base "%s", ours "%s", theirs "%s": added stays, dropped goes', (base, ours, theirs) => {
  const entries = (set: string) => [...set].map(entry);
  const merged = mergeBaselines(entries(base), entries(ours), entries(theirs));
  const expected = [...'abcd'].filter((one) =>
    base.includes(one) ? ours.includes(one) && theirs.includes(one) : ours.includes(one) || theirs.includes(one),
  );
  expect(names(renderBaseline(merged)).join('')).toBe(expected.join(''));
});

describe('as a driver', () => {
  test('it writes to the second file; a side without the file is empty', async () => {
    expect(await merge(baseline('a'), baseline('ab'), baseline('ac'))).toEqual({ code: 0, text: baseline('abc') });
    expect(await merge('', baseline('b'), baseline('a'))).toEqual({ code: 0, text: baseline('ab') });
  });

  test('what cannot be read is left to git as a conflict', async () => {
    expect(await merge(baseline('a'), baseline('ab'), '<<<<<<< ours\n')).toEqual({ code: 1, text: baseline('ab') });
  });
});

test('registered once, it is one line of the attributes, beside what is there', async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(((_: unknown, done?: unknown) => {
    if (typeof done === 'function') (done as () => void)();
    return true;
  }) as never);
  const repository = aRepository().commit({
    '.gitattributes': '*.png binary',
    '.tidegate.yml': 'baseline: known.json\n',
    'known.json': baseline(''),
  });
  for (let turn = 0; turn < 2; turn++)
    expect(await command.run({ words: [], options: { register: true, repo: repository.folder }, colour: false })).toBe(
      0,
    );
  expect(readFileSync(join(repository.folder, '.gitattributes'), 'utf8')).toBe(
    '*.png binary\nknown.json merge=tidegate-baseline\n',
  );
});

test.each(['a b/c.json', '#a.json', '!a.json', 'b[1]/c.json', 'b*/c?.json', 'a"b.json', 'ü/c.json'])(
  'registered for %s, git uses the driver for it and for no other file',
  async (path) => {
    vi.spyOn(process.stdout, 'write').mockImplementation(((_: unknown, done?: unknown) => {
      if (typeof done === 'function') (done as () => void)();
      return true;
    }) as never);
    const repository = aRepository().commit({
      '.tidegate.yml': `baseline: ${JSON.stringify(path)}\n`,
      [path]: baseline(''),
    });
    await command.run({ words: [], options: { register: true, repo: repository.folder }, colour: false });
    const driverOf = (name: string) => repository.git('check-attr', '-z', 'merge', '--', name).split('\0')[2];
    expect([path, 'b1/c.json', 'bx/cy.json', 'a', 'x.json'].map(driverOf)).toEqual([
      'tidegate-baseline',
      ...Array.from({ length: 4 }, () => 'unspecified'),
    ]);
  },
);
