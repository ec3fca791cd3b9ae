import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureOf } from '../../src/entry/failure.ts';
import { RepositoryError, UsageError, type RepositoryCode, type UsageCode } from '../../src/model/errors.ts';
import { drawSample } from '../helpers/samples.ts';

const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1);

/** Every code that an error of ours may have, from the types that list them. */
function codesOf(type: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../src/model/errors.ts'), 'utf8');
  const union = new RegExp(`export type ${type} =([^;]*);`).exec(text)![1]!;
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code!);
}

test('an error of any code is shown without the secret that it quotes', async () => {
  const words = `cannot read "x-${TOKEN}"`;
  const errors = [
    ...codesOf('UsageCode').map((code) => new UsageError(code as UsageCode, words, { next: `Not ${TOKEN}.` })),
    // The sentence about a deadline is ours alone, and there is not a time to load the rules.
    ...codesOf('RepositoryCode')
      .filter((code) => code !== 'deadline')
      .map((code) => new RepositoryError(code as RepositoryCode, words, { next: `Not ${TOKEN}.` })),
  ];
  expect(errors.length).toBeGreaterThan(15);
  for (const error of errors) {
    const { text } = await failureOf(error);
    expect(text.includes(TOKEN.slice(8))).toBe(false);
    expect(text).toContain('cannot read "x-ghp_••••"');
  }
});

test('an internal error shows neither its message nor its stack', async () => {
  const { text } = await failureOf(new TypeError(`no such thing as ${TOKEN}`));
  expect(text).toMatch(/^tidegate: failed on a mistake of its own \(TypeError at failure\.test\.ts:\d+:\d+\)/);
  expect(text.includes(TOKEN)).toBe(false);
});
