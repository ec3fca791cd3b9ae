import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { builtDist } from '../helpers/built.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';
import { draw, mulberry32 } from '../helpers/samples.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A git that sends the scan a signal when it is asked for this object, and then gives no answer. */
function aGitThatInterrupts(oid: string, signal: string): string {
  const folder = aFolder();
  const real = (process.env['PATH'] ?? '')
    .split(':')
    .map((path) => join(path, 'git'))
    .find((path) => existsSync(path))!;
  const script = `#!/bin/sh
case "$*" in *cat-file*--batch*) ;; *) exec ${real} "$@" ;; esac
while IFS= read -r line; do
  case "$line" in ${oid}*) kill -s ${signal} $PPID; exec sleep 5 ;; esac
  printf '%s\n' "$line"
done | ${real} "$@"
`;
  writeFileSync(join(folder, 'git'), script);
  chmodSync(join(folder, 'git'), 0o755);
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function history({ folder }: TestRepository, words: readonly string[], gitFolder?: string): Promise<Ended> {
  const path = `${gitFolder === undefined ? '' : `${gitFolder}:`}${process.env['PATH']}`;
  const child = spawn(
    process.execPath,
    [join(builtDist(), 'cli.js'), 'history', '--all', '--repo', folder, '--backend', 'git', ...words],
    { cwd: ROOT, env: { ...GIT_ENVIRONMENT, PATH: path } },
  );
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** Its first files are packed, and read before the last one, which is loose. */
function aHistory(): { readonly repository: TestRepository; readonly packed: string; readonly loose: string } {
  const repository = aRepository();
  repository
    .commit({ 'app.env': `password=${draw(mulberry32(1), 'base62', 20)}\n`, 'plain.txt': 'nothing\n' })
    .git('repack', '-adfq');
  const packed = repository.git('rev-parse', 'HEAD:plain.txt');
  repository.commit({ 'last.env': `password=${draw(mulberry32(2), 'base62', 20)}\n` });
  return { repository, packed, loose: repository.git('rev-parse', 'HEAD:last.env') };
}

const withoutSeconds = (json: string): unknown => ({
  ...JSON.parse(json),
  coverage: { ...JSON.parse(json).coverage, seconds: 0 },
});

test.each(['INT', 'TERM'])(
  'a scan with a cache that is ended by SIG%s keeps what it read, and the next one goes on from there',
  async (signal) => {
    const { repository, packed, loose } = aHistory();
    const [cache, reports] = [aFolder(), aFolder()];
    const ended = await history(
      repository,
      ['--cache', cache, '--format', `json=${join(reports, 'report.json')}`],
      aGitThatInterrupts(loose, signal),
    );
    expect(ended).toEqual({
      code: 3,
      out: '',
      err:
        `tidegate: Interrupted. What was read so far is kept in ${cache}.\n  Run the same command again to ` +
        `continue from there.\n  This is not a pass: nothing can be said about what was not read.\n`,
    });
    expect(readdirSync(reports)).toEqual([]);
    const [file, ...others] = readdirSync(cache);
    expect(others).toEqual([]);
    expect(readFileSync(join(cache, file!)).includes(Buffer.from(packed, 'hex'))).toBe(true);
    const again = await history(repository, ['--cache', cache, '--format', 'json']);
    expect(again.code).toBe(1);
    expect(withoutSeconds(again.out)).toEqual(withoutSeconds((await history(repository, ['--format', 'json'])).out));
  },
);

test('an interrupted scan without a cache reports that nothing is kept, and names the option', async () => {
  const { repository, loose } = aHistory();
  const { code, out, err } = await history(repository, [], aGitThatInterrupts(loose, 'INT'));
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain(
    'Interrupted. Nothing of what was read is kept.\n  With --cache <dir> an interrupted scan ' + 'can be continued.\n',
  );
});
