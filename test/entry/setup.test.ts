import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../helpers/push-server.ts';
import { aFolder } from '../helpers/repository.ts';

test(
  'the setup action puts a command on PATH that runs without a Node of its own, from folders with ' + 'awkward names',
  () => {
    const home = join(aFolder(), "the runner's actions");
    cpSync(DIST, join(home, 'dist'), { recursive: true });
    const temporary = join(aFolder(), 'a $HOME `b');
    mkdirSync(temporary);
    const paths = join(temporary, 'path');
    writeFileSync(paths, '');
    execFileSync(process.execPath, [join(home, 'dist/setup.js')], {
      env: { RUNNER_TEMP: temporary, GITHUB_PATH: paths },
    });

    const folder = readFileSync(paths, 'utf8').trim();
    const out = execFileSync('tidegate', ['stdin', '--format', 'json'], {
      input: 'hello\n',
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin` },
    });
    expect(JSON.parse(out)).toMatchObject({ verdict: 'pass' });
  },
);
