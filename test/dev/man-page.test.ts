import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAll } from '../../src/entry/arguments.ts';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { DIST } from '../helpers/push-server.ts';

const FILE = join(DIST, 'man/tidegate.1');
const isThere = spawnSync('man', ['--version']).error === undefined;

test.skipIf(!isThere)('man shows every command, option and example, and warns of nothing', async () => {
  const env = { ...process.env, MANWIDTH: '200', MANPAGER: 'cat', LC_ALL: 'C.UTF-8', MAN_KEEP_FORMATTING: '' };
  const { stdout, stderr, status } = spawnSync('man', ['--warnings', '-l', FILE], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const page = stdout.replace(/\s+/g, ' ');
  for (const { name, options, examples } of await loadAll(COMMANDS)) {
    expect(page).toContain(`tidegate ${name}`);
    for (const option of options) expect(page).toContain(`--${option.name}`);
    for (const { line } of examples) expect(page).toContain(`tidegate ${line}`);
  }
});
