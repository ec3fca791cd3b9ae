import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rangeOfWords } from '../../src/sources/revision.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';
import { BACKENDS } from '../repository/both-backends.ts';
import { ALL, answerOf } from './survive.ts';
import { line, RULE, told } from './hostile-objects.ts';

describe.each(BACKENDS)('nothing in a repository runs a program or writes a file (%s)', (backend) => {
  test('no setting, attribute or hook of a repository has an effect', async () => {
    const repository = aRepository().commit({
      '.gitattributes': '* diff=evil filter=evil merge=evil -text ident\n',
      'a.txt': 'a\n',
    });
    const marks = aFolder();
    const run = (name: string): string => `touch ${marks}/${name}; cat`;
    const settings: Record<string, string> = {
      'core.fsmonitor': run('fsmonitor'),
      'core.sshCommand': run('ssh'),
      'core.pager': run('pager'),
      'core.editor': run('editor'),
      'core.gitProxy': run('proxy'),
      'core.askPass': run('askpass'),
      'core.alternateRefsCommand': run('alternate'),
      'core.hooksPath': marks,
      'diff.external': run('external'),
      'diff.evil.textconv': run('textconv'),
      'diff.evil.command': run('command'),
      'filter.evil.smudge': run('smudge'),
      'filter.evil.clean': run('clean'),
      'filter.evil.process': run('process'),
      'merge.evil.driver': run('merge'),
      'gpg.program': run('gpg'),
      'log.showSignature': 'true',
      'uploadpack.packObjectsHook': run('pack'),
      'credential.helper': `!${run('credential')}`,
      'alias.rev-list': `!${run('alias')}`,
      'alias.cat-file': `!${run('alias')}`,
      'pager.rev-list': run('pager'),
      'diff.orderFile': '/dev/stdin',
      'extensions.worktreeConfig': 'true',
      'protocol.ext.allow': 'always',
      'extensions.partialClone': 'evil',
      'remote.evil.promisor': 'true',
      'remote.evil.url': `ext::sh -c touch% ${marks}/promisor`,
    };
    repository.commit({ 'x.env': line(1), 'lost.txt': 'to be lost\n' });
    const lost = repository.git('rev-parse', 'HEAD:lost.txt');
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'pre-auto-gc']) {
      writeFileSync(join(repository.folder, '.git/hooks', hook), `#!/bin/sh\ntouch ${marks}/${hook}\n`);
      chmodSync(join(repository.folder, '.git/hooks', hook), 0o755);
      writeFileSync(join(marks, hook), `#!/bin/sh\ntouch ${marks}/hook-${hook}\n`);
      chmodSync(join(marks, hook), 0o755);
    }
    rmSync(join(repository.folder, '.git/objects', lost.slice(0, 2), lost.slice(2)), { force: true });
    const before = readdirSync(marks).sort();
    const answers = [
      await answerOf(repository.folder, backend, ALL),
      await answerOf(repository.folder, backend, { kind: 'staged' }),
      await answerOf(repository.folder, backend, (source) => rangeOfWords(['HEAD~1..HEAD'], source)),
      await answerOf(repository.folder, 'git', { kind: 'files', paths: ['.'] }),
    ];
    expect(answers.map(told)).toEqual([
      `incomplete, ${RULE} x.env:1 (blocks), object-missing`,
      'pass',
      `incomplete, ${RULE} x.env:1 (blocks), object-missing`,
      `block, ${RULE} x.env:1 (blocks)`,
    ]);
    expect(readdirSync(marks).sort()).toEqual(before);
  });

  test('refs and words that look like options', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    const base = repository.head;
    repository.commit({ 'x.env': line(2) });
    for (const ref of ['--output=pwned', '--upload-pack=touch', '-x', '--all', '--not', '^main', '--stdin'])
      if (!ref.startsWith('^')) repository.git('update-ref', `refs/heads/${ref}`, 'HEAD');
    repository.git('update-ref', 'refs/tags/--exec=touch', 'HEAD');
    for (const words of [
      ['--output=pwned'],
      [`${base}..--output=pwned`],
      ['--output=pwned..HEAD'],
      ['-x^!'],
      ['--all'],
      ['--not..HEAD'],
      [':/x'],
      ['HEAD:x.env'],
      ['@{-1}..HEAD'],
      ['HEAD\n..HEAD'],
      ['HEAD^{/x}'],
    ])
      await answerOf(repository.folder, backend, (source) => rangeOfWords(words, source));
    expect(
      told(await answerOf(repository.folder, backend, (source) => rangeOfWords([`${base}..--output=pwned`], source))),
    ).toBe(`block, ${RULE} x.env:1 (blocks)`);
    expect(told(await answerOf(repository.folder, backend, ALL))).toBe(`block, ${RULE} x.env:1 (blocks)`);
    expect(readdirSync(repository.folder).sort()).toEqual(['.git', 'a', 'x.env']);
  });

  test('a folder of another owner is read', async () => {
    if (process.getuid?.() !== 0) return;
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ 'x.env': line(3) });
    execFileSync('chown', ['-R', '12345:12345', repository.folder]);
    expect(told(await answerOf(repository.folder, backend, ALL))).toBe(`block, ${RULE} x.env:1 (blocks)`);
  });
});
