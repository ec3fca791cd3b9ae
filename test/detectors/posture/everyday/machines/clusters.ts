/** Objects by which clusters admit, deploy and fetch, and the pipelines and templates that bring them there. */

import type { EverydayChange, QuietChange } from '../change.ts';

const object = (
  name: string,
  apiVersion: string,
  spec: readonly string[],
  safe: string,
  unsafe: string,
): EverydayChange => ({
  name,
  path: 'clusters/shop/objects.yaml',
  text: [`apiVersion: ${apiVersion}`, `kind: ${name.split(':')[0]!}`, 'metadata:', '  name: shop', 'spec:', ...spec],
  safe,
  unsafe,
});

const KYVERNO = 'kyverno.io/v1';
const FLUX = 'kustomize.toolkit.fluxcd.io/v1';
const ARGO = 'argoproj.io/v1alpha1';
const CERTIFICATE = 'cert-manager.io/v1';

const rule = (...lines: readonly string[]): readonly string[] => [
  '  rules:',
  '    - name: no-root',
  '      match: { any: [{ resources: { kinds: [Pod] } }] }',
  ...lines,
  '      validate: { failureAction: Enforce, message: no, pattern: { spec: { hostPID: false } } }',
];

export const CLUSTERS: readonly EverydayChange[] = [
  ...(['ClusterPolicy', 'Policy'] as const).flatMap((kind) => [
    object(`${kind}:action`, KYVERNO, ['  validationFailureAction: {}', ...rule()].map(inherited), 'Enforce', 'Audit'),
    object(
      `${kind}:own`,
      KYVERNO,
      rule().map((line) => line.replace('Enforce', '{}')),
      'Enforce',
      'Audit',
    ),
    object(`${kind}:rules`, KYVERNO, [...rule(), '{}'], '    - { name: b, validate: { deny: {} } }', ''),
    object(
      `${kind}:exclude`,
      KYVERNO,
      rule('      exclude: { any: [{ resources: { namespaces: [{}] } }] }'),
      'kube-system',
      'kube-system, shop',
    ),
    object(
      `${kind}:excluded`,
      KYVERNO,
      rule('      {}'),
      '# nothing is left out',
      'exclude: { any: [{ subjects: [{ kind: User, name: a }] }] }',
    ),
  ]),
  object('Kustomization:account', FLUX, ['  path: ./shop', '  {}'], 'serviceAccountName: shop', 'prune: true'),
  object('HelmRelease:account', 'helm.toolkit.fluxcd.io/v2', ['  {}'], 'serviceAccountName: shop', 'interval: 5m'),
  object('Bucket:insecure', 'source.toolkit.fluxcd.io/v1', ['  insecure: {}'], 'false', 'true'),
  object('AppProject:repositories', ARGO, ['  sourceRepos: ["{}"]'], 'https://git.example/shop', '*'),
  object('AppProject:groups', ARGO, ['  clusterResourceWhitelist:', '    - group: "{}"', '      kind: A'], 'apps', '*'),
  object('AppProject:namespaces', ARGO, ['  sourceNamespaces: ["{}"]'], 'shop', '*'),
  object('AppProject:keys', ARGO, ['  sourceRepos: [a]', '  {}'], 'signatureKeys: [{ keyID: A }]', 'description: a'),
  object(
    'ClusterSecretStore:conditions',
    'external-secrets.io/v1',
    ['  provider: { kubernetes: { server: a } }', '  {}'],
    'conditions: [{ namespaces: [shop] }]',
    'controller: a',
  ),
  object('ExternalSecret:refresh', 'external-secrets.io/v1', ['  refreshInterval: {}'], '1h', '0'),
  object('Certificate:duration', CERTIFICATE, ['  duration: {}'], '2160h', '87600h'),
  object('Certificate:size', CERTIFICATE, ['  privateKey: { algorithm: RSA, size: {} }'], '4096', '1024'),
  object('Certificate:usages', CERTIFICATE, ['  usages: [{}]'], 'server auth', 'server auth, cert sign'),
  object('Certificate:authority', CERTIFICATE, ['  isCA: {}'], 'false', 'true'),
];

/** The policy's own action counts where the rule has none. */
function inherited(line: string): string {
  return line.replace('failureAction: Enforce, ', '');
}

const jenkins = (input: string): readonly string[] => [
  'pipeline {',
  '  stages {',
  "    stage('Deploy') {",
  `      input { message 'Deploy?'${input} }`,
  "      steps { sh './deploy.sh' }",
  '    }',
  '  }',
  '}',
];

const change = (name: string, path: string, text: readonly string[], safe: string, unsafe: string): EverydayChange => ({
  name,
  path,
  text,
  safe,
  unsafe,
});

const CIRCLE = '.circleci/config.yml';
const workflow = (requires: string): readonly string[] => [
  'version: 2.1',
  'jobs:',
  '  deploy:',
  '    docker: [{ image: cimg/node:20.17 }]',
  '    steps: [{ run: ./deploy.sh }, { run: npm publish{} }]',
  'workflows:',
  '  main:',
  '    jobs:',
  '      - hold: { type: approval }',
  `      - deploy: { requires: [${requires}] }`,
];

const MEMBER = 'resource "google_service_account_iam_member" "a" {';

export const DEPLOYMENT: readonly EverydayChange[] = [
  change('jenkins:submitter', 'Jenkinsfile', jenkins('{}'), "; submitter 'release'", ''),
  change(
    'circle:approval',
    CIRCLE,
    workflow('{}').map((line) => line.replace('publish{}', 'publish')),
    'hold',
    '',
  ),
  change('circle:provenance', CIRCLE, workflow('hold'), ' --provenance', ''),
  change(
    'gitlab:extends',
    '.gitlab-ci.yml',
    ['.scan:', '  stage: test', '  allow_failure: {}', 'sca:', '  extends: .scan', '  script: [trivy fs .]'],
    'false',
    'true',
  ),
  change('grafana:role', 'grafana/grafana.ini', ['[users]', 'auto_assign_org_role = {}'], 'Viewer', 'Admin'),
  change(
    'terraform:local',
    'main.tf',
    [
      'locals {',
      '  imds = { tokens = "{}" }',
      '}',
      'resource "aws_launch_template" "a" {',
      '  metadata_options {',
      '    http_tokens = local.imds.tokens',
      '  }',
      '}',
    ],
    'required',
    'optional',
  ),
  change(
    'terraform:json',
    'main.tf.json',
    [
      '{ "resource": { "google_compute_firewall": { "db": {',
      '"network": "main", "source_ranges": ["{}"], "allow": [{ "protocol": "tcp", "ports": ["5432"] }]',
      '} } } }',
    ],
    '10.0.0.0/8',
    '0.0.0.0/0',
  ),
  change(
    'terraform:cosmos',
    'main.tf',
    ['resource "azurerm_cosmosdb_account" "a" {', '  minimal_tls_version = "{}"', '}'],
    'Tls12',
    'Tls11',
  ),
  ...['roles/editor', 'roles/iam.securityAdmin'].map((role) =>
    change(
      `terraform:${role}`,
      'main.tf',
      [
        'resource "google_project_iam_member" "a" {',
        '  for_each = toset(["roles/run.developer"{}])',
        '  role = each.value',
        '  member = "serviceAccount:ci@shop.iam.gserviceaccount.com"',
        '}',
      ],
      '',
      `, "${role}"`,
    ),
  ),
  change(
    'terraform:pool',
    'main.tf',
    [
      MEMBER,
      '  role = "roles/iam.workloadIdentityUser"',
      '  member = "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/{}"',
      '}',
    ],
    'attribute.repository/shop/web',
    '*',
  ),
  change(
    'cloudformation:mapping',
    'template.yaml',
    [
      'Mappings:',
      '  Sizes:',
      '    prod: { Days: {} }',
      'Resources:',
      '  Db:',
      '    Type: AWS::RDS::DBInstance',
      '    Properties:',
      '      BackupRetentionPeriod: !FindInMap [Sizes, prod, Days]',
    ],
    '14',
    '0',
  ),
  ...['Api', 'HttpApi'].map((api) =>
    change(
      `sam:${api}`,
      'template.yaml',
      [
        'Transform: AWS::Serverless-2016-10-31',
        'Globals:',
        `  ${api}:`,
        '    Auth:',
        '      {}',
        '      Authorizers: { Users: { UserPoolArn: a } }',
        'Resources:',
        '  Orders:',
        '    Type: AWS::Serverless::Function',
        '    Properties: { Handler: app.handler }',
      ],
      'DefaultAuthorizer: Users',
      'EnableIamAuthorizer: false',
    ),
  ),
];

const POLICY = ['apiVersion: kyverno.io/v1', 'kind: ClusterPolicy', 'metadata:', '  name: a', 'spec:'];

export const QUIET_CLUSTERS: readonly QuietChange[] = [
  {
    name: 'kyverno action moved into the rule',
    path: 'a.yaml',
    before: [...POLICY, '  validationFailureAction: Enforce', ...rule().map(inherited)],
    after: [...POLICY, ...rule()],
    bothWays: true,
  },
  {
    name: 'kyverno rule renamed',
    path: 'a.yaml',
    before: [...POLICY, ...rule()],
    after: [...POLICY, ...rule().map((line) => line.replace('no-root', 'no-host'))],
    bothWays: true,
  },
  {
    name: 'circle approval that nothing waits for',
    path: CIRCLE,
    before: workflow('').map((line) => line.replace('publish{}', 'publish')),
    after: workflow('')
      .map((line) => line.replace('publish{}', 'publish'))
      .filter((line) => !line.includes('approval')),
  },
  {
    name: 'terraform written as JSON',
    path: 'main.tf.json',
    before: ['{ "resource": { "aws_db_instance": { "a": { "storage_encrypted": true } } } }'],
    after: ['{ "resource": [{ "aws_db_instance": [{ "a": [{ "storage_encrypted": true }] }] }] }'],
    bothWays: true,
  },
];
