/** Templates of AWS, each with a step that loosens one thing: weaker one way, silent the other way. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function loud(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule)];
}

const RESOURCE = (type: string, rest: string) => `Resources:\n  A:\n    Type: AWS::${type}\n${rest}\n`;
const EVENT = (auth: string) =>
  RESOURCE(
    'Serverless::Function',
    `    Properties: { Events: { Get: { Type: Api, Properties: { Path: /a, Method: get, Auth: { ${auth} } } } } }`,
  );
const PARAMETER = (echo: string) =>
  `Parameters:\n  Password: { Type: String${echo} }\n${RESOURCE('SNS::Topic', '    Properties: {}')}`;
const ALB = RESOURCE('ElasticLoadBalancingV2::LoadBalancer', '    Properties: { Scheme: internal }');
const SITE = (acl: string) =>
  RESOURCE('CloudFront::Distribution', `    Properties:\n      DistributionConfig:\n        WebACLId: ${acl}`);
const TABLE = (on: boolean) =>
  'import * as ddb from "aws-cdk-lib/aws-dynamodb";\n' +
  `new ddb.Table(this, 'Orders', { pointInTimeRecovery: ${on}, deletionProtection: true });\n`;
const TRAIL = (on: boolean) =>
  `variable "on" {\n  default = ${on}\n}\nresource "aws_cloudtrail" "a" {\n  count = var.on ? 1 : 0\n  name = "a"\n}\n`;

test.each<[string, string, string, string]>([
  [
    'stacks/web.json',
    '{ "Resources": { "A": { "Type": "AWS::S3::Bucket", "Properties": { "AccessControl": "Private" } } } }',
    '{ "Resources": { "A": { "Type": "AWS::S3::Bucket", "Properties": { "AccessControl": "PublicRead" } } } }',
    'exposure',
  ],
  [
    'cfn/db.yaml',
    RESOURCE('RDS::DBInstance', '    DeletionPolicy: Snapshot'),
    RESOURCE('RDS::DBInstance', '    DeletionPolicy: Delete'),
    'recovery',
  ],
  ['cfn/a.yaml', PARAMETER(', NoEcho: true'), PARAMETER(''), 'exposure'],
  ['template.yaml', EVENT('Authorizer: Own'), EVENT('Authorizer: NONE'), 'authentication'],
  [
    'cfn/waf.yaml',
    `${ALB}  B:\n    Type: AWS::WAFv2::WebACLAssociation\n    Properties: { ResourceArn: !Ref Site }\n`,
    ALB,
    'network-filter',
  ],
  [
    'cfn/site.yaml',
    SITE('!GetAtt Acl.Arn'),
    SITE('!If [WithAcl, !GetAtt Acl.Arn, !Ref AWS::NoValue]'),
    'network-filter',
  ],
  ['lib/table.ts', TABLE(true), TABLE(false), 'recovery'],
  ['infra/trail.tf', TRAIL(true), TRAIL(false), 'audit'],
  [
    'infra/users.tf',
    'resource "aws_ssoadmin_permission_set" "a" {\n  session_duration = "PT1H"\n}\n',
    'resource "aws_ssoadmin_permission_set" "a" {\n  session_duration = "PT12H"\n}\n',
    'session-lifetime',
  ],
])('%s: %#', async (path, strong, weak, control) => {
  expect(await loud(path, strong, weak)).toContain(control);
  expect(await loud(path, weak, strong)).toEqual([]);
});
