import { expect, test } from 'vitest';
import { CoverageCollector } from '../../../src/scan/results/coverage.ts';

test('coverage counts every skip and gap, and names the first few', () => {
  const coverage = new CoverageCollector();
  for (let i = 0; i < 9; i++) coverage.skip('ignored-path', `${i % 7}.ts`);
  for (let i = 0; i < 25; i++) coverage.gap('object-missing', `gap ${i}`, null);
  expect(coverage.skipped).toEqual([
    { reason: 'ignored-path', count: 9, examples: ['0.ts', '1.ts', '2.ts', '3.ts', '4.ts'] },
  ]);
  expect(coverage.gaps).toHaveLength(21);
  expect(coverage.gaps.at(-1)).toMatchObject({ code: 'limit', message: '5 more could not be read.' });
});
