/** Small histories drawn by fast-check, written by one `git fast-import`. */

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

interface File {
  readonly mode: '100644' | '100755' | '120000' | '160000';
  readonly content: string;
}
type Tree = ReadonlyMap<string, File>;

type Edit =
  | { readonly kind: 'put'; readonly path: string; readonly content: string }
  | { readonly kind: 'delete'; readonly index: number }
  | { readonly kind: 'move'; readonly index: number; readonly path: string; readonly append: string }
  | { readonly kind: 'append'; readonly index: number; readonly line: string }
  | { readonly kind: 'mode'; readonly index: number; readonly mode: File['mode'] };

export interface GeneratedCommit {
  readonly parents: readonly number[];
  readonly time: number;
  readonly edits: readonly Edit[];
  /** Number of files that come from each further parent. */
  readonly takes: number;
}

export interface GeneratedHistory {
  readonly commits: readonly GeneratedCommit[];
  readonly tips: readonly number[];
  readonly packed: boolean;
}

const PATHS = [
  'a',
  'b',
  'dir',
  'dir/a',
  'dir/b',
  'dir-x',
  'dir.txt',
  'dir/sub/a',
  'dir/sub/deep/c',
  'other/a',
  'other/b',
  'ümlaut/ß',
  'with space',
  'new\nline',
  '"quoted"',
  '-option',
  'z',
];
const path = fc.constantFrom(...PATHS);
/** Some lines leak: then what a report says of renames, merges and moves shows. */
const line = fc
  .integer({ min: 0, max: 33 })
  .map((n) =>
    n > 30
      ? `token = ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, n)}\n`
      : `line ${n} of the text\n`,
  );
const content = fc.oneof(
  { weight: 8, arbitrary: fc.array(line, { maxLength: 12 }).map((lines) => lines.join('')) },
  fc.constant('no newline at the end'),
  fc.constant('nul \0 inside\n'),
  fc.constant('crlf\r\nlines\r\n'),
);
const index = fc.nat({ max: 40 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('put' as const), path, content }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), index }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('move' as const), index, path, append: fc.oneof(fc.constant(''), line) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('append' as const), index, line }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('mode' as const),
      index,
      mode: fc.constantFrom('100644' as const, '100755' as const, '120000' as const, '160000' as const),
    }),
  },
);

const commit = fc.record({
  // Distances back; none is an orphan, several a merge.
  back: fc.oneof(
    { weight: 8, arbitrary: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 1 }) },
    { weight: 4, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant<number[]>([]) },
  ),
  time: fc.oneof({ weight: 5, arbitrary: fc.constant(60) }, fc.constant(0), fc.constant(-4000)),
  edits: fc.array(edit, { maxLength: 5 }),
  takes: fc.nat({ max: 255 }),
});

export const generatedHistory: fc.Arbitrary<GeneratedHistory> = fc
  .record({
    drawn: fc.array(commit, { minLength: 2, maxLength: 14 }),
    tips: fc.array(fc.nat({ max: 13 }), { maxLength: 3 }),
    packed: fc.boolean(),
  })
  .map(({ drawn, tips, packed }) => {
    let time = 1_700_000_000;
    const commits = drawn.map(({ back, time: step, edits, takes }, i): GeneratedCommit => {
      time += step;
      return { parents: [...new Set(back.filter((n) => n <= i).map((n) => i - n))], time, edits, takes };
    });
    return { commits, tips: [...new Set([drawn.length - 1, ...tips.filter((n) => n < drawn.length)])], packed };
  });

/** Branch `main` is the last commit, `tip0`… are the other tips. */
export function writeHistory(history: GeneratedHistory): TestRepository {
  const repository = aRepository();
  const trees: Tree[] = [];
  const out: Buffer[] = [];
  const text = (words: string): void => void out.push(Buffer.from(words));
  const data = (bytes: Buffer): void => void out.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n'));
  for (const [i, { parents, time, edits, takes }] of history.commits.entries()) {
    const tree = edited(
      merged(
        parents.map((parent) => trees[parent]!),
        takes,
      ),
      edits,
    );
    trees.push(tree);
    text(
      `commit refs/heads/c${i}\nmark :${i + 1}\nauthor A <a@example.org> ${time} +0200\ncommitter C ` +
        `<c@example.org> ${time} +0000\n`,
    );
    data(Buffer.from(`commit ${i}\n`));
    if (parents.length > 0)
      text(
        `from :${parents[0]! + 1}\n${parents
          .slice(1)
          .map((parent) => `merge :${parent + 1}\n`)
          .join('')}`,
      );
    text('deleteall\n');
    for (const [name, { mode, content: body }] of tree) {
      const quoted = `"${name.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
      if (mode === '160000') text(`M 160000 ${'1234567890'.repeat(4)} ${quoted}\n`);
      else {
        text(`M ${mode} inline ${quoted}\n`);
        data(Buffer.from(body));
      }
    }
  }
  execFileSync('git', ['-c', `fastimport.unpackLimit=${history.packed ? 0 : 10000}`, 'fast-import', '--quiet'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: Buffer.concat(out),
  });
  const oids = repository
    .git('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads')
    .split('\n')
    .map((words) => words.split(' ') as [string, string]);
  const byName = new Map(oids);
  const updates = [
    ...history.tips.map((tip, i) => `update refs/heads/${i === 0 ? 'main' : `tip${i}`} ${byName.get(`c${tip}`)}\n`),
    ...history.commits.map((_, i) => `delete refs/heads/c${i}\n`),
  ];
  execFileSync('git', ['update-ref', '--stdin'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: updates.join(''),
  });
  return repository;
}

function merged(parents: readonly Tree[], takes: number): Tree {
  const tree = new Map<string, File>(parents[0] ?? []);
  for (const other of parents.slice(1)) {
    let bit = 0;
    for (const [name, file] of other) if ((takes >> (bit++ % 8)) & 1) put(tree, name, file);
  }
  return tree;
}

function edited(before: Tree, edits: readonly Edit[]): Tree {
  const tree = new Map(before);
  for (const one of edits) {
    if (one.kind === 'put') {
      put(tree, one.path, { mode: '100644', content: one.content });
      continue;
    }
    const names = [...tree.keys()];
    const name = names[one.index % Math.max(names.length, 1)];
    if (name === undefined) continue;
    const file = tree.get(name)!;
    if (one.kind === 'delete' || one.kind === 'move') tree.delete(name);
    if (one.kind === 'move') put(tree, one.path, { ...file, content: file.content + one.append });
    if (one.kind === 'append') tree.set(name, { ...file, content: file.content + one.line });
    if (one.kind === 'mode') tree.set(name, { content: file.content || 'target', mode: one.mode });
  }
  return tree;
}

/** A file cannot be where a folder is. */
function put(tree: Map<string, File>, name: string, file: File): void {
  for (const other of [...tree.keys()])
    if (other.startsWith(`${name}/`) || name.startsWith(`${other}/`)) tree.delete(other);
  tree.set(name, file);
}
