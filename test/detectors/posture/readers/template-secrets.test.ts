/** Secrets in templates of Azure: parameters, their defaults, outputs. Weaker one way, silent the other way. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function loud(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.map(({ rule }) => rule)];
}

const RESOURCE = "resource a 'Microsoft.Sql/servers@2022-05-01-preview' = {\n  name: 'a'\n  properties: {}\n}\n";
const bicep = (head: string, output = 'a.id') => `${head}${RESOURCE}output o string = ${output}\n`;
const arm = (type: string, fallback?: string, output = '[parameters(1)]') =>
  JSON.stringify({
    parameters: { adminPassword: { type, ...(fallback === undefined ? {} : { defaultValue: fallback }) } },
    resources: [{ type: 'Microsoft.Sql/servers', name: 'a', properties: {} }],
    outputs: { o: { type: 'string', value: output } },
  });
const SECURE = '@secure()\nparam adminPassword string\n';

test.each([
  ['main.bicep', bicep(SECURE), bicep('param adminPassword string\n')],
  ['main.bicep', bicep(`@description('x')\n${SECURE}`), bicep("@description('x')\nparam adminPassword string\n")],
  ['main.bicep', bicep(SECURE), bicep("@secure()\nparam adminPassword string = 'a-word-for-tests'\n")],
  ['main.bicep', bicep(SECURE), bicep(SECURE, 'a.listKeys().keys[0].value')],
  ['azuredeploy.json', arm('securestring'), arm('string')],
  ['azuredeploy.json', arm('secureString'), arm('secureString', 'a-word-for-tests')],
  ['azuredeploy.json', arm('securestring'), arm('securestring', undefined, "[listKeys('a', '1').keys[0].value]")],
])('%s: %#', async (path, strong, weak) => {
  expect(await loud(path, strong, weak)).toContain('exposure');
  expect(await loud(path, weak, strong)).toEqual([]);
});

test.each([
  ['main.bicep', bicep('param region string\n'), bicep("param region string = 'x'\n")],
  ['main.bicep', bicep("@secure()\nparam p string = ''\n"), bicep('@secure()\nparam p string = newGuid()\n')],
  ['azuredeploy.json', arm('securestring'), arm('secureString')],
  ['azuredeploy.json', arm('securestring'), arm('securestring', '[newGuid()]')],
])('%s: no loss %#', async (path, before, after) => {
  expect(await loud(path, before, after)).toEqual([]);
});
