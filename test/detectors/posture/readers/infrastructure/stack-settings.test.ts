/** Settings of stacks and pipelines, each kept and lost: found one way, not loud the other way. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function found(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.map(({ rule, confidence }) => `${rule} ${confidence}`)];
}

const STACK = (lines: readonly string[]) =>
  ['service: shop', 'provider:', '  name: aws', ...lines.map((line) => `  ${line}`), 'functions: {}', ''].join('\n');
const POD = (container: readonly string[]) =>
  [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: { name: shop }',
    'spec:',
    '  containers:',
    '    - name: web',
    '      image: shop:1',
    ...container.map((line) => `      ${line}`),
    '',
  ].join('\n');
const AZURE = (value: string) =>
  'variables:\n  - group: live\n  - name: NODE_TLS_REJECT_UNAUTHORIZED\n' +
  `    value: ${value}\nsteps:\n  - script: npm ci\n`;
const GITLAB = (image: string) => `image: ${image}\nbuild:\n  script: [make]\n`;
const WORKFLOW = (value: string) =>
  [
    'on: push',
    'jobs:',
    '  build:',
    '    runs-on: ubuntu-24.04',
    '    steps:',
    `      - { run: make, env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: ${value} } }`,
    '',
  ].join('\n');
const FIREWALL = (source: string) =>
  'resource "google_app_engine_firewall_rule" "a" {\n  priority = 100\n  action = "ALLOW"\n' +
  `  source_range = "${source}"\n}\n`;

const LISTENER = (protocol: string) =>
  `resource "aws_lb_listener" "a" {\n  port = 443\n  protocol = "${protocol}"\n  load_balancer_arn = aws_lb.a.arn\n}\n`;
const CFN_LISTENER = (protocol: string) =>
  'Resources:\n  A:\n    Type: AWS::ElasticLoadBalancingV2::Listener\n    Properties:\n' +
  `      Port: 443\n      Protocol: ${protocol}\n      LoadBalancerArn: !Ref Lb\n`;
const ENDPOINT = (policy: string) =>
  `resource "aws_vpc_endpoint" "a" {\n  service_name = "com.amazonaws.eu-west-1.s3"\n${policy}}\n`;
const STATEMENT = (principal: string) =>
  '  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*", ' +
  `${principal} }] })\n`;
const POLICY = (selector: string) =>
  [
    'apiVersion: networking.k8s.io/v1',
    'kind: NetworkPolicy',
    'metadata: { name: shop }',
    `spec: { podSelector: ${selector}, policyTypes: [Ingress] }`,
    '',
  ].join('\n');
const KEPT = (lines: string) => `resource "aws_sqs_queue" "a" {\n  name = "a"\n${lines}}\n`;
const INCLUDE = (ref: string) =>
  `include:\n  - { project: platform/ci, file: /build.yml, ref: ${ref} }\nbuild:\n  script: [make]\n`;
const SERVICE = (limit: string) => `services:\n  web:\n    image: shop:1\n${limit}`;

const STACK_LINES: readonly (readonly [string, readonly string[]])[] = [
  ['audit', ['tracing:', '  apiGateway: true']],
  ['audit', ['tracing:', '  lambda: true']],
  ['audit', ['logs:', '  restApi: true']],
  ['exposure', ['deploymentBucket:', '  blockPublicAccess: true']],
  ['encryption', ['deploymentBucket:', '  serverSideEncryption: AES256']],
  ['customer-key', ['kmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/a']],
];

const CASES: readonly (readonly [control: string, path: string, strong: string, weak: string])[] = [
  ...STACK_LINES.map(([control, lines]) => [control, 'serverless.yml', STACK(lines), STACK([])] as const),
  ...STACK_LINES.filter(([, lines]) => lines.at(-1)!.endsWith('true')).map(
    ([control, lines]) =>
      [control, 'serverless.yml', STACK(lines), STACK(lines.map((line) => line.replace('true', 'false')))] as const,
  ),
  ['pod-security', 'k8s/pod.yaml', POD(['resources: { requests: { cpu: 1 } }']), POD([])],
  ['recovery', 'k8s/pod.yaml', POD(['livenessProbe: { httpGet: { path: /, port: 80 } }']), POD([])],
  ['recovery', 'k8s/pod.yaml', POD(['readinessProbe: { exec: { command: [check] } }']), POD([])],
  ...['type: spc_t', 'user: system_u', 'role: system_r'].map(
    (option) =>
      [
        'pod-security',
        'k8s/pod.yaml',
        POD(['securityContext: { seLinuxOptions: { type: container_t } }']),
        POD([`securityContext: { seLinuxOptions: { ${option} } }`]),
      ] as const,
  ),
  ['tls-verify', 'azure-pipelines.yml', AZURE('1'), AZURE('0')],
  [
    'image-integrity',
    '.gitlab-ci.yml',
    GITLAB('registry.shop.example/ci:1.2'),
    GITLAB('registry.shop.example/ci:latest'),
  ],
  ['workflow-trust', '.github/workflows/a.yml', WORKFLOW('false'), WORKFLOW('true')],
  ['transit-encryption', 'infra/lb.tf', LISTENER('HTTPS'), LISTENER('HTTP')],
  ['transit-encryption', 'infra/lb.yaml', CFN_LISTENER('HTTPS'), CFN_LISTENER('HTTP')],
  ['transit-encryption', 'infra/lb.yaml', CFN_LISTENER('TLS'), CFN_LISTENER('TCP')],
  ['iam', 'infra/vpc.tf', ENDPOINT(STATEMENT('Principal = "*"')), ENDPOINT('')],
  ['recovery', 'infra/db.tf', KEPT('  lifecycle {\n    prevent_destroy = true\n  }\n'), KEPT('')],
  ['network-filter', 'k8s/policy.yaml', POLICY('{}'), POLICY('{ matchLabels: { app: web } }')],
  ['workflow-trust', '.gitlab-ci.yml', INCLUDE('a1b2c3d4'.repeat(5)), INCLUDE('main')],
  ['pod-security', 'compose.yaml', SERVICE('    mem_limit: 512m\n'), SERVICE('')],
  ['network-access', 'infra/gae.tf', FIREWALL('203.0.113.0/24'), FIREWALL('*')],
];

test.each(CASES)('%s in %s: %#', async (control, path, strong, weak) => {
  const rules = await found(path, strong, weak);
  expect(rules.map((rule) => rule.split(' ')[0])).toEqual([control]);
  expect((await found(path, weak, strong)).filter((rule) => !rule.endsWith(' low'))).toEqual([]);
});

test.each([
  ['203.0.113.7/32', '198.51.100.9/32', true],
  ['203.0.113.0/24', '198.51.100.0/28', true],
  ['10.1.0.0/16', '10.2.0.0/16', true],
  ['203.0.113.0/24', '198.51.0.0/16', false],
  ['10.0.0.0/8', '203.0.113.0/24', false],
])('addresses %s in the place of others: %s', async (before, after, isSilent) => {
  const rule = (source: string) =>
    'resource "aws_security_group_rule" "a" {\n  type = "ingress"\n  from_port = 22\n  to_port = 22\n' +
    `  protocol = "tcp"\n  cidr_blocks = ["${source}"]\n  security_group_id = aws_security_group.a.id\n}\n`;
  const rules = await found('infra/group.tf', rule(before), rule(after));
  expect(rules.map((one) => one.split(' ')[0])).toEqual(isSilent ? [] : ['network-access']);
});
