/** Secrets beside files: in any header of a commit or tag, wherever it is, and behind many tags. */

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

import type { ScanTarget } from '../../../src/model/range.ts';
import { MOST_TAGS } from '../../../src/scan/secrets/tags.ts';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';
import { reportOf } from '../../helpers/scanning.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const AT = '1700000000 +0000';

function write(repository: TestRepository, type: 'commit' | 'tag', text: string): string {
  return execFileSync('git', ['hash-object', '-t', type, '--literally', '-w', '--stdin'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: text,
    encoding: 'utf8',
  }).trim();
}

const KEYS = [
  'tree',
  'parent',
  'author',
  'committer',
  'object',
  'type',
  'tag',
  'tagger',
  'encoding',
  'mergetag',
  'x',
  '',
];

const rangeOf = (base: string, head: string, tags: readonly string[]): ScanTarget => ({
  kind: 'range',
  range: { include: [head], exclude: [base], excludeAllRefs: false, nets: [], tags, policyAt: null, label: '' },
});

test('a header with a secret is found at any place of a commit', async () => {
  const repository = aRepository().commit({ a: '1\n' });
  const first = repository.head;
  const tree = repository.git('rev-parse', 'HEAD^{tree}');
  let head = first;
  let seed = 0;
  for (const key of KEYS)
    for (const at of key === 'parent' ? [3, 4] : [2, 3, 4]) {
      const lines = [`tree ${tree}`, `parent ${head}`, `author A <a@example.org> ${AT}`, `committer C <c@e.org> ${AT}`];
      lines.splice(at, 0, `${key} ${token(seed++)}`);
      head = write(repository, 'commit', `${lines.join('\n')}\n\nmessage\n`);
    }
  const { findings } = await reportOf(repository, rangeOf(first, head, []));
  expect(findings.filter(({ blocks }) => blocks)).toHaveLength(seed);
});

test('a header with a secret is found at any place of a tag', async () => {
  const repository = aRepository().commit({ a: '1\n' });
  const known = repository.head;
  const tags = KEYS.flatMap((key, number) =>
    [2, 3, 4].map((at) => {
      const lines = [`object ${known}`, 'type commit', 'tag v1', `tagger T <t@example.org> ${AT}`];
      lines.splice(at, 0, `${key} ${token(100 + number * 10 + at)}`);
      return write(repository, 'tag', `${lines.join('\n')}\n\nmessage\n`);
    }),
  );
  const { findings } = await reportOf(repository, rangeOf(known, known, tags));
  expect(findings.filter(({ blocks }) => blocks)).toHaveLength(tags.length);
});

test.each([
  [MOST_TAGS, 'block'],
  [MOST_TAGS + 1, 'incomplete'],
])('a secret behind %i tags makes the verdict %s', async (count, verdict) => {
  const repository = aRepository().commit({ a: '1\n' });
  const known = repository.head;
  const objects = Array.from({ length: count }, (_, i) => {
    const message = i === 0 ? `T=${token(7)}\n` : 'x\n';
    const from = i === 0 ? known : `:${i}`;
    return `tag t${i}\nmark :${i + 1}\nfrom ${from}\ntagger T <t@e.org> ${AT}\ndata ${message.length}\n${message}`;
  });
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: objects.join(''),
  });
  const last = repository.git('rev-parse', `refs/tags/t${count - 1}`);
  expect((await reportOf(repository, rangeOf(known, known, [last]))).verdict.kind).toBe(verdict);
});
