/** Asks both back ends and expects one answer. */

import { expect } from 'vitest';
import { askBoth, readEverything } from '../repository/both-backends.ts';

export async function expectSame(folder: string, options: { staged?: boolean } = {}): Promise<void> {
  const answers = await askBoth(folder, (source) => readEverything(source, options));
  expect(answers.isomorphic).toEqual(answers.git);
  expect('error' in answers.git ? answers.git.error : '').toBe('');
}

export async function expectSameError(folder: string, pattern: RegExp): Promise<void> {
  const answers = await askBoth(folder, readEverything);
  expect(answers.isomorphic).toEqual(answers.git);
  expect('error' in answers.git ? answers.git.error : 'no error').toMatch(pattern);
}
