/** Pipelines of every system, each scanner, each way to lose it: reported one way, silent the other way. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function loud(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...matches.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule)];
}

interface System {
  readonly path: string;
  /** A pipeline that runs this command, if any; `ignored`: its failure stops nothing. */
  readonly write: (command: string | null, ignored: boolean) => string;
}

const key = (yes: boolean, line: string): string => (yes ? line : '');
const SYSTEMS: readonly System[] = [
  {
    path: '.github/workflows/ci.yml',
    write: (command, ignored) =>
      `on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n${
        command === null ? '' : `      - run: ${command}\n${key(ignored, '        continue-on-error: true\n')}`
      }`,
  },
  {
    path: '.gitlab-ci.yml',
    write: (command, ignored) =>
      `build:\n  script:\n    - make\n${
        command === null
          ? ''
          : `check:\n  image: alpine:3\n  script:\n    - ${command}\n${key(ignored, '  allow_failure: true\n')}`
      }`,
  },
  {
    path: 'azure-pipelines.yml',
    write: (command, ignored) =>
      `steps:\n  - script: make\n${
        command === null ? '' : `  - script: ${command}\n${key(ignored, '    continueOnError: true\n')}`
      }`,
  },
  {
    path: '.drone.yml',
    write: (command, ignored) =>
      `kind: pipeline\nsteps:\n  - name: build\n    commands: [make]\n${
        command === null
          ? ''
          : `  - name: check\n    commands:\n      - ${command}\n${key(ignored, '    failure: ignore\n')}`
      }`,
  },
  {
    path: '.buildkite/pipeline.yml',
    write: (command, ignored) =>
      `steps:\n  - command: make\n${
        command === null ? '' : `  - command: ${command}\n${key(ignored, '    soft_fail: true\n')}`
      }`,
  },
  {
    path: '.travis.yml',
    write: (command, ignored) =>
      `language: go\njobs:\n  include:\n    - name: test\n      script: make\n${
        command === null ? '' : `    - name: check\n      script: ${command}\n`
      }${key(ignored, '  allow_failures:\n    - name: check\n')}`,
  },
  {
    path: 'cloudbuild.yaml',
    write: (command, ignored) =>
      `steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, .]\n${
        command === null ? '' : `  - name: alpine\n    script: ${command}\n${key(ignored, '    allowFailure: true\n')}`
      }`,
  },
  {
    path: 'Jenkinsfile',
    write: (command, ignored) =>
      `pipeline {\n  stages {\n    stage('Build') {\n      steps {\n        sh 'make'\n      }\n    }\n${
        command === null
          ? ''
          : `    stage('Check') {\n      steps {\n${key(ignored, 'catchError {\n')}        sh '${command}'\n${key(
              ignored,
              '}\n',
            )}      }\n    }\n`
      }  }\n}\n`,
  },
];

const COMMANDS = [
  'gitleaks detect --redact',
  'trivy image --exit-code 1 shop',
  'semgrep ci',
  'npm audit --audit-level=high',
  'govulncheck ./...',
  'bandit -r app -ll',
] as const;

const CASES = SYSTEMS.flatMap((system) => COMMANDS.map((command) => ({ ...system, command })));

test.each(CASES)('$path: $command', async ({ path, write, command }) => {
  const strong = write(command, false);
  for (const weak of [write(null, false), write(command, true), write(`${command} || true`, false)]) {
    expect(await loud(path, strong, weak)).toContain('threat-detection');
    expect(await loud(path, weak, strong)).toEqual([]);
  }
});

test.each(SYSTEMS)('$path: from a higher severity', async ({ path, write }) => {
  for (const [strict, loose] of [
    ['npm audit --audit-level=moderate', 'npm audit --audit-level=critical'],
    ['trivy image --severity HIGH,CRITICAL shop', 'trivy image --severity CRITICAL shop'],
    ['grype shop --fail-on medium', 'grype shop --fail-on critical'],
    ['bandit -r app -l', 'bandit -r app -lll'],
    ['mvn dependency-check:check -DfailBuildOnCVSS=7', 'mvn dependency-check:check -DfailBuildOnCVSS=11'],
  ] as const) {
    expect(await loud(path, write(strict, false), write(loose, false))).toContain('threat-detection');
    expect(await loud(path, write(loose, false), write(strict, false))).toEqual([]);
  }
});

test.each(SYSTEMS)('$path: other commands may fail', async ({ path, write }) => {
  for (const [before, after] of [
    [write('make lint', false), write('make lint || true', false)],
    [write('make lint', false), write('make lint', true)],
    [write('trivy image a', false), write('trivy image b', false)],
  ])
    expect(await loud(path, before!, after!)).toEqual([]);
});

const job = (more: string, on = 'push') =>
  `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - run: make\n`;
const step = (more: string, on = 'push') => `${job('', on)}${more}`;

test.each([
  [
    'a text of strangers',
    step('      - run: echo "$T"\n        env: { T: "${{ github.event.issue.title }}" }\n'),
    step('      - run: echo "${{ github.event.issue.title }}"\n'),
    'workflow-trust',
  ],
  ['an environment', job('    environment: production\n'), job(''), 'workflow-trust'],
  [
    'a guard against forks',
    job('    if: github.event.pull_request.head.repo.full_name == github.repository\n', 'pull_request').replace(
      'ubuntu-latest',
      'self-hosted',
    ),
    job('', 'pull_request').replace('ubuntu-latest', 'self-hosted'),
    'workflow-trust',
  ],
  [
    'provenance',
    step('      - uses: docker/build-push-action@v6\n        with: { provenance: mode=max }\n'),
    step('      - uses: docker/build-push-action@v6\n        with: { provenance: false }\n'),
    'image-integrity',
  ],
  ['a signature', step('      - run: cosign sign a@b\n'), step('      - run: make b\n'), 'image-integrity'],
  [
    'a token for one run',
    step('      - uses: azure/login@v2\n        with: { client-id: "${{ vars.ID }}" }\n'),
    step('      - uses: azure/login@v2\n        with: { creds: "${{ secrets.AZURE }}" }\n'),
    'workflow-trust',
  ],
  [
    'an egress policy',
    step('      - uses: step-security/harden-runner@v2\n        with: { egress-policy: block }\n'),
    step('      - uses: step-security/harden-runner@v2\n        with: { egress-policy: audit }\n'),
    'workflow-trust',
  ],
])('a workflow loses %s', async (_, strong, weak, control) => {
  const path = '.github/workflows/a.yml';
  expect(await loud(path, strong, weak)).toContain(control);
  expect(await loud(path, weak, strong)).toEqual([]);
});

test.each([
  ['.drone.yml', 'kind: pipeline\nsteps:\n  - name: a\n    privileged: false\n', 'false', 'true', 'workflow-trust'],
  [
    '.drone.yml',
    'kind: pipeline\nsteps:\n  - name: a\n    settings: { insecure: false }\n',
    'false',
    'true',
    'workflow-trust',
  ],
  [
    'bitbucket-pipelines.yml',
    'pipelines:\n  default:\n    - step:\n        trigger: manual\n        script: [make]\n',
    'manual',
    'automatic',
    'workflow-trust',
  ],
  [
    '.gitlab-ci.yml',
    'a:\n  variables: { DOCKER_TLS_CERTDIR: "/certs" }\n  script: [make]\n',
    '"/certs"',
    '""',
    'encrypted-connection',
  ],
  [
    '.travis.yml',
    'language: go\nscript: [make]\nenv:\n  global:\n    - GOFLAGS=-v A=1\n',
    'A=1',
    'GONOSUMDB=*',
    'workflow-trust',
  ],
  [
    'Jenkinsfile',
    "withCredentials([string(credentialsId: 'a', variable: 'T')]) {\n  sh 'login $T'\n}\n",
    "'login $T'",
    '"login $T"',
    'workflow-trust',
  ],
  [
    '.github/dependabot.yml',
    'updates:\n  - package-ecosystem: npm\n    ignore: [{ dependency-name: a }]\n',
    'dependency-name: a',
    'dependency-name: "*"',
    'patching',
  ],
])('%s: %#', async (path, strong, from, to, control) => {
  const all = async (before: string, after: string) => {
    const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
    return (await detectPosture([file], NO_OTHER_FILE)).matches.map(({ rule }) => rule);
  };
  expect(await all(strong, strong.replace(from, to))).toContain(control);
  expect(await loud(path, strong.replace(from, to), strong)).toEqual([]);
});
