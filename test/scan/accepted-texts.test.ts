import { describe, expect, test } from 'vitest';
import type { AcceptedText } from '../../src/model/policy.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.ts';
import type { Finding } from '../../src/model/finding.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import type { World } from '../../src/scan/world.ts';
import { aFolder, aRepository, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1);
const OTHER = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 2);
const START = TOKEN.slice(0, 12);

const NONE = { secret: [], match: [], line: [], words: [], path: [], all: false };
const policyOf = (parts: Partial<AcceptedText>, more: Partial<Policy> = {}): Policy => ({
  ...DEFAULT_POLICY,
  acceptances: [
    {
      fingerprint: null,
      rule: null,
      path: null,
      reason: 'made up',
      owner: 'ada',
      until: null,
      text: { ...NONE, ...parts },
    },
  ],
  ...more,
});

async function scanned(
  repository: TestRepository,
  policy: Policy,
  world: Partial<World> = {},
): Promise<readonly Finding[]> {
  const source = await openRepository(repository.folder, {});
  try {
    const target = { kind: 'history', all: true, policyAt: null, label: 'all' } as const;
    return (await scan(target, { source, folder: repository.folder, policy, ...world })).findings;
  } finally {
    await source.close();
  }
}

const shown = (findings: readonly Finding[]): string[] =>
  findings
    .map(({ path, blocks, suppression }) => `${path} ${blocks ? 'blocks' : (suppression?.kind ?? 'counts')}`)
    .sort();

const HOLDS: Partial<AcceptedText>[] = [
  { secret: [`^${START}`] },
  { secret: ['never', `${TOKEN.slice(-6)}$`] },
  { match: [START] },
  { line: ['^TOKEN=.*# test$'] },
  { line: ['(?i)# TEST'] },
  { words: [TOKEN.slice(6, 20).toUpperCase()] },
  { path: ['^a\\.env$'] },
];
const FAILS: Partial<AcceptedText>[] = [
  { secret: ['^TOKEN='] },
  { match: ['# test'] },
  { line: ['^# test'] },
  { words: ['TOKEN='] },
  { path: ['^\\.env'] },
];

describe('a text that the policy accepts', () => {
  const repository = aRepository().commit({ 'a.env': `x\nTOKEN=${TOKEN} # test\n` });

  test.each(HOLDS.map((one) => [JSON.stringify(one).replaceAll(TOKEN, '…'), one] as const))(
    'is accepted: %#',
    async (_, one) => {
      expect(shown(await scanned(repository, policyOf(one)))).toEqual(['a.env text']);
    },
  );

  test.each(FAILS.map((one) => [one] as const))('is not accepted without it: %j', async (one) => {
    expect(shown(await scanned(repository, policyOf(one)))).toEqual(['a.env blocks']);
  });

  test('any condition is enough, or all must hold', async () => {
    for (const holds of HOLDS)
      for (const fails of FAILS) {
        if (Object.keys(holds)[0] === Object.keys(fails)[0]) continue;
        expect(shown(await scanned(repository, policyOf({ ...holds, ...fails })))).toEqual(['a.env text']);
        expect(shown(await scanned(repository, policyOf({ ...holds, ...fails, all: true })))).toEqual(['a.env blocks']);
      }
    expect(shown(await scanned(repository, policyOf({ ...HOLDS[0], ...HOLDS[6], all: true })))).toEqual(['a.env text']);
  });

  test(
    'shows its reason and owner; rule, path and date narrow it; a floor that asks always for the rule is ' + 'above it',
    async () => {
      const [found] = await scanned(repository, policyOf(HOLDS[0]!));
      expect(found?.suppression).toEqual({ kind: 'text', reason: 'made up', owner: 'ada', until: null });
      const [acceptance] = policyOf(HOLDS[0]!).acceptances;
      for (const more of [{ rule: 'jwt' }, { path: 'b/**' }, { until: '2020-01-01' }])
        expect(
          shown(await scanned(repository, { ...DEFAULT_POLICY, acceptances: [{ ...acceptance!, ...more }] })),
        ).toEqual(['a.env blocks']);
      expect(shown(await scanned(repository, policyOf(HOLDS[0]!, { always: ['*'] })))).toEqual(['a.env blocks']);
    },
  );

  test.each(['.*', 'a?', '', '^', 'x|'])('%j would accept everything and is refused', async (pattern) => {
    await expect(scanned(repository, policyOf({ secret: [pattern] }))).rejects.toMatchObject({ code: 'bad-rule' });
  });
});

test('one line of a key is not the key', async () => {
  const repository = aRepository().commit({ 'a.env': `x\nTOKEN=${TOKEN}\n# test\n` });
  expect(shown(await scanned(repository, policyOf({ line: ['^# test$'] })))).toEqual(['a.env blocks']);
  expect(shown(await scanned(repository, policyOf({ secret: [`^${START}$`] })))).toEqual(['a.env blocks']);
});

test('a cached history judges by the texts of today', async () => {
  const repository = aRepository().commit({ 'a.env': `TOKEN=${TOKEN}\n`, 'b.env': `TOKEN=${OTHER}\n` });
  const cache = { folder: aFolder(), program: 'p' };
  const [first, second] = [policyOf({ secret: [START] }), policyOf({ secret: [OTHER.slice(0, 12)] })];
  for (const policy of [first, first, second, DEFAULT_POLICY, first])
    expect(shown(await scanned(repository, policy, { cache }))).toEqual(shown(await scanned(repository, policy)));
});

test('a path is that of each place, also for the same contents at two paths', async () => {
  const both = { 'test/a.env': `TOKEN=${TOKEN}\n`, 'live/a.env': `TOKEN=${TOKEN}\n` };
  const byPath = policyOf({ path: ['^test/'] });
  const byGlob: Policy = {
    ...DEFAULT_POLICY,
    acceptances: [
      {
        fingerprint: null,
        rule: 'github-personal-access-token',
        path: 'test/**',
        reason: 'x',
        owner: null,
        until: null,
      },
    ],
  };
  const repository = aRepository().commit(both);
  expect(shown(await scanned(repository, byPath)).map((one) => one.replace('text', 'policy'))).toEqual(
    shown(await scanned(repository, byGlob)),
  );
});
