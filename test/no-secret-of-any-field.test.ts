/**
 * A secret in every field that text from outside can reach: names, people, reasons, policies, arguments, imports, the
 * environment of a server. Renderers, options and keys of the policy come from their registries.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf, parseGiven } from '../src/entry/arguments.ts';
import { COMMANDS } from '../src/entry/commands/index.ts';
import { failureOf } from '../src/entry/failure.ts';
import type { ScanTarget } from '../src/model/range.ts';
import { parseBaseline } from '../src/policy/baseline.ts';
import { parseSettings } from '../src/policy/settings.ts';
import { aServer, DIST } from './helpers/push-server.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from './helpers/repository.ts';
import { drawSample, seedOf } from './helpers/samples.ts';
import { reportOf } from './helpers/scanning.ts';
import { RENDERERS } from './reporters/renderers.ts';

const planted = new Map<string, string>();

/** Returns the token of a field; each field has its own. */
function at(field: string): string {
  const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seedOf(field));
  planted.set(field, token);
  return token;
}

/** Characters of the random part: fewer occur by chance. */
const TELLING = 10;

/** Names the fields whose token a text shows. The token itself must not be in a failure. */
function shownIn(text: string): readonly string[] {
  return [...planted].filter(([, token]) => text.includes(token.slice(8, 8 + TELLING))).map(([field]) => field);
}

const WORKFLOW = (filter: string): string =>
  `on: { pull_request: { branches: ['${filter}'] } }\njobs:\n  gate:\n    name: ${at('name of a job')}\n` +
  '    steps:\n      - uses: tidegate/tidegate@v0\n';

function aHostileRepository() {
  const repository = aRepository().commit({
    '.github/workflows/gate.yml': WORKFLOW('main'),
    'app.js': 'const helmet = require("helmet");\napp.use(helmet());\n',
    'settings.py': 'SECURE_HSTS_SECONDS = 31536000\nALLOWED_HOSTS = ["a.example"]\n',
    '.gitlab-ci.yml': 'gate:\n  script: tidegate diff a..b\n',
  });
  repository.git('checkout', '--quiet', '-b', `feature/${at('branch')}`);
  symlinkSync(`/x/${at('target of a link')}`, join(repository.folder, 'link'));
  repository.git('config', 'user.name', at('author'));
  const people = {
    GIT_AUTHOR_NAME: `Ada ${at('name of the author')}`,
    GIT_AUTHOR_EMAIL: `${at('address of the author')}@example.org`,
    GIT_COMMITTER_NAME: `Ada ${at('name of the committer')}`,
    GIT_COMMITTER_EMAIL: `${at('address of the committer')}@example.org`,
  };
  const files = {
    [`${at('folder')}/a.txt`]: 'x\n',
    [`${at('file')}.env`]:
      `A=${at('content')} # tidegate:allow github-personal-access-token` + ` -- ${at('inline reason')}\n`,
    'app.js': `const helmet = require("helmet");\napp.use(helmet({ hsts: false })); // ${at('line of a setting')}\n`,
    'settings.py':
      `SECURE_HSTS_SECONDS = 0  # ${at('comment of a setting')}\n` +
      `ALLOWED_HOSTS = ["${at('value of a setting')}"]\n`,
    '.gitlab-ci.yml': `gate:\n  rules: [{ if: "${at('rule of a pipeline')}" }]\n  script: tidegate diff a..b\n`,
    '.github/workflows/gate.yml': WORKFLOW(at('filter of a workflow')),
    '.github/tidegate.yml':
      `ignore-paths: ['${at('glob')}/**']\naccept:\n  - { rule: csp, path: '${at('accepted path')}', ` +
      `reason: '${at('reason of the policy')}' }\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository.folder, path)), { recursive: true });
    writeFileSync(join(repository.folder, path), text);
  }
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: repository.folder, env: { ...GIT_ENVIRONMENT, ...people } });
  git('add', '-A', '-f');
  git('commit', '-q', '-m', `${at('subject')}\n\n${at('body')}`);
  git('tag', '-a', `v-${at('tag')}`, '-m', at('message of a tag'));
  return repository;
}

test('no renderer shows the secret of any field of a repository', async () => {
  const repository = aHostileRepository();
  const history: ScanTarget = { kind: 'history', all: true, policyAt: null, label: `all of ${at('label')}` };
  for (const target of ['HEAD~1..HEAD', history]) {
    const report = await reportOf(repository, target);
    expect(report.findings.length).toBeGreaterThan(10);
    for (const [name, render] of Object.entries(RENDERERS))
      expect([name, shownIn(render(report)).filter((field) => field !== 'label')]).toEqual([name, []]);
  }
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Policies that are wrong at one place each: every key of the schema with a value, a key and a list too many. */
function* wrongPolicies(schema: Schema, around: (inner: unknown) => unknown): Generator<unknown> {
  for (const value of [at('value'), [at('item')], { [at('key')]: at('value of a key') }, at('date').slice(0, 30)])
    yield around(value);
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    yield* wrongPolicies(inner, (value) => around({ [key]: value }));
  if (schema.items !== undefined) yield* wrongPolicies(schema.items, (value) => around([value]));
}

test('no error about a policy or a baseline shows a secret', async () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../schema/tidegate.schema.json'), 'utf8'),
  ) as Schema;
  let refused = 0;
  const texts = [...wrongPolicies(schema, (value) => value)].map((value) => JSON.stringify(value));
  const broken = [`a: "${at('broken text')}`, `[${at('broken list')}`, `a: *${at('alias')}`, `a: !${at('type')} b`];
  for (const text of [...texts, ...broken]) {
    for (const read of [
      async () => await parseSettings(text, at('name of a policy')),
      () => parseBaseline(text, at('name of a baseline')),
    ]) {
      try {
        await read();
      } catch (error) {
        refused++;
        expect(shownIn((await failureOf(error)).text)).toEqual([]);
      }
    }
  }
  expect(refused).toBeGreaterThan(texts.length);
});

test.each(Object.keys(COMMANDS))('no error about the words of %s shows a secret', async (name) => {
  const { command } = await entryOf(COMMANDS, name).load();
  const words = [
    [at('argument'), at('second argument'), at('third argument')],
    [`--${at('option')}`],
    [`--${at('option with a value')}=${at('value of no option')}`],
    ...command.options.flatMap((option) => [
      [`--${option.name}`, at('value of an option')],
      [`--${option.name}=${at('value of an option')}`],
      [`--${option.name}`],
    ]),
  ];
  for (const given of words) {
    try {
      parseGiven(command, given, COMMANDS);
    } catch (error) {
      expect(shownIn((await failureOf(error)).text)).toEqual([]);
    }
  }
});

test('a hook and an import show no secret of their environment', () => {
  const server = aServer();
  server.git('config', 'receive.advertisePushOptions', 'true');
  const repository = aHostileRepository();
  const env = {
    ...GIT_ENVIRONMENT,
    TIDEGATE_FINGERPRINT_KEY: 'quick',
    GL_USERNAME: at('user'),
    GL_PROJECT_PATH: `group/${at('project')}`,
    GITEA_PUSHER_NAME: at('pusher'),
    GITEA_REPO_NAME: at('repository'),
  };
  const options = ['bypass', 'reason', 'other'].flatMap((name) => [
    '-o',
    `tidegate.${name}=${at(`push option ${name}`)}`,
  ]);
  const push = spawnSync('git', ['push', ...options, '-o', at('push option'), server.folder, 'HEAD', '--tags'], {
    cwd: repository.folder,
    env,
    encoding: 'utf8',
  });
  // git itself names the refs that it pushes.
  const said = push.stderr
    .split('\n')
    .filter((line) => line.startsWith('remote:'))
    .join('\n');
  expect(said).toContain('push refused');
  expect(shownIn(said)).toEqual([]);
  expect(shownIn(readFileSync(join(server.folder, 'tidegate/audit.jsonl'), 'utf8'))).toEqual([]);
  const folder = aFolder();
  const files = {
    '.gitleaks.toml':
      `title = "${at('title')}"\n[[rules]]\nid = "${at('id')}"\ndescription = "${at('description')}"\n` +
      `regex = "(?<a>${at('expression')})"\n`,
    '.gitleaksignore': `a.txt:${at('ignored rule')}:1\n`,
    '.secretlintrc.json': JSON.stringify({ rules: [{ id: at('rule'), options: {} }] }),
    '.gitguardian.yaml': `version: 2\nsecret:\n  ignored_matches:\n    - { name: ${at('name')}, match: x }\n`,
    'secret_scanning.yml': `paths-ignore:\n  - a/**\n  # ${at('comment of an import')}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    const done = spawnSync(process.execPath, [join(DIST, 'cli.js'), 'import', name], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect([name, shownIn(done.stdout + done.stderr)]).toEqual([name, []]);
  }
});
