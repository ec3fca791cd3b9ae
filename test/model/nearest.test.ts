import { expect, test } from 'vitest';
import { nearestOf } from '../../src/model/nearest.ts';

test.each([
  ['hsitory', ['history', 'files'], 'history'],
  ['--dry', ['--dry-run', '--yes'], '--dry-run'],
  ['dry', ['dry-run', 'dry-clean'], null],
  ['--d', ['--dry-run'], null],
  ['base', ['baseline', 'block'], 'baseline'],
  ['files', ['history'], null],
])('%s among %j means %s', (word, names, expected) => {
  expect(nearestOf(word, names)).toBe(expected);
  expect(nearestOf(word, new Set(names).values())).toBe(expected);
});
