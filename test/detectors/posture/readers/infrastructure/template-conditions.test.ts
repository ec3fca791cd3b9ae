/** Values that a CloudFormation template chooses by its conditions, in each way to write the condition. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function loud(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule)];
}

const CONDITIONS: Readonly<Record<string, string>> = {
  'equals production': '!Equals [!Ref Stage, prod]',
  'equals production, long form': '{ "Fn::Equals": [{ Ref: Stage }, production] }',
  'not the development default': '!Not [!Equals [!Ref Stage, test]]',
  'equals the default': '!Equals [!Ref Stage, dev]',
  'another condition': '{ Condition: Live }',
};

const CHOICES: Readonly<Record<string, (value: string) => string>> = {
  'short form': (value) => `!If [Chosen, ${value}, !Ref AWS::NoValue]`,
  'short form, block': (value) => `!If\n          - Chosen\n          - ${value}\n          - !Ref AWS::NoValue`,
  'long form': (value) => `{ "Fn::If": [Chosen, ${value}, { Ref: "AWS::NoValue" }] }`,
  nested: (value) => `!If [Chosen, !If [Chosen, ${value}, false], false]`,
};

const TEMPLATE = (condition: string, value: string) =>
  [
    'Parameters:',
    '  Stage: { Type: String, Default: dev }',
    'Conditions:',
    '  Live: !Equals [!Ref Stage, live]',
    `  Chosen: ${condition}`,
    'Resources:',
    '  Db:',
    '    Type: AWS::RDS::DBInstance',
    '    Properties:',
    `        StorageEncrypted: ${value}`,
    '',
  ].join('\n');

const CASES = Object.entries(CONDITIONS).flatMap(([name, condition]) =>
  Object.entries(CHOICES).map(([form, choice]) => [`${name}, ${form}`, condition, choice] as const),
);

test.each(CASES)('%s', async (_name, condition, choice) => {
  const [strong, weak] = ['true', 'false'].map((value) => TEMPLATE(condition, choice(value))) as [string, string];
  expect(await loud('stack.yaml', strong, weak)).toEqual(['encryption']);
  expect(await loud('stack.yaml', weak, strong)).toEqual([]);
  expect(await loud('stack.yaml', TEMPLATE(condition, 'true'), strong)).toEqual([]);
});

test('a condition that holds only elsewhere leaves the value out', async () => {
  const [never, value] = ['!Equals [!Ref Stage, test]', CHOICES['short form']!('true')];
  expect(await loud('stack.yaml', TEMPLATE(never, 'true'), TEMPLATE(never, value))).toEqual(['encryption']);
  expect(await loud('stack.yaml', TEMPLATE(never, value), TEMPLATE(never, 'true'))).toEqual([]);
});

test.each([
  ['AWS::RDS::DBParameterGroup', 'rds.force_ssl', '"1"', '"0"'],
  ['AWS::RDS::DBClusterParameterGroup', 'require_secure_transport', 'ON', 'OFF'],
  ['AWS::DocDB::DBClusterParameterGroup', 'tls', 'enabled', 'disabled'],
])('%s %s', async (type, name, strong, weak) => {
  const group = (value: string) =>
    `Resources:\n  Group:\n    Type: ${type}\n    Properties:\n      Family: any\n` +
    `      Parameters:\n        ${name}: ${value}\n`;
  expect(await loud('group.yaml', group(strong), group(weak))).toEqual(['transit-encryption']);
  expect(await loud('group.yaml', group(weak), group(strong))).toEqual([]);
});
