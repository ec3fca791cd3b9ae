/** Every mistake in a row of `patterns/resources` ends in one sentence that names file and row. */

import { expect, test } from 'vitest';
import encryption from '../../patterns/controls/encryption.ts';
import tlsVersion from '../../patterns/controls/tls-version.ts';
import { resourceProblems } from '../../src/dev/registries/resources.ts';

const file = 'patterns/resources/shop-data.ts';
const row = {
  control: 'encryption',
  safe: 'on',
  default: false,
  atMost: 'high',
  settings: [['shop_disk encrypted', 'Shop::Disk Encrypted']],
};

const problems = (...rows: object[]) =>
  resourceProblems([{ file, module: { resources: rows } }], [encryption, tlsVersion]);

test('a row that is whole has no problem', () => expect(problems(row)).toEqual([]));

test.each<[string, object, string]>([
  ['an unknown control', { control: 'encryptoin' }, 'names the control "encryptoin", and there is no patterns/'],
  ['no default', { default: undefined }, 'has no default'],
  ['an unknown way', { safe: 'yes' }, 'has the safe value "yes", which must be a list of words or one of: on, off'],
  ['no limit', { atMost: undefined }, 'must have atMost, one of: low, medium, high'],
  [
    'a default that is no word',
    { safe: ['a', 'b'], default: 'c' },
    'has the default "c", which is not one of its words',
  ],
  ['the wrong order', { safe: 'tls' }, 'has the control "encryption" of the order rank, and its safe value needs'],
  [
    'a strange setting',
    { settings: ['shop_disk'] },
    'has the setting "shop_disk", which is not a resource type and path',
  ],
])('with %s', (_name, change, sentence) => {
  expect(problems({ ...row, ...change })[0]).toContain(`${file}: resources[0]`);
  expect(problems({ ...row, ...change })[0]).toContain(sentence);
});

test('a setting that two rows have, with another default or the same', () => {
  expect(problems(row, { ...row, default: true, settings: ['shop_disk encrypted'] })).toEqual([
    `${file}: the field settings claims "shop_disk encrypted", which ${file} has already.`,
  ]);
});

test('a file without its export', () => {
  expect(resourceProblems([{ file, module: {} }], [])[0]).toContain(`${file}: the export resources is missing`);
});
