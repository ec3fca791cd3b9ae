import { expect, test } from 'vitest';
import { readBypassRequests, readPusher, readRepositoryName } from '../../src/sources/pusher.ts';

test.each([
  [{ GITHUB_USER_LOGIN: 'ada', GITHUB_REPO_NAME: 'org/app' }, 'ada', 'org/app'],
  [{ GL_ID: 'user-7', GL_USERNAME: 'ada', GL_PROJECT_PATH: 'org/app', REMOTE_USER: 'proxy' }, 'ada', 'org/app'],
  [{ GITEA_PUSHER_NAME: 'ada', GITEA_REPO_NAME: 'app' }, 'ada', 'app'],
  [{ GL_USER: 'ada', GL_REPO: 'app', GL_TID: '1' }, 'ada', 'app'],
  [{ REMOTE_USER: 'ada', REMOTE_ADDR: '127.0.0.1' }, 'ada', null],
  [{ USER: 'ada', LOGNAME: 'ada', GIT_COMMITTER_NAME: 'ada', GIT_AUTHOR_NAME: 'ada' }, undefined, null],
  [{ GL_USERNAME: '' }, undefined, null],
])('%j names the one who signed in', (environment, name, repository) => {
  expect(readPusher(environment)?.name).toBe(name);
  expect(readRepositoryName(environment)).toBe(repository);
});

test("Bitbucket states a person's permission", () => {
  expect(readPusher({ BB_USER_NAME: 'ada', BB_USER_PERMISSION: 'REPO_ADMIN' })).toEqual({
    name: 'ada',
    teams: [],
    permission: 'admin',
  });
  expect(readPusher({ BB_USER_NAME: 'ada', BB_USER_PERMISSION: 'LICENSED_USER' })).toEqual({
    name: 'ada',
    teams: [],
    permission: null,
  });
  expect(readPusher({ REMOTE_USER: 'ada', BB_USER_PERMISSION: 'REPO_ADMIN' })).toEqual({
    name: 'ada',
    teams: [],
    permission: null,
  });
});

const options = (...all: string[]): Record<string, string> => ({
  REMOTE_USER: 'ada',
  GIT_PUSH_OPTION_COUNT: String(all.length),
  ...Object.fromEntries(all.map((option, index) => [`GIT_PUSH_OPTION_${index}`, option])),
});

test('push options are requests of the one who pushes, with one reason', () => {
  expect(
    readBypassRequests(
      options('ci.skip', 'tidegate.bypass=7K2M', 'tidegate.reason=Test key', 'tidegate.bypass=all'),
      '2026-11-24',
    ),
  ).toEqual([
    {
      who: { name: 'ada', teams: [], permission: null },
      which: '7K2M',
      reason: 'Test key',
      asked: '2026-11-24',
      until: null,
    },
    {
      who: { name: 'ada', teams: [], permission: null },
      which: 'all',
      reason: 'Test key',
      asked: '2026-11-24',
      until: null,
    },
  ]);
  expect(readBypassRequests({}, '2026-11-24')).toEqual([]);
});

test.each([['tidegate.byepass=all'], ['tidegate.reason=lonely'], ['tidegate']])(
  'the push option %s is reported',
  (option) => {
    expect(() => readBypassRequests(options(option), '2026-11-24')).toThrow(
      expect.objectContaining({ code: 'bad-hook-input' }) as Error,
    );
  },
);
