import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readEvent, readInputs } from '../../src/entry/action/inputs.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tidegate-inputs-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
  vi.unstubAllEnvs();
});

describe('readInputs', () => {
  const env = { GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t', GITHUB_SERVER_URL: 'https://ghe.example.org' };

  test('without inputs: the whole workspace, fetching, files in the temporary folder', () => {
    expect(readInputs(env)).toEqual({
      address: null,
      temporary: '/t',
      folder: '/w',
      fetch: true,
      token: null,
      serverUrl: 'https://ghe.example.org',
      api: null,
      channels: new Set(['check', 'comment', 'review', 'code-scanning']),
      failOn: 'block',
      policyFiles: {},
      range: '',
      sarifFile: '/t/tidegate.sarif',
      jsonFile: '/t/tidegate.json',
      verbose: false,
    });
  });

  test('folders are relative to the workspace', () => {
    vi.stubEnv('INPUT_PATH', 'sub');
    vi.stubEnv('INPUT_SARIF', 'out/r.sarif');
    vi.stubEnv('INPUT_FETCH', 'False');
    expect(readInputs({ ...env, RUNNER_DEBUG: '1' })).toMatchObject({
      folder: '/w/sub',
      sarifFile: '/w/out/r.sarif',
      fetch: false,
      verbose: true,
    });
  });

  test('input names of other actions are accepted', () => {
    vi.stubEnv('INPUT_SARIF-FILE', 'out/r.sarif');
    vi.stubEnv('INPUT_FAIL-ON', 'Never');
    vi.stubEnv('INPUT_CONFIG', './ci/gate.yml');
    vi.stubEnv('INPUT_BASELINE', 'ci/known.json');
    vi.stubEnv('INPUT_RANGE', 'main..HEAD');
    expect(readInputs(env)).toMatchObject({
      sarifFile: '/w/out/r.sarif',
      failOn: 'never',
      policyFiles: { settings: 'ci/gate.yml', baseline: 'ci/known.json' },
      range: 'main..HEAD',
    });
  });

  test.each([
    ['INPUT_FAIL-ON', 'nevr', 'The input fail-on is not known: "nevr". Did you mean never?'],
    ['INPUT_CONFIG', '../x.yml', 'The input config must be a path within the repository.'],
    ['INPUT_BASELINE', '/etc/x', 'The input baseline must be a path within the repository.'],
  ])('%s: %s is wrong use', (name, value, message) => {
    vi.stubEnv(name, value);
    expect(() => readInputs(env)).toThrow(expect.objectContaining({ code: 'bad-arguments', message }));
  });

  test('the repository of the run has an address, unless its name is malformed', () => {
    const address = (name: string): string | null => readInputs({ ...env, GITHUB_REPOSITORY: name }).address;
    expect(address('octo/tide.js')).toBe('https://ghe.example.org/octo/tide.js');
    for (const name of ['', 'octo', 'octo/tide/x', '-x/y --z', '../tide', 'octo/tide?x'])
      expect(address(name), name).toBe(null);
  });

  test('feedback goes to the server of the run if there is a token', () => {
    vi.stubEnv('INPUT_TOKEN', 'none');
    vi.stubEnv('INPUT_FEEDBACK', 'check, comment');
    const server = {
      GITHUB_REPOSITORY: 'octo/tide',
      GITHUB_API_URL: 'https://api.ghe.example.org',
      GITHUB_GRAPHQL_URL: 'https://api.ghe.example.org/graphql',
    };
    expect(readInputs({ ...env, ...server })).toMatchObject({
      api: {
        token: 'none',
        repository: 'octo/tide',
        apiUrl: 'https://api.ghe.example.org',
        graphqlUrl: 'https://api.ghe.example.org/graphql',
      },
      channels: new Set(['check', 'comment']),
    });
    expect(readInputs({ ...env, GITHUB_REPOSITORY: 'octo/tide' }).api).toMatchObject({
      apiUrl: 'https://ghe.example.org/api/v3',
      graphqlUrl: 'https://ghe.example.org/api/graphql',
    });
    vi.stubEnv('INPUT_FEEDBACK', 'none');
    expect(readInputs(env).channels).toEqual(new Set());
    vi.stubEnv('INPUT_FEEDBACK', 'checks');
    expect(() => readInputs(env)).toThrow(
      expect.objectContaining({ code: 'bad-arguments', message: 'The input feedback knows no "checks".' }),
    );
  });

  test('a switch that is neither true nor false is refused', () => {
    vi.stubEnv('INPUT_FETCH', 'yes');
    expect(() => readInputs(env)).toThrow(
      expect.objectContaining({ code: 'bad-arguments', next: 'In the workflow, write: with: { fetch: true }.' }),
    );
  });
});

describe('readEvent', () => {
  const env = () => ({
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
  });

  test('takes the range that a person typed into a manual run', () => {
    writeFileSync(join(dir, 'event.json'), '{"inputs":{"base":"v1"}}');
    expect(readEvent(env())).toEqual({
      name: 'workflow_dispatch',
      payload: { inputs: { base: 'v1' } },
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      inputs: { base: 'v1', head: '' },
    });
  });

  test('an empty file is an empty payload', () => {
    writeFileSync(join(dir, 'event.json'), '\n');
    expect(readEvent(env()).payload).toEqual({});
  });

  test.each([
    ['no event', {}, 'GITHUB_EVENT_NAME is not set: this is not a run of a workflow.'],
    ['no commit', { GITHUB_EVENT_NAME: 'push' }, 'GITHUB_SHA is not set: this is not a run of a workflow.'],
    [
      'no payload',
      { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'a'.repeat(40) },
      'The payload of this push event cannot be read from GITHUB_EVENT_PATH.',
    ],
  ])('%s is wrong use', (_name, variables, message) => {
    expect(() => readEvent(variables)).toThrow(
      expect.objectContaining({ code: 'bad-event', message, next: expect.any(String) }),
    );
  });

  test('a payload that does not parse is not quoted', () => {
    writeFileSync(join(dir, 'event.json'), '{"token": hunter2hunter2}');
    expect(() => readEvent(env())).toThrow(
      expect.objectContaining({ message: 'The payload of this workflow_dispatch event is no JSON.' }),
    );
  });
});
