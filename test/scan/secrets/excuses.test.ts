/** A leak is not excused by the place that it came from. */

import { describe, expect, test } from 'vitest';
import type { ScanTarget } from '../../../src/model/range.ts';
import { aRepository, type TestRepository } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';
import { findingsOf, reportOf } from '../../helpers/scanning.ts';

const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 41);
const FILE = `# settings\nTOKEN=${TOKEN}\n${'other=1\n'.repeat(20)}`;
const HISTORY: ScanTarget = { kind: 'history', all: false, policyAt: null, label: 'history' };

/** Each kind of place, with the policy that excuses it. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ['ignored', 'vendor/x.env', 'ignore-paths: [vendor/**]\n'],
  [
    'accepted',
    'legacy/x.env',
    'accept:\n  - { rule: github-personal-access-token, path: legacy/**, reason: all revoked }\n',
  ],
  ['a sample', 'test/fixtures/x.env', ''],
];

/** The ways in which the secret leaves its place. */
const WAYS: Readonly<Record<string, (repository: TestRepository, from: string) => void>> = {
  'by a rename': (repository, from) => repository.commit({ [from]: null, 'src.env': FILE }, 'move'),
  'by a rename with an edit': (repository, from) =>
    repository.commit({ [from]: null, 'src.env': `${FILE}one=more\n` }, 'move'),
  'by moving its line': (repository, from) =>
    repository.commit({ [from]: FILE.replace(`TOKEN=${TOKEN}\n`, ''), 'src.env': `A=1\nTOKEN=${TOKEN}\n` }, 'move'),
  'by a rename in a merge': (repository, from) => {
    beginMerge(repository);
    repository.commit({ [from]: null, 'src.env': FILE }, 'merge');
  },
  'by a rename with an edit in a merge': (repository, from) => {
    beginMerge(repository);
    repository.commit({ [from]: null, 'src.env': `${FILE}one=more\n` }, 'merge');
  },
};

/** Begins to merge the last commit into a branch that lacks it. */
function beginMerge(repository: TestRepository): void {
  const merged = repository.head;
  repository.git('checkout', '--quiet', '-b', 'other', 'HEAD~1');
  repository.commit({ b: '2\n' });
  repository.git('merge', '--quiet', '--no-commit', '--no-ff', merged);
}

describe.each(PLACES)('a secret that leaves %s place', (place, from, policy) => {
  test.each(Object.entries(WAYS))('%s blocks where it arrives', async (way, leave) => {
    const repository = aRepository().commit({ '.github/tidegate.yml': policy, a: '1\n' });
    repository.commit({ [from]: FILE });
    leave(repository, from);
    const arrives = async (target: string | ScanTarget): Promise<boolean> =>
      (await reportOf(repository, target)).findings.some(
        (finding) =>
          finding.blocks &&
          finding.kind === 'secret' &&
          finding.movedFrom === null &&
          [finding, ...finding.alsoAt].some(({ path }) => path === 'src.env'),
      );
    expect(await arrives('HEAD~1..HEAD')).toBe(true);
    expect(await arrives('HEAD~2..HEAD')).toBe(true);
    // A policy is read from the commit that the target names.
    // A history scans a blob once, at the first path that is not ignored.
    if (place === 'ignored' || !['by a rename', 'by a rename in a merge'].includes(way))
      expect(await arrives({ ...HISTORY, policyAt: repository.head })).toBe(true);
  });
});

test(
  'a secret that moves between places that nothing excuses is moved, and one that moves into one stays ' +
    'what it was',
  async () => {
    const repository = aRepository().commit({ 'one.env': FILE });
    repository.commit({ 'one.env': null, 'two.env': `${FILE}one=more\n` });
    expect((await findingsOf(repository, 'HEAD~1..HEAD')).filter((finding) => finding.includes('blocks'))).toEqual([]);
  },
);
