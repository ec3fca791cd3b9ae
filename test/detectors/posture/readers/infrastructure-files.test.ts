/** Files around infrastructure, each with a step that loosens one thing: weaker one way, silent the other way. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function loud(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.map(({ rule }) => rule)];
}

const GRANT = 'GRANT SELECT ON sales.orders TO reporting;\n';
const TABLE = 'CREATE TABLE notes (id bigint);\n';
const LISTENER = (line: string) => `listener "tcp" {\n  address = "0.0.0.0:8200"\n  ${line}\n}\n`;
const TASK = (line: string) =>
  `job "a" {\n  group "g" {\n    task "t" {\n      driver = "docker"\n      ${line}\n    }\n  }\n}\n`;

test.each([
  ['migrations/1.sql', GRANT, GRANT.replace('SELECT', 'ALL PRIVILEGES'), 'iam'],
  ['migrations/1.sql', GRANT, GRANT.replace('reporting', 'PUBLIC'), 'iam'],
  ['migrations/1.sql', `${TABLE}ALTER TABLE notes ENABLE ROW LEVEL SECURITY;\n`, TABLE, 'privilege-limit'],
  ['init/users.sql', "CREATE USER 'a'@'10.0.%' REQUIRE SSL;\n", "CREATE USER 'a'@'%' REQUIRE SSL;\n", 'exposure'],
  [
    'vault/policies/web.hcl',
    'path "kv/web/*" {\n  capabilities = ["read"]\n}\n',
    'path "kv/*" {\n  capabilities = ["read"]\n}\n',
    'iam',
  ],
  ['vault/server.hcl', LISTENER('tls_disable = 0'), LISTENER('tls_disable = 1'), 'transit-encryption'],
  [
    'jobs/agent.nomad',
    TASK('config {\n privileged = false\n }'),
    TASK('config {\n privileged = true\n }'),
    'pod-security',
  ],
  [
    'charts/web/values.yaml',
    'networkPolicy:\n  enabled: true\n',
    'networkPolicy:\n  enabled: false\n',
    'network-filter',
  ],
  [
    'charts/web/values.yaml',
    'podSecurityContext:\n  runAsNonRoot: true\n',
    'podSecurityContext:\n  runAsNonRoot: false\n',
    'pod-security',
  ],
  [
    '.github/rulesets/main.json',
    '{"name":"main","enforcement":"active","rules":[]}',
    '{"name":"main","enforcement":"disabled","rules":[]}',
    'authentication',
  ],
  [
    '.circleci/config.yml',
    'version: 2.1\norbs:\n  node: circleci/node@5.2.0\njobs:\n  build:\n    steps:\n      - run: make\n',
    'version: 2.1\norbs:\n  node: circleci/node@volatile\njobs:\n  build:\n    steps:\n      - run: make\n',
    'workflow-trust',
  ],
  [
    'azure-pipelines.yml',
    'steps:\n  - task: CredScan@3\n  - script: make\n',
    'steps:\n  - script: make\n',
    'threat-detection',
  ],
  ['.github/CODEOWNERS', '* @acme/all\n/infra/ @acme/platform\n', '* @acme/all\n', 'authentication'],
  [
    'serverless.yml',
    'provider:\n  name: aws\nfunctions:\n  f:\n    events:\n      - http:\n          path: a\n          method: get\n          authorizer: aws_iam\n',
    'provider:\n  name: aws\nfunctions:\n  f:\n    events:\n      - http:\n          path: a\n          method: get\n',
    'authentication',
  ],
])('%s: %#', async (path, strong, weak, control) => {
  expect(await loud(path, strong, weak)).toContain(control);
  expect(await loud(path, weak, strong)).toEqual([]);
});
