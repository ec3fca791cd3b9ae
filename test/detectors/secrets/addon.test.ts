import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAddon } from '../../../src/detectors/secrets/addon.ts';
import { aFolder } from '../../helpers/repository.ts';

const NAME = `${process.platform}-${process.arch}-${process.versions.modules}.node`;
const CARRIED = join(import.meta.dirname, '../../../dist/re2', NAME);

test('the addon that dist/ carries is loaded', () => {
  expect(loadAddon()).toEqual({ re2: expect.any(Function) });
});

test('an addon with any other hash is refused, although Node would load it', () => {
  const folder = aFolder();
  const file = join(folder, NAME);
  copyFileSync(CARRIED, file);
  appendFileSync(file, '\0');
  expect(loadAddon(folder)).toEqual({ missing: expect.stringContaining('SHA-256') });
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(loadAddon(folder, new Map([[NAME, hash]]))).toHaveProperty('re2');
});

test('a folder without an addon for this machine gives the reason', () => {
  expect(loadAddon(aFolder())).toEqual({ missing: expect.stringContaining(NAME.replace('.node', '')) });
});
