/**
 * Every setting of the CDK's classes in five languages, and resources of Pulumi in three: weaker one way, silent the
 * other way.
 */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { resources } from '../../../../patterns/resources/aws-cdk.ts';
import { Text } from '../../../../src/model/text.ts';
import { stepOf, treeOf, type SampleValue } from '../../../helpers/resource-samples.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function found(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.map(({ rule }) => rule)];
}

type Tree = { readonly [key: string]: SampleValue | Tree | readonly Tree[] };

interface Language {
  readonly path: string;
  /** A whole program that makes one construct. */
  readonly program: (service: string, name: string, settings: Tree) => string;
}

const upper = (key: string) => key[0]!.toUpperCase() + key.slice(1);
const snake = (key: string) => key.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`);
const MEMBER = /^[A-Z][A-Z0-9_]*$/;

function literal(
  value: SampleValue,
  words: { readonly on: string; readonly off: string; readonly member: string },
): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'string' && MEMBER.test(value)) return words.member.replace('*', value);
  return JSON.stringify(value);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const IN_SCRIPT = { on: 'true', off: 'false', member: 'x.Kind.*' };
const IN_PYTHON = { on: 'True', off: 'False', member: 'x.Kind.*' };

const script = (settings: Tree): string =>
  `{ ${Object.entries(settings)
    .map(([key, value]) => `${key}: ${isTree(value) ? script(value) : literal(value as SampleValue, IN_SCRIPT)}`)
    .join(', ')} }`;

const LANGUAGES: Readonly<Record<string, Language>> = {
  typescript: {
    path: 'lib/stack.ts',
    program: (service, name, settings) => `new ${service}.${name}(this, 'Sample', ${script(settings)});\n`,
  },
  python: {
    path: 'infra/stack.py',
    program: (service, name, settings) => {
      const args = (tree: Tree): string[] =>
        Object.entries(tree).map(
          ([key, value]) =>
            `${snake(key)}=` +
            `${isTree(value) ? `x.Options(${args(value).join(', ')})` : literal(value as SampleValue, IN_PYTHON)}`,
        );
      return `_${service}.${name}(self, "Sample", ${args(settings).join(', ')})\n`;
    },
  },
  go: {
    path: 'infra/stack.go',
    program: (service, name, settings) => {
      const fields = (tree: Tree): string =>
        Object.entries(tree)
          .map(([key, value]) => {
            const text = isTree(value)
              ? `&x.OptionsProps{\n${fields(value)}\n}`
              : typeof value === 'string' && MEMBER.test(value)
                ? `x.Kind_${value}()`
                : `jsii.Any(${JSON.stringify(value)})`;
            return `\t${upper(key)}: ${text},`;
          })
          .join('\n');
      const call = `aws${service}.New${name}(stack, jsii.String("Sample"), &aws${service}.${name}Props{`;
      return `package infra\n\nfunc stack() {\n\t${call}\n${fields(settings)}\n\t})\n}\n`;
    },
  },
  java: {
    path: 'infra/Stack.java',
    program: (_service, name, settings) =>
      `class Stack {\n  void make() {\n    ${name}.Builder.create(this, "Sample")\n${Object.entries(settings)
        .map(
          ([key, value]) =>
            `      .${key}(${literal(value as SampleValue, { on: 'true', off: 'false', member: 'Kind.*' })})\n`,
        )
        .join('')}      .build();\n  }\n}\n`,
  },
  csharp: {
    path: 'infra/Stack.cs',
    program: (_service, name, settings) =>
      `new ${name}(this, "Sample", new ${name}Props\n{\n${Object.entries(settings)
        .map(
          ([key, value]) =>
            `    ${upper(key)} = ${literal(value as SampleValue, { on: 'true', off: 'false', member: 'Kind.*' })},\n`,
        )
        .join('')}});\n`,
  },
};

/** Methods of other constructs make these. */
const MADE_BY_METHODS = /\.(?:FunctionUrl|Method|Routes|ApplicationListener|ContainerDefinition)$/;

const samples = resources.flatMap((row) =>
  row.settings.flat().flatMap((address) => {
    const [type, key] = address.split(' ') as [string, string];
    const [service, name] = type.slice('cdk:'.length).split('.') as [string, string];
    const [strong, weak] = stepOf(row);
    const step = [strong, weak].map((value) => treeOf(key, value) as Tree) as [Tree, Tree];
    return MADE_BY_METHODS.test(type) || key.includes('[]') || Array.isArray(strong)
      ? []
      : [{ address, control: row.control as string, service, name, step, isFlat: !key.split('|')[0]!.includes('.') }];
  }),
);

test.each(Object.keys(LANGUAGES))('settings of constructs in %s', async (language) => {
  const { path, program } = LANGUAGES[language]!;
  const missed: string[] = [];
  for (const { address, control, service, name, step, isFlat } of samples) {
    if (!isFlat && (language === 'java' || language === 'csharp')) continue;
    const [strong, weak] = step.map((settings) => program(service, name, settings)) as [string, string];
    if (!(await found(path, strong, weak)).includes(control)) missed.push(address);
    if ((await found(path, weak, strong)).length > 0) missed.push(`${address} reversed`);
  }
  expect(missed).toEqual([]);
});

test.each([
  ['aws.s3.BucketPublicAccessBlock', 'blockPublicPolicy', 'true', 'false', 'exposure'],
  ['aws.rds.Instance', 'publiclyAccessible', 'false', 'true', 'exposure'],
  ['aws.kms.Key', 'enableKeyRotation', 'true', 'false', 'rotation'],
  ['aws.ebs.Volume', 'encrypted', 'true', 'false', 'encryption'],
  ['aws.lambda.FunctionUrl', 'authorizationType', '"AWS_IAM"', '"NONE"', 'authentication'],
  [
    'aws.ec2.SecurityGroup',
    'ingress',
    '[{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["10.0.0.0/8"] }]',
    '[{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }]',
    'network-access',
  ],
  [
    'gcp.compute.Firewall',
    'sourceRanges',
    '["10.0.0.0/8"], allows: [{ protocol: "tcp", ports: ["22"] }]',
    '["0.0.0.0/0"], allows: [{ protocol: "tcp", ports: ["22"] }]',
    'network-access',
  ],
  ['azure.storage.Account', 'minTlsVersion', '"TLS1_2"', '"TLS1_0"', 'tls-version'],
  [
    'azure_native.keyvault.Vault',
    'properties',
    '{ enablePurgeProtection: true }',
    '{ enablePurgeProtection: false }',
    'recovery',
  ],
  [
    'k8s.core.v1.Pod',
    'spec',
    '{ hostNetwork: false, containers: [] }',
    '{ hostNetwork: true, containers: [] }',
    'pod-security',
  ],
])('Pulumi: %s %s', async (type, key, strong, weak, control) => {
  const program = (value: string) => `new ${type}("sample", { ${key}: ${value} });\n`;
  expect(await found('infra/index.ts', program(strong), program(weak))).toContain(control);
  expect(await found('infra/index.ts', program(weak), program(strong))).toEqual([]);
});

const RULES: readonly (readonly [language: string, path: string, narrow: string, wide: string])[] = [
  [
    'TypeScript',
    'lib/net.ts',
    "sg.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(22));",
    'sg.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22));',
  ],
  [
    'Python',
    'infra/net.py',
    'sg.add_ingress_rule(ec2.Peer.ipv4("10.0.0.0/8"), ec2.Port.tcp(22))',
    'sg.add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(22))',
  ],
  [
    'connections',
    'lib/net.ts',
    'service.connections.allowFrom(alb, ec2.Port.tcp(8080));',
    'service.connections.allowFromAnyIpv4(ec2.Port.tcp(8080));',
  ],
];

test.each(RULES)('rules of security groups in %s', async (_language, path, narrow, wide) => {
  expect(await found(path, narrow, wide)).toEqual(['network-access']);
  expect(await found(path, wide, narrow)).toEqual([]);
});

test('statements and managed policies of the CDK', async () => {
  const statement = (action: string, resource: string) =>
    `fn.addToRolePolicy(new iam.PolicyStatement({ actions: ['${action}'], resources: [${resource}] }));\n`;
  const role = (policy: string) =>
    `new iam.Role(this, 'Build', { managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('${policy}')] });\n`;
  const cases = [
    [statement('s3:GetObject', 'bucket.bucketArn'), statement('s3:*', 'bucket.bucketArn')],
    [statement('s3:GetObject', 'bucket.bucketArn'), statement('s3:GetObject', "'*'")],
    [role('ReadOnlyAccess'), role('AdministratorAccess')],
    [
      "new iam.Role(this, 'R', { assumedBy: new iam.AccountPrincipal('1') });\n",
      "new iam.Role(this, 'R', { assumedBy: new iam.AnyPrincipal() });\n",
    ],
  ] as const;
  for (const [narrow, wide] of cases) {
    expect(await found('lib/access.ts', narrow, wide)).toEqual(['iam']);
    expect(await found('lib/access.ts', wide, narrow)).toEqual([]);
  }
});

test('resources in YAML have the names of Terraform', async () => {
  const pulumi = (acl: string) =>
    `name: site\nresources:\n  site:\n    type: aws:s3:Bucket\n    properties:\n      acl: ${acl}\n`;
  expect(await found('Pulumi.yaml', pulumi('private'), pulumi('public-read'))).toEqual(['exposure']);
  const crossplane = (isEncrypted: boolean) =>
    'apiVersion: rds.aws.upbound.io/v1beta1\nkind: Instance\nmetadata:\n  name: db\n' +
    `spec:\n  forProvider:\n    storageEncrypted: ${isEncrypted}\n`;
  expect(await found('platform/db.yaml', crossplane(true), crossplane(false))).toEqual(['encryption']);
  expect(await found('platform/db.yaml', crossplane(false), crossplane(true))).toEqual([]);
});
