import { expect, test } from 'vitest';

import { staleFiles } from '../src/dev/generate.ts';

test('the indexes of registries and the generated pages are what `npm run gen -- --write` writes', async () => {
  expect(await staleFiles()).toEqual([]);
});
