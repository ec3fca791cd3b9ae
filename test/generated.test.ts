import { expect, test } from 'vitest';

import { staleFiles } from '../src/dev/generate.ts';

test('the index of patterns and the rule page are what `npm run gen -- --write` writes', async () => {
  expect(await staleFiles()).toEqual([]);
});
