import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRemovals } from '../../src/history/refs/removals.ts';
import type { Report } from '../../src/model/report.ts';
import { openRepository } from '../../src/repository/open.ts';
import { reachOf } from '../../src/reporters/words.ts';
import { scan } from '../../src/scan.ts';
import { aZip } from '../deltas/containers.ts';
import { aRepository, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const tokenOf = (seed: number): string => drawSample({ prefix: 'dop_v1_', alphabet: 'base16', chars: 64 }, seed);
const token = tokenOf(3);
const line = `TOKEN=${token}\n`;

async function historyOf(
  { folder }: TestRepository,
  all = true,
  backend: 'git' | 'isomorphic' = 'git',
): Promise<Report> {
  const source = await openRepository(folder, { backend });
  try {
    return await scan({ kind: 'history', all, policyAt: null, label: '' }, { source });
  } finally {
    await source.close();
  }
}

/** Returns the words about the one leak. */
async function saidOf(repository: TestRepository, all = true): Promise<string | null> {
  const { findings } = await historyOf(repository, all);
  expect(findings).toHaveLength(1);
  return reachOf(findings[0]!);
}

async function pathsOf(repository: TestRepository): Promise<readonly string[] | undefined> {
  const [finding] = (await historyOf(repository)).findings;
  return finding?.kind === 'secret' ? finding.reach?.paths.names : undefined;
}

describe('a leak in a history', () => {
  test('is still in the files of the branch that has it', async () => {
    expect(await saidOf(aRepository().commit({ 'a.env': line }))).toBe('Still in the files of main.');
  });

  test('is absent from the files of a branch that removed it, and stays in its history', async () => {
    expect(await saidOf(aRepository().commit({ 'a.env': line }).commit({ 'a.env': 'A=1\n' }))).toBe(
      'Removed from the files of main, but still in its history.',
    );
  });

  test('names branches and tags separately, and none without it', async () => {
    const repository = aRepository().commit({ b: 'x\n' });
    repository.git('branch', 'older');
    repository.commit({ 'a.env': line });
    repository.git('tag', '-a', '-m', 'first', 'v1');
    repository.git('branch', 'left');
    repository.commit({ 'a.env': null });
    expect(await saidOf(repository)).toBe(
      'Still in the files of left, tag v1, and in the history of 1 other branch or tag.',
    );
  });

  test('is found under the name that the file has now', async () => {
    const repository = aRepository().commit({ 'a.env': line }).commit({ 'a.env': null, 'b/c.env': line });
    expect([await saidOf(repository), await pathsOf(repository)]).toEqual([
      'Still in the files of main.',
      ['a.env', 'b/c.env'],
    ]);
  });

  test('is in a branch that has the same file from a commit of its own', async () => {
    const repository = aRepository().commit({ b: 'x\n' }).branch('picked').checkout('main').commit({ 'a.env': line });
    repository
      .checkout('picked')
      .commit({ c: 'y\n' })
      .commit({ 'a.env': line })
      .commit({ 'a.env': null })
      .checkout('main')
      .commit({ 'a.env': null });
    expect(await saidOf(repository)).toBe('Removed from the files of main, picked, but still in their history.');
  });

  test('is still there where a newer archive holds the same file', async () => {
    const repository = aRepository()
      .commit({ 'a.zip': aZip({ 'in.env': line }) })
      .commit({ 'a.zip': aZip({ 'in.env': line, 'more.txt': 'x' }) });
    expect(await saidOf(repository)).toBe('Still in the files of main.');
    expect(await saidOf(repository.commit({ 'a.zip': aZip({ 'more.txt': 'x' }) }))).toBe(
      'Removed from the files of main, but still in its history.',
    );
  });

  test('in a message has refs and no files', async () => {
    expect(await saidOf(aRepository().commit({ a: 'x\n' }, `deploy with ${token}`))).toBe('In the history of main.');
  });

  test('in the name of a file is there as long as the file', async () => {
    const repository = aRepository().commit({ [`a/${token}.txt`]: 'x\n' });
    expect(await saidOf(repository)).toBe('Still in the files of main.');
    expect(await saidOf(repository.commit({ [`a/${token}.txt`]: null }))).toBe(
      'Removed from the files of main, but still in its history.',
    );
  });

  test('in a file that a tag names has that tag', async () => {
    const repository = aRepository().commit({ a: 'x\n' });
    repository.stage({ 'a.env': line });
    repository.git('tag', 'key', repository.git('rev-parse', ':a.env'));
    expect(await saidOf(repository)).toBe('Still in the files of tag key.');
  });

  test('names HEAD if HEAD is on no branch', async () => {
    const repository = aRepository().commit({ 'a.env': line });
    repository.git('checkout', '--quiet', '--detach');
    repository.commit({ 'a.env': null });
    expect(await saidOf(repository, false)).toBe(
      'Still in the files of main, and in the history of 1 other branch or tag.',
    );
  });

  test('names the branch of HEAD without --all', async () => {
    const repository = aRepository().commit({ 'a.env': line });
    repository.branch('other').commit({ b: 'x\n' }).checkout('main').commit({ 'a.env': null });
    expect(await saidOf(repository, false)).toBe('Removed from the files of main, but still in its history.');
  });
});

test("a secret in a branch's name is not shown in the list of branches", async () => {
  const repository = aRepository().commit({ 'a.env': line });
  repository.git('branch', `fix/${tokenOf(4)}`);
  const { findings } = await historyOf(repository);
  expect(JSON.stringify(findings)).not.toContain(tokenOf(4).slice(0, 20));
});

/** Asks git for the refs whose files contain the text, and those whose history does. */
function truth(repository: TestRepository, text: string): { readonly live: string[]; readonly refs: string[] } {
  const holds = (commit: string): boolean => repository.tryGit('grep', '-q', '-F', text, commit).code === 0;
  const known = new Map<string, boolean>();
  const once = (commit: string): boolean => {
    if (!known.has(commit)) known.set(commit, holds(commit));
    return known.get(commit)!;
  };
  const refs = repository.git('for-each-ref', '--format=%(refname)').split('\n');
  const historyOf = (ref: string): string[] => repository.git('rev-list', ref).split('\n');
  return {
    live: refs.filter((ref) => once(repository.git('rev-parse', `${ref}^{commit}`))).sort(),
    refs: refs.filter((ref) => historyOf(ref).some(once)).sort(),
  };
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    file: fc.constantFrom('a.env', 'b/c.env', 'b/d/e.env'),
    token: fc.integer({ min: 0, max: 2 }),
    top: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ kind: fc.constant('take' as const), file: fc.constantFrom('a.env', 'b/c.env', 'b/d/e.env') }),
  fc.record({ kind: fc.constant('branch' as const), from: fc.nat(3) }),
  fc.record({ kind: fc.constant('merge' as const), from: fc.nat(3) }),
  fc.record({ kind: fc.constant('tag' as const) }),
);

test.each(['git', 'isomorphic'] as const)(
  'refs and files are those that git knows, read by %s',
  async (backend) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const repository = aRepository().commit({ readme: 'x\n' });
        const branches = ['main'];
        for (const [number, one] of steps.entries()) {
          switch (one.kind) {
            case 'put':
              repository.commit({ [one.file]: `${'# top\n'.repeat(one.top)}TOKEN=${tokenOf(one.token)}\n` });
              break;
            case 'take':
              repository.tryGit('rm', '--quiet', '--', one.file);
              repository.commit({});
              break;
            case 'branch':
              repository.branch(`side/${number}`, branches[one.from % branches.length]);
              branches.push(`side/${number}`);
              break;
            case 'merge':
              if (repository.tryGit('merge', '--quiet', '--no-edit', branches[one.from % branches.length]!).code !== 0)
                repository.git('merge', '--abort');
              break;
            case 'tag':
              repository.git('tag', ...(number % 2 === 0 ? ['-a', '-m', 'tag'] : []), `v${number}`);
          }
        }
        const { findings } = await historyOf(repository, true, backend);
        for (const seed of [0, 1, 2]) {
          const found = findings.find(
            (finding) => finding.kind === 'secret' && finding.secret.reveal() === tokenOf(seed),
          );
          const { live, refs } = truth(repository, tokenOf(seed));
          const reach = found?.kind === 'secret' ? found.reach : undefined;
          expect({ live: [...(reach?.live?.names ?? [])].sort(), refs: [...(reach?.refs.names ?? [])].sort() }).toEqual(
            { live, refs },
          );
        }
      }),
      { numRuns: 4 },
    );
  },
  60_000,
);

describe('since when no file contains a leak', () => {
  async function removedIn(repository: TestRepository): Promise<readonly (string | undefined)[]> {
    const source = await openRepository(repository.folder);
    try {
      const { findings } = await addRemovals(await historyOf(repository), source);
      return findings.map((finding) => (finding.kind === 'secret' ? finding.reach?.removal?.commit : undefined));
    } finally {
      await source.close();
    }
  }

  test('the commit that changed the line, whatever else changed in between', async () => {
    const repository = aRepository();
    repository.commit({ 'a.env': 'nothing\n' });
    repository.commit({ 'a.env': line });
    for (const text of ['one', 'two', 'three']) repository.commit({ 'a.env': `${text}\n${line}`, 'b.txt': text });
    repository.git('mv', 'a.env', 'c.env');
    repository.commit({});
    const removal = repository.commit({ 'c.env': 'TOKEN=\n' }).head;
    repository.commit({ 'b.txt': 'later' });
    expect(await removedIn(repository)).toEqual([removal]);
  });

  test('the last of several removals; none while it is in a file', async () => {
    const repository = aRepository();
    repository.commit({ 'a.env': line });
    repository.commit({ 'a.env': null });
    repository.commit({ 'b.env': line });
    expect(await removedIn(repository)).toEqual([undefined]);
    const removal = repository.commit({ 'b.env': null }).head;
    repository.commit({ 'b.txt': 'later' });
    expect(await removedIn(repository)).toEqual([removal]);
  });

  test('the merge, where a branch removed it before it was merged', async () => {
    const repository = aRepository();
    repository.commit({ 'b.txt': 'first' });
    repository.branch('topic');
    repository.commit({ 'a.env': line });
    repository.commit({ 'a.env': null, 'c.txt': 'done' });
    repository.checkout('main');
    repository.commit({ 'b.txt': 'second' });
    repository.git('merge', '-q', '--no-ff', '--no-edit', 'topic');
    repository.git('branch', '-q', '-D', 'topic');
    const merge = repository.head;
    repository.commit({ 'b.txt': 'third' });
    expect(await removedIn(repository)).toEqual([merge]);
  });
});
