/** Everything that a repository can carry a secret in, one token each: what is planted, and what must become of it. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { GIT_ENVIRONMENT, type Files, type TestRepository } from '../helpers/repository.ts';
import { compressWith, tar, zip } from './containers.ts';

export const COMMANDS = ['diff', 'history', 'files', 'push'] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * `moved` and `known`: nothing new, and so no leak of this change. `–`: the situation does not exist there.
 * `refused`: exit 3 with the reason.
 */
export type Outcome =
  | 'found'
  | 'moved'
  | 'known'
  | 'missed'
  | '–'
  | `skipped: ${string}`
  | `incomplete: ${string}`
  | `refused: ${string}`;

export interface Situation {
  readonly name: string;
  readonly group: string;
  /** Files that stood there before. */
  readonly before?: (token: string) => Files;
  /** Files of the one commit that brings all situations of this plain kind. */
  readonly files?: (token: string) => Files | null;
  /** Commits of its own, on the branch `work` that is checked out, or beside it. */
  readonly plant?: (repository: TestRepository, token: string) => void;
  /** Refs that are pushed besides `work`. */
  readonly refs?: readonly string[] | ((token: string) => readonly string[]);
  /** Found by every command, where nothing else is said. */
  readonly expected?: Partial<Record<Command, Outcome>>;
  /** Built by itself: until any of its kind is found, all of it may be missed. */
  readonly awaits?: string;
  /** Path under which it is listed if it is not read. */
  readonly path?: string;
  /** Not yet built, or not ours to find: the table says so, and a test fails once it is found after all. */
  readonly open?: string;
}

const line = (token: string): string => `GITHUB_TOKEN=${token}\n`;
const filler = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `setting ${i} is ${i * 7919}\n`).join('');
const NOTHING_NEW = { diff: 'known', push: 'known' } as const;
const GONE = { files: '–' } as const;
const BESIDE = { diff: '–', files: '–' } as const;

export const SITUATIONS: readonly Situation[] = [
  ...group('Content', [
    { name: 'a line of a new file', files: (token) => ({ 'content/new.env': `A=1\n${line(token)}` }) },
    {
      name: 'a line added to a file',
      before: () => ({ 'content/grown.env': 'A=1\n' }),
      files: (token) => ({ 'content/grown.env': `A=1\n${line(token)}` }),
    },
    {
      name: 'a line that was changed',
      before: () => ({ 'content/changed.env': 'A=1\nGITHUB_TOKEN=\nB=2\n' }),
      files: (token) => ({ 'content/changed.env': `A=1\n${line(token)}B=2\n` }),
    },
    {
      name: 'the last line, without a line break',
      files: (token) => ({ 'content/last.env': `A=1\nGITHUB_TOKEN=${token}` }),
    },
    { name: 'nothing but the token', files: (token) => ({ 'content/bare': token }) },
    {
      name: 'an executable file',
      plant: (repository, token) => {
        repository
          .stage({ 'content/run.sh': `#!/bin/sh\nexport ${line(token)}` })
          .git('update-index', '--chmod=+x', 'content/run.sh');
        repository.git('commit', '--quiet', '-m', 'run');
      },
    },
    {
      name: 'a copied file',
      before: (token) => ({ 'content/original.env': `${filler(20)}${line(token)}` }),
      files: (token) => ({ 'content/copy.env': `${filler(20)}${line(token)}` }),
    },
    {
      name: 'a renamed file',
      before: (token) => ({ 'content/rename-me.env': `${filler(20)}${line(token)}` }),
      expected: NOTHING_NEW,
      plant: (repository) => {
        repository.git('mv', 'content/rename-me.env', 'content/renamed.env');
        repository.commit({}, 'rename');
      },
    },
    {
      name: 'a line added while the file was renamed',
      before: () => ({ 'content/rename-edit.env': filler(20) }),
      plant: (repository, token) =>
        void repository.commit(
          { 'content/rename-edit.env': null, 'content/rename-edited.env': `${filler(20)}${line(token)}` },
          'rename and edit',
        ),
    },
    {
      name: 'a line moved to another file',
      before: (token) => ({ 'content/from.env': `${filler(9)}${line(token)}` }),
      expected: { diff: 'moved', push: 'moved' },
      plant: (repository, token) =>
        void repository.commit({ 'content/from.env': filler(9), 'content/to.env': `x\n${line(token)}` }, 'move'),
    },
    {
      name: 'a line edited around the token',
      before: (token) => ({ 'content/around.env': line(token) }),
      expected: { diff: 'moved', push: 'moved' },
      files: (token) => ({ 'content/around.env': `export ${line(token)}` }),
    },
    {
      name: 'a change of mode only',
      before: (token) => ({ 'content/mode.sh': line(token) }),
      expected: NOTHING_NEW,
      plant: (repository) => {
        execFileSync('chmod', ['+x', join(repository.folder, 'content/mode.sh')]);
        repository.commit({}, 'mode');
      },
    },
    { name: 'a symlink’s target', plant: (repository, token) => link(repository, 'content/link', `/nowhere/${token}`) },
    {
      name: 'a file that became a symlink',
      before: () => ({ 'content/becomes-link': 'a file\n' }),
      plant: (repository, token) => {
        unlinkSync(join(repository.folder, 'content/becomes-link'));
        link(repository, 'content/becomes-link', `/nowhere/${token}`);
      },
    },
    {
      name: 'a symlink that became a file',
      before: () => ({}),
      plant: (repository, token) => {
        link(repository, 'content/was-link', '/nowhere');
        unlinkSync(join(repository.folder, 'content/was-link'));
        repository.commit({ 'content/was-link': line(token) }, 'file');
      },
    },
    {
      name: 'a file where a folder was',
      before: () => ({ 'content/folder/inner.txt': 'x\n' }),
      plant: (repository, token) => {
        rmSync(join(repository.folder, 'content/folder'), { recursive: true });
        repository.commit({ 'content/folder': line(token) }, 'file for folder');
      },
    },
    {
      name: 'the address of a submodule',
      files: (token) => ({
        '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = https://oauth2:${token}@github.com/acme/x.git\n`,
      }),
    },
    {
      name: 'inside a submodule',
      path: 'content/submodule',
      expected: { diff: 'skipped: submodule', history: 'skipped: submodule', push: 'skipped: submodule', files: '–' },
      plant: (repository) => {
        repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},content/submodule`);
        repository.git('commit', '--quiet', '-m', 'submodule');
      },
    },
    {
      name: 'behind an LFS pointer',
      path: 'content/model.bin',
      files: () => ({
        'content/model.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`,
      }),
      expected: all('skipped: lfs-pointer'),
    },
    {
      name: 'a text that only begins like an LFS pointer',
      files: (token) => ({ 'content/no-pointer.txt': `version https://git-lfs.github.com/spec/v1\n${line(token)}` }),
    },
    {
      name: 'a file hidden by git update-index --assume-unchanged',
      plant: (repository, token) => {
        repository.commit({ 'content/assumed.env': line(token) }, 'assume');
        repository.git('update-index', '--assume-unchanged', 'content/assumed.env');
      },
    },
    {
      name: 'an ignored file that was forced in',
      plant: (repository, token) => {
        repository.commit({ 'content/.gitignore': '*.secret\n' }, 'ignore');
        writeFileSync(join(repository.folder, 'content/x.secret'), line(token));
        repository.git('add', '-f', 'content/x.secret');
        repository.git('commit', '--quiet', '-m', 'forced');
      },
    },
    {
      name: 'a file that is not in the repository',
      expected: { diff: '–', history: '–', push: '–' },
      plant: (repository, token) => {
        repository.commit({ 'content/untracked/.gitignore': '*\n' }, 'ignore all');
        writeFileSync(join(repository.folder, 'content/untracked/local.env'), line(token));
      },
    },
  ]),
  ...group('Names', [
    { name: 'a file’s name', files: (token) => ({ [`names/${token}.txt`]: 'nothing\n' }) },
    { name: 'a folder’s name', files: (token) => ({ [`names/${token}/nothing.txt`]: 'nothing at all\n' }) },
    {
      name: 'a file renamed to it',
      before: () => ({ 'names/plain.txt': filler(5) }),
      plant: (repository, token) => {
        repository.git('mv', 'names/plain.txt', `names/x-${token}`);
        repository.commit({}, 'rename to a token');
      },
    },
    {
      name: 'the name of an empty file, added and removed',
      expected: GONE,
      plant: (repository, token) =>
        void repository
          .commit({ [`names/${token}.empty`]: '' }, 'add')
          .commit({ [`names/${token}.empty`]: null }, 'remove'),
    },
    {
      name: 'the name of a copied file',
      plant: (repository, token) =>
        void repository
          .commit({ 'names/copied': filler(6) }, 'first')
          .commit({ [`names/${token}.copy`]: filler(6) }, 'copy'),
    },
    {
      name: 'the name of a submodule',
      expected: GONE,
      plant: (repository, token) => {
        repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},names/${token}`);
        repository.git('commit', '--quiet', '-m', 'submodule by name');
      },
    },
  ]),
  ...group('What goes with a commit', [
    {
      name: 'the subject of a message',
      expected: GONE,
      plant: (repository, token) => void repository.commit({}, `Use ${token} for this`),
    },
    {
      name: 'the body of a message',
      expected: GONE,
      plant: (repository, token) => void repository.commit({}, `Fix\n\nIt was ${token} all along.\n`),
    },
    {
      name: 'a trailer',
      expected: GONE,
      plant: (repository, token) =>
        void repository.commit({}, `Fix\n\nToken: ${token}\nSigned-off-by: A <a@example.org>\n`),
    },
    {
      name: 'the author’s name',
      expected: GONE,
      plant: (repository, token) => author(repository, { GIT_AUTHOR_NAME: token }),
    },
    {
      name: 'the author’s address',
      expected: GONE,
      plant: (repository, token) => author(repository, { GIT_AUTHOR_EMAIL: `${token}@example.org` }),
    },
    {
      name: 'the committer’s name',
      expected: GONE,
      plant: (repository, token) => author(repository, { GIT_COMMITTER_NAME: `C ${token}` }),
    },
    {
      name: 'the committer’s address',
      expected: GONE,
      plant: (repository, token) => author(repository, { GIT_COMMITTER_EMAIL: `${token}@example.org` }),
    },
    {
      name: 'a message in latin-1',
      expected: GONE,
      plant: (repository, token) =>
        void rawCommit(repository, Buffer.from(`${people()}encoding ISO-8859-1\n\ncaf\u00e9 ${token}\n`, 'latin1')),
    },
    {
      name: 'a message with a NUL before it',
      expected: GONE,
      plant: (repository, token) => void rawCommit(repository, Buffer.from(`${people()}\nwords\0${token}\n`)),
    },
    {
      name: 'a header that git does not know',
      expected: GONE,
      plant: (repository, token) =>
        void rawCommit(repository, Buffer.from(`${people()}x-build env\n ${line(token)}\nheader\n`)),
    },
    {
      name: 'the armour of a signature',
      expected: GONE,
      plant: (repository, token) =>
        void rawCommit(
          repository,
          Buffer.from(
            `${people()}gpgsig -----BEGIN PGP SIGNATURE-----\n Comment: ${token}\n \n aGVsbG8=\n ` +
              `-----END PGP SIGNATURE-----\n\nsigned\n`,
          ),
        ),
    },
    {
      name: 'the tag that a merge commit carries',
      expected: GONE,
      plant: (repository, token) =>
        void rawCommit(
          repository,
          Buffer.from(
            `${people()}mergetag object ${repository.head}\n type commit\n tag v0\n tagger T ` +
              `<t@example.org> 1700000000 +0000\n \n release ${token}\n\nMerge tag v0\n`,
          ),
        ),
    },
  ]),
  ...group('Tags, notes and other refs', [
    {
      name: 'the message of an annotated tag',
      refs: ['refs/tags/v1'],
      expected: BESIDE,
      plant: (repository, token) => void repository.git('tag', '-a', 'v1', '-m', `release\n\n${token}`),
    },
    {
      name: 'the tagger’s name',
      refs: ['refs/tags/v2'],
      expected: BESIDE,
      plant: (repository, token) => as(repository, { GIT_COMMITTER_NAME: token }, 'tag', '-a', 'v2', '-m', 'release'),
    },
    {
      name: 'the name inside an annotated tag',
      refs: ['refs/tags/v3'],
      expected: BESIDE,
      plant: (repository, token) =>
        void repository.git(
          'update-ref',
          'refs/tags/v3',
          object(
            repository,
            'tag',
            `object ${repository.head}\ntype commit\ntag ${token}\ntagger T <t@example.org> ` +
              `1700000000 +0000\n\nrelease\n`,
          ),
        ),
    },
    {
      name: 'a tag of a tag: the inner message',
      refs: ['refs/tags/outer'],
      expected: BESIDE,
      plant: (repository, token) => {
        repository.git('tag', '-a', 'inner', '-m', `inner ${token}`);
        repository.git('tag', '-a', 'outer', 'inner', '-m', 'outer');
        repository.git('tag', '-d', 'inner');
      },
    },
    {
      name: 'an annotated tag outside of refs/tags',
      refs: ['refs/releases/one'],
      expected: BESIDE,
      plant: (repository, token) => {
        repository.git('tag', '-a', 'for-a-while', '-m', `beside ${token}`);
        repository.git('update-ref', 'refs/releases/one', 'refs/tags/for-a-while');
        repository.git('tag', '-d', 'for-a-while');
      },
    },
    {
      name: 'a commit that only a tag reaches',
      refs: ['refs/tags/alone'],
      expected: BESIDE,
      plant: (repository, token) => beside(repository, 'refs/tags/alone', { 'refs/alone.env': line(token) }),
    },
    {
      name: 'a note',
      refs: ['refs/notes/commits'],
      expected: BESIDE,
      plant: (repository, token) => void repository.git('notes', 'add', '-m', `note ${token}`, 'HEAD'),
    },
    {
      name: 'a branch that is not merged',
      refs: ['refs/heads/side'],
      expected: BESIDE,
      plant: (repository, token) => beside(repository, 'refs/heads/side', { 'refs/side.env': line(token) }),
    },
    {
      name: 'a ref of a kind of its own',
      refs: ['refs/changes/1'],
      expected: BESIDE,
      plant: (repository, token) => beside(repository, 'refs/changes/1', { 'refs/changes.env': line(token) }),
    },
    {
      name: 'a branch named like an option',
      refs: ['refs/heads/--output=x'],
      expected: BESIDE,
      plant: (repository, token) => beside(repository, 'refs/heads/--output=x', { 'refs/option.env': line(token) }),
    },
    {
      name: 'a stash of untracked files',
      refs: ['refs/stash'],
      expected: BESIDE,
      plant: (repository, token) => {
        repository.stage({}).tryGit('commit', '--quiet', '-m', 'clean');
        mkdirSync(join(repository.folder, 'refs'), { recursive: true });
        writeFileSync(join(repository.folder, 'refs/stashed.env'), line(token));
        repository.git('stash', 'push', '--quiet', '--include-untracked');
      },
    },
    {
      name: 'a tag of a file',
      refs: ['refs/tags/a-blob'],
      expected: { ...BESIDE, push: 'refused: unsupported-repository' },
      plant: (repository, token) =>
        void repository.git('update-ref', 'refs/tags/a-blob', object(repository, 'blob', line(token))),
    },
    {
      name: 'a tag of a folder',
      refs: ['refs/tags/a-tree'],
      expected: { ...BESIDE, push: 'refused: unsupported-repository' },
      plant: (repository, token) => {
        const blob = object(repository, 'blob', `in a tagged tree\n${line(token)}`);
        const tree = execFileSync('git', ['mktree'], {
          cwd: repository.folder,
          env: GIT_ENVIRONMENT,
          input: `100644 blob ${blob}\tinner.env\n`,
          encoding: 'utf8',
        }).trim();
        repository.git('tag', '-a', 'a-tree', '-m', 'a folder', tree);
      },
    },
    {
      name: 'the name of a branch',
      refs: (token) => [`refs/heads/${token}`],
      expected: BESIDE,
      plant: (repository, token) => void repository.git('branch', token),
    },
  ]),
  ...group('Shapes of history', [
    {
      name: 'added by one commit and removed by the next',
      expected: GONE,
      plant: (repository, token) =>
        void repository.commit({ 'shape/gone.env': line(token) }, 'add').commit({ 'shape/gone.env': null }, 'remove'),
    },
    {
      name: 'added and taken back by git revert',
      expected: GONE,
      plant: (repository, token) =>
        void repository.commit({ 'shape/reverted.env': line(token) }, 'add').git('revert', '--no-edit', 'HEAD'),
    },
    {
      name: 'added, then moved to another file',
      plant: (repository, token) =>
        void repository
          .commit({ 'shape/first.env': line(token) }, 'add')
          .commit({ 'shape/first.env': 'x\n', 'shape/second.env': `y\n${line(token)}` }, 'move'),
    },
    {
      name: 'the root commit of an unrelated history, merged',
      plant: (repository, token) => {
        orphan(repository, 'unrelated', 'unrelated/root.env', line(token));
        repository.git('merge', '--quiet', '--allow-unrelated-histories', '-m', 'join', 'unrelated');
        repository.git('branch', '-D', 'unrelated');
      },
    },
    {
      name: 'an orphan branch',
      refs: ['refs/heads/orphan'],
      expected: BESIDE,
      plant: (repository, token) => orphan(repository, 'orphan', 'unrelated/orphan.env', line(token)),
    },
    {
      name: 'a side branch, merged',
      plant: (repository, token) => {
        repository.branch('feature').commit({ 'shape/feature.env': line(token) }, 'feature');
        merge(repository, ['feature']);
      },
    },
    {
      name: 'a side branch that the merge threw away',
      expected: GONE,
      plant: (repository, token) => {
        repository.branch('thrown').commit({ 'shape/thrown.env': line(token) }, 'thrown');
        repository.checkout('work').commit({ 'shape/kept.txt': 'kept\n' }, 'kept');
        repository.git('merge', '--quiet', '-s', 'ours', '-m', 'not that', 'thrown');
      },
    },
    {
      name: 'a merge’s own addition (evil merge)',
      plant: (repository, token) => {
        repository.branch('innocent').commit({ 'shape/innocent.txt': 'x\n' }, 'innocent');
        repository.checkout('work').commit({ 'shape/other.txt': 'y\n' }, 'other');
        repository.git('merge', '--quiet', '--no-commit', 'innocent');
        repository.commit({ 'shape/evil.env': line(token) }, 'merge');
      },
    },
    {
      name: 'the resolution of a conflict',
      plant: (repository, token) => {
        repository
          .commit({ 'shape/conflict.txt': '1\n2\n3\n' }, 'start')
          .branch('theirs')
          .commit({ 'shape/conflict.txt': '1\ntheirs\n3\n' }, 'theirs');
        repository.checkout('work').commit({ 'shape/conflict.txt': '1\nours\n3\n' }, 'ours').tryGit('merge', 'theirs');
        repository.commit({ 'shape/conflict.txt': `1\n${line(token)}3\n` }, 'resolve');
      },
    },
    {
      name: 'an octopus merge’s own line',
      plant: (repository, token) => {
        for (const name of ['o1', 'o2', 'o3'])
          repository.branch(name, 'work').commit({ [`shape/${name}.txt`]: `${name}\n` }, name);
        repository.checkout('work').commit({ 'shape/octopus.txt': 'x\n' }, 'octopus');
        repository.git('merge', '--quiet', '--no-commit', 'o1', 'o2', 'o3');
        repository.stage({ 'shape/o2.txt': `o2\n${line(token)}` }).git('commit', '--quiet', '-m', 'octopus');
      },
    },
    {
      name: 'one branch of an octopus merge',
      plant: (repository, token) => {
        for (const name of ['p1', 'p2'])
          repository.branch(name, 'work').commit({ [`shape/${name}.env`]: name === 'p2' ? line(token) : 'x\n' }, name);
        merge(repository, ['p1', 'p2']);
      },
    },
    {
      name: 'a rename on one side, the line on the other',
      before: () => ({ 'shape/side-old.txt': filler(12) }),
      plant: (repository, token) => {
        repository.branch('renames');
        repository.git('mv', 'shape/side-old.txt', 'shape/side-new.txt');
        repository
          .commit({}, 'rename')
          .checkout('work')
          .commit({ 'shape/side-old.txt': `${filler(12)}${line(token)}` }, 'line');
        merge(repository, ['renames']);
      },
    },
    {
      name: 'a commit from 1970',
      plant: (repository, token) => {
        repository.stage({ 'shape/old.env': line(token) });
        as(
          repository,
          { GIT_AUTHOR_DATE: '@1 +0000', GIT_COMMITTER_DATE: '@1 +0000' },
          'commit',
          '--quiet',
          '-m',
          'old',
        );
      },
    },
    {
      name: 'a blob that refs/replace hides',
      plant: (repository, token) => {
        repository.commit({ 'shape/replaced.env': line(token), 'shape/harmless.txt': 'harmless\n' }, 'replace');
        repository.git(
          'replace',
          repository.git('rev-parse', 'HEAD:shape/replaced.env'),
          repository.git('rev-parse', 'HEAD:shape/harmless.txt'),
        );
      },
    },
    {
      name: 'a commit that info/grafts hides',
      plant: (repository, token) => {
        const before = repository.head;
        repository.commit({ 'shape/grafted.env': line(token) }, 'hidden').commit({ 'shape/after.txt': 'x\n' }, 'after');
        mkdirSync(join(repository.folder, '.git/info'), { recursive: true });
        writeFileSync(join(repository.folder, '.git/info/grafts'), `${repository.head} ${before}\n`);
      },
    },
  ]),
  ...group('Texts', [
    { name: 'CRLF', files: (token) => ({ 'text/crlf.env': `A=1\r\nGITHUB_TOKEN=${token}\r\nB=2\r\n` }) },
    { name: 'CR alone', files: (token) => ({ 'text/cr.env': `A=1\rGITHUB_TOKEN=${token}\rB=2\r` }) },
    { name: 'UTF-8 with a byte order mark', files: (token) => ({ 'text/bom.env': `\ufeffA=1\n${line(token)}` }) },
    {
      name: 'UTF-16 LE with a byte order mark',
      files: (token) => ({ 'text/utf16le.txt': Buffer.from(`\ufeff${line(token)}`, 'utf16le') }),
    },
    {
      name: 'UTF-16 BE with a byte order mark',
      files: (token) => ({ 'text/utf16be.txt': Buffer.from(`\ufeff${line(token)}`, 'utf16le').swap16() }),
    },
    {
      name: 'UTF-16 LE without one',
      files: (token) => ({ 'text/plain16le.txt': Buffer.from(`a = 1\n${line(token)}`, 'utf16le') }),
    },
    {
      name: 'UTF-16 BE without one',
      files: (token) => ({ 'text/plain16be.txt': Buffer.from(`a = 1\n${line(token)}`, 'utf16le').swap16() }),
    },
    {
      name: 'a line added to a UTF-16 file',
      before: () => ({ 'text/grown16.txt': Buffer.from('\ufeffone\ntwo\n', 'utf16le') }),
      files: (token) => ({ 'text/grown16.txt': Buffer.from(`\ufeffone\n${line(token)}two\n`, 'utf16le') }),
    },
    {
      name: 'latin-1',
      files: (token) => ({ 'text/latin1.txt': Buffer.from(`caf\u00e9 \u00fc ${line(token)}`, 'latin1') }),
    },
    {
      name: 'Shift JIS',
      files: (token) => ({
        'text/sjis.txt': Buffer.concat([Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x20]), Buffer.from(line(token))]),
      }),
    },
    {
      name: 'NUL bytes before it',
      files: (token) => ({
        'text/nul.bin': Buffer.concat([Buffer.from([0, 1, 2, 0, 255, 10]), Buffer.from(line(token))]),
      }),
    },
    {
      name: 'between NUL bytes, as in a program',
      files: (token) => ({
        'text/program.bin': Buffer.concat([
          Buffer.from('\x7fELF\0\0\x01'),
          Buffer.alloc(3000),
          Buffer.from(`\0${token}\0`),
          Buffer.alloc(3000),
        ]),
      }),
    },
    {
      name: 'NUL bytes after the first 8,000',
      files: (token) => ({ 'text/late-nul.txt': `${filler(600)}\0\0${line(token)}` }),
    },
    {
      name: 'terminal colours around it',
      files: (token) => ({ 'text/colours.log': `\u001b[32mtoken\u001b[0m \u001b[1m${token}\u001b[0m\n` }),
    },
    {
      name: 'a line of five megabytes',
      files: (token) => ({ 'text/long-line.js': `${'x '.repeat(2_500_000)}${token}` }),
    },
    { name: 'line 100,000', files: (token) => ({ 'text/many-lines.txt': `${filler(99_999)}${line(token)}` }) },
    {
      name: 'the end of a text of 20 MiB',
      plant: (repository, token) =>
        void repository.commit({ 'text/big.txt': `${'0123456789abcde\n'.repeat(20 * 65536)}${line(token)}` }, 'big'),
    },
    {
      name: 'a text of 65 MiB',
      path: 'text/huge.txt',
      expected: all('incomplete: too-large'),
      plant: (repository, token) =>
        void repository.commit({ 'text/huge.txt': `${'0123456789abcde\n'.repeat(65 * 65536)}${line(token)}` }, 'huge'),
    },
    {
      name: 'a binary of 65 MiB',
      path: 'text/huge.bin',
      expected: all('incomplete: too-large'),
      plant: (repository, token) =>
        void repository.commit(
          { 'text/huge.bin': Buffer.concat([Buffer.alloc(65 * 1048576), Buffer.from(line(token))]) },
          'huge binary',
        ),
    },
    {
      name: 'a file with the attribute -diff',
      files: (token) => ({
        'text/hidden/.gitattributes': '*.env -diff\n*.bin binary\n*.off -text -diff -merge export-ignore\n',
        'text/hidden/x.env': line(token),
      }),
    },
    { name: 'a file with the attribute binary', files: (token) => ({ 'text/hidden/x.bin': `b\n${line(token)}` }) },
    { name: 'a file that archives leave out', files: (token) => ({ 'text/hidden/x.off': `o\n${line(token)}` }) },
    {
      name: 'a file stored in another encoding than it is worked on',
      plant: (repository, token) =>
        void repository.commit(
          {
            'text/worked/.gitattributes': '*.u16 working-tree-encoding=UTF-16LE\n',
            'text/worked/a.u16': Buffer.from(`w = 1\n${line(token)}`, 'utf16le'),
          },
          'worked on',
        ),
    },
    {
      name: 'a Jupyter notebook',
      files: (token) => ({
        'text/book.ipynb': JSON.stringify(
          {
            cells: [{ cell_type: 'code', metadata: {}, outputs: [], source: ['import os\n', `TOKEN = "${token}"\n`] }],
            metadata: {},
            nbformat: 4,
            nbformat_minor: 5,
          },
          null,
          1,
        ),
      }),
    },
    { name: 'a tar archive', files: (token) => ({ 'packed/a.tar': tar({ 'x.env': `tar\n${line(token)}` }) }) },
    {
      name: 'a patch file',
      files: (token) => ({ 'text/fix.patch': `--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\n+${line(token)}` }),
    },
    {
      name: 'minified code',
      files: (token) => ({
        'text/app.min.js': `!function(){var a="x",b="${token}";fetch("/",{headers:{Authorization:"token "+b}})}();`,
      }),
    },
    {
      name: 'JSON inside JSON',
      files: (token) => ({
        'text/nested.json': JSON.stringify({ body: JSON.stringify({ inner: JSON.stringify({ token }) }) }),
      }),
    },
    {
      name: 'an address with a password in it',
      files: (token) => ({ 'text/remote.txt': `https://oauth2:${token}@github.com/acme/app.git\n` }),
    },
    {
      name: 'UTF-32',
      files: (token) => ({
        'text/utf32.txt': Buffer.from(
          Uint32Array.from([0xfeff, ...line(token)].map((one) => (typeof one === 'number' ? one : one.codePointAt(0)!)))
            .buffer,
        ),
      }),
    },
    {
      name: 'a wide string inside a program',
      files: (token) => ({
        'text/wide.exe': Buffer.concat([
          Buffer.from('MZ\x90\0\x03'),
          Buffer.alloc(2001, 0x90),
          Buffer.from(token, 'utf16le'),
          Buffer.alloc(2000),
        ]),
      }),
    },
  ]),
  ...group('Paths', [
    { name: '60 folders deep', files: (token) => ({ [`path/${'folder-of-a-path/'.repeat(60)}x.env`]: line(token) }) },
    { name: 'a name of 255 bytes', files: (token) => ({ [`path/${'n'.repeat(255)}`]: `long\n${line(token)}` }) },
    { name: 'a line break in it', files: (token) => ({ 'path/line\nbreak.env': `break\n${line(token)}` }) },
    { name: 'a tab and a bell in it', files: (token) => ({ 'path/tab\tbell\u0007.env': `tab\n${line(token)}` }) },
    {
      name: 'quotation marks and backslashes',
      files: (token) => ({ 'path/"q\\uote\'s".env': `quote\n${line(token)}` }),
    },
    { name: 'begins with -x', files: (token) => ({ '-x': `-x\n${line(token)}` }) },
    { name: 'looks like an option', files: (token) => ({ '--output=path': `option\n${line(token)}` }) },
    { name: 'begins with ::error::', files: (token) => ({ '::error::file=x.env': `command\n${line(token)}` }) },
    { name: 'holds ##[command]', files: (token) => ({ 'path/##[error]x.env': `v1\n${line(token)}` }) },
    { name: 'a pathspec', files: (token) => ({ ':(exclude)*': `spec\n${line(token)}` }) },
    { name: 'wildcards', files: (token) => ({ 'path/[a-z]*?.env': `wild\n${line(token)}` }) },
    { name: 'unicode', files: (token) => ({ 'path/Größe/日本語/🔑.env': `unicode\n${line(token)}` }) },
    { name: 'decomposed unicode', files: (token) => ({ 'path/u\u0308ber.env': `nfd\n${line(token)}` }) },
    { name: 'text that runs from right to left', files: (token) => ({ 'path/\u202egnp.env': `rtl\n${line(token)}` }) },
    { name: 'spaces at both ends', files: (token) => ({ 'path/ x.env ': `space\n${line(token)}` }) },
    {
      name: 'bytes that are no UTF-8',
      plant: (repository, token) => {
        const path = Buffer.concat([
          Buffer.from(join(repository.folder, 'path/')),
          Buffer.from([0xff, 0xfe, 0x80]),
          Buffer.from('.env'),
        ]);
        writeFileSync(path, `bytes\n${line(token)}`);
        repository.commit({}, 'bytes');
      },
    },
    {
      name: 'two names that differ by case',
      files: (token) => ({ 'path/Case.env': 'nothing here\n', 'path/case.ENV': `case\n${line(token)}` }),
    },
    { name: 'named HEAD', files: (token) => ({ HEAD: `head\n${line(token)}` }) },
    {
      name: 'in a folder that looks like a repository',
      files: (token) => ({
        'path/bare.git/HEAD': 'ref: refs/heads/main\n',
        'path/bare.git/config': `[remote "x"]\n\turl = https://x:${token}@github.com/a/b\n`,
      }),
    },
  ]),
  ...group(
    'Encodings',
    [
      { name: 'base64', files: (token) => ({ 'encoded/base64.yml': `data:\n  value: ${base64(line(token))}\n` }) },
      {
        name: 'base64 in base64',
        files: (token) => ({ 'encoded/twice.yml': `data:\n  value: ${base64(base64(`twice ${line(token)}`))}\n` }),
      },
      {
        name: 'base64 for addresses',
        files: (token) => ({
          'encoded/url.txt': `state=${Buffer.from(`{"t":"${token}","u":"\u00ff\u00fe?>"}`).toString('base64url')}\n`,
        }),
      },
      {
        name: 'hex',
        files: (token) => ({ 'encoded/hex.txt': `payload = "${Buffer.from(line(token)).toString('hex')}"\n` }),
      },
      {
        name: 'percent',
        files: (token) => ({
          'encoded/percent.txt': `url=https://example.org/?t=${escaped(token, (code) => `%${code.toString(16)}`)}\n`,
        }),
      },
      {
        name: '\\u escapes',
        files: (token) => ({
          'encoded/unicode.json': `{"token": "${escaped(token, (code) => `\\u00${code.toString(16)}`)}"}\n`,
        }),
      },
      {
        name: '\\x escapes',
        files: (token) => ({ 'encoded/x.py': `token = "${escaped(token, (code) => `\\x${code.toString(16)}`)}"\n` }),
      },
      {
        name: 'HTML entities',
        files: (token) => ({ 'encoded/page.html': `<b>${escaped(token, (code) => `&#${code};`)}</b>\n` }),
      },
      {
        name: 'a Kubernetes secret',
        files: (token) => ({
          'encoded/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\ndata:\n  token: ${base64(token)}\n`,
        }),
      },
    ],
    'nested encodings',
  ),
  ...group(
    'Containers',
    [
      { name: 'zip', files: (token) => ({ 'packed/a.zip': zip({ 'x.env': `zip\n${line(token)}` }) }) },
      {
        name: 'jar',
        files: (token) => ({
          'packed/a.jar': zip({
            'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
            'application.properties': `github.token=${token}\n`,
          }),
        }),
      },
      {
        name: 'whl',
        files: (token) => ({ 'packed/a-1.0-py3-none-any.whl': zip({ 'a/__init__.py': `TOKEN = "${token}"\n` }) }),
      },
      {
        name: 'nupkg',
        files: (token) => ({
          'packed/a.1.0.0.nupkg': zip({ 'content/app.config': `<add key="token" value="${token}"/>\n` }),
        }),
      },
      {
        name: 'docx',
        files: (token) => ({
          'packed/a.docx': zip({
            '[Content_Types].xml': '<Types/>',
            'word/document.xml': `<w:document><w:p><w:r><w:t>${token}</w:t></w:r></w:p></w:document>`,
          }),
        }),
      },
      {
        name: 'xlsx',
        files: (token) => ({
          'packed/a.xlsx': zip({
            '[Content_Types].xml': '<Types/>',
            'xl/sharedStrings.xml': `<sst><si><t>${token}</t></si></sst>`,
          }),
        }),
      },
      { name: 'tar.gz', files: (token) => ({ 'packed/a.tar.gz': gzipSync(tar({ 'x.env': `tgz\n${line(token)}` })) }) },
      { name: 'gz', files: (token) => ({ 'packed/dump.sql.gz': gzipSync(`gz\n${line(token)}`) }) },
      { name: 'bz2', files: (token) => packedBy('bzip2', 'packed/dump.sql.bz2', `bz2\n${line(token)}`) },
      { name: 'xz', files: (token) => packedBy('xz', 'packed/dump.sql.xz', `${filler(50)}xz\n${line(token)}`) },
      {
        name: 'zstd',
        files: (token) => packedBy('zstd', 'packed/dump.sql.zst', `${filler(50)}${`zstd\n${line(token)}`.repeat(3)}`),
      },
      {
        name: 'a zip in a zip',
        files: (token) => ({ 'packed/nested.zip': zip({ 'inner.zip': zip({ 'x.env': `nested\n${line(token)}` }) }) }),
      },
      {
        name: 'base64 in a zip in a tar.gz',
        files: (token) => ({
          'packed/deep.tgz': gzipSync(tar({ 'a.zip': zip({ 'x.yml': `v: ${base64(`deep ${line(token)}`)}\n` }) })),
        }),
      },
    ],
    'containers',
  ),
];

function group(name: string, situations: readonly Omit<Situation, 'group'>[], awaits?: string): readonly Situation[] {
  return situations.map((situation) => ({ ...(awaits === undefined ? {} : { awaits }), ...situation, group: name }));
}

function all(outcome: Outcome): Record<Command, Outcome> {
  return { diff: outcome, history: outcome, files: outcome, push: outcome };
}

function packedBy(tool: 'bzip2' | 'xz' | 'zstd', path: string, content: string): Files | null {
  const packed = compressWith(tool, content);
  return packed === null ? null : { [path]: packed };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function escaped(text: string, encode: (code: number) => string): string {
  return [...text].map((letter) => encode(letter.charCodeAt(0))).join('');
}

function link(repository: TestRepository, path: string, target: string): void {
  const full = join(repository.folder, path);
  mkdirSync(dirname(full), { recursive: true });
  symlinkSync(target, full);
  repository.commit({}, `link ${path}`);
}

function as(repository: TestRepository, environment: NodeJS.ProcessEnv, ...args: string[]): void {
  execFileSync('git', args, { cwd: repository.folder, env: { ...GIT_ENVIRONMENT, ...environment } });
}

function author(repository: TestRepository, environment: NodeJS.ProcessEnv): void {
  as(repository, environment, 'commit', '--quiet', '--allow-empty', '-m', 'who');
}

function people(): string {
  return 'author A <a@example.org> 1700000000 +0000\ncommitter C <c@example.org> 1700000000 +0000\n';
}

function object(repository: TestRepository, type: string, content: string | Buffer): string {
  return execFileSync('git', ['hash-object', '-t', type, '--literally', '-w', '--stdin'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: content,
    encoding: 'utf8',
  }).trim();
}

/** On top of the branch, whatever git thinks of it. */
function rawCommit(repository: TestRepository, rest: Buffer): void {
  const head = Buffer.from(`tree ${repository.git('rev-parse', 'HEAD^{tree}')}\nparent ${repository.head}\n`);
  repository.git('update-ref', 'refs/heads/work', object(repository, 'commit', Buffer.concat([head, rest])));
}

/** A commit that only this ref reaches. */
function beside(repository: TestRepository, ref: string, files: Files): void {
  repository.git('checkout', '--quiet', '--detach', 'work');
  repository.commit(files, `beside: ${ref.replace('--', '')}`).git('update-ref', ref, 'HEAD');
  repository.checkout('work');
}

/** A root commit of one file, made beside the work tree. */
function orphan(repository: TestRepository, name: string, path: string, content: string): void {
  const [folder, file] = path.split('/');
  const tree = (entry: string): string =>
    execFileSync('git', ['mktree'], {
      cwd: repository.folder,
      env: GIT_ENVIRONMENT,
      input: entry,
      encoding: 'utf8',
    }).trim();
  const root = tree(
    `040000 tree ${tree(`100644 blob ${object(repository, 'blob', content)}\t${file}\n`)}\t${folder}\n`,
  );
  repository.git('update-ref', `refs/heads/${name}`, repository.git('commit-tree', '-m', name, root));
}

function merge(repository: TestRepository, names: readonly string[]): void {
  repository.checkout('work').git('merge', '--quiet', '--no-ff', '-m', 'merge', ...names);
  for (const name of names) repository.git('branch', '-D', name);
}
