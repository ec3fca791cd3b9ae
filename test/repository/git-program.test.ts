import fc from 'fast-check';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram, gitProgram, safeFolders, treeAround, type Machine } from '../../src/repository/git/program.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';

/** A machine on which these files are programs, none of them a link. */
function machineWith(path: string, files: readonly string[], isWindows = false): Machine {
  return { isWindows, path, realProgram: (file) => (files.includes(file) ? file : null) };
}

describe('git on POSIX', () => {
  const tree = '/home/ada/clone';

  test.each([
    ['.', '.:/usr/bin'],
    ['an empty entry', ':/usr/bin'],
    ['an empty entry at the end', '/nowhere::/usr/bin:'],
    ['a relative folder', 'node_modules/.bin:bin:../x:/usr/bin'],
    ['a folder of the tree', `${tree}/node_modules/.bin:${tree}:${tree}/a/../b:/usr/bin`],
    ['a folder that leads back into the tree', '/home/ada/x/../clone/bin:/usr/bin'],
  ])('is not looked for in %s', (_, path) => {
    const everywhere = [
      'git',
      './git',
      'bin/git',
      `${tree}/git`,
      `${tree}/node_modules/.bin/git`,
      `${tree}/b/git`,
      `${tree}/bin/git`,
    ];
    expect(findProgram('git', tree, machineWith(path, [...everywhere, '/usr/bin/git']))).toBe('/usr/bin/git');
    expect(findProgram('git', tree, machineWith(path, everywhere))).toBeNull();
  });

  test('is not run where a link leads from outside into the tree', () => {
    const machine: Machine = {
      isWindows: false,
      path: '/opt/bin:/usr/bin',
      realProgram: (file) => (file === '/opt/bin/git' ? `${tree}/evil` : file),
    };
    expect(findProgram('git', tree, machine)).toBe('/usr/bin/git');
  });

  test('is found where the tree is the whole file system', () => {
    expect(findProgram('git', '/', machineWith('/usr/bin', ['/usr/bin/git']))).toBe('/usr/bin/git');
  });

  test('is always an absolute path outside the tree', () => {
    const entry = fc.oneof(
      fc.constantFrom('', '.', '..', tree, `${tree}/x`, '/usr/bin', '/opt/../usr/bin'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        for (const folder of safeFolders(tree, machineWith(entries.join(':'), []))) {
          expect(folder.startsWith('/')).toBe(true);
          expect(`${folder}/`.startsWith(`${tree}/`)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('git on Windows', () => {
  const tree = 'C:\\Users\\ada\\clone';
  const real = 'C:\\Program Files\\Git\\cmd\\git.exe';

  test.each([
    ['.', '.;C:\\Program Files\\Git\\cmd'],
    ['an empty entry', ';C:\\Program Files\\Git\\cmd'],
    ['a relative folder', 'node_modules\\.bin;C:\\Program Files\\Git\\cmd'],
    ['a folder without its drive', '\\tools;C:\\Program Files\\Git\\cmd'],
    ['a folder of a drive that is not absolute', 'C:tools;C:\\Program Files\\Git\\cmd'],
    ['the tree, in other capitals', 'c:\\users\\ADA\\clone\\bin;C:\\Program Files\\Git\\cmd'],
    ['a quoted folder of the tree', `"${tree}\\bin";"C:\\Program Files\\Git\\cmd"`],
  ])('is not looked for in %s', (_, path) => {
    const everywhere = [
      'git.exe',
      '\\tools\\git.exe',
      'C:tools\\git.exe',
      `${tree}\\bin\\git.exe`,
      'c:\\users\\ADA\\clone\\bin\\git.exe',
    ];
    expect(findProgram('git', tree, machineWith(path, [...everywhere, real], true))).toBe(real);
  });

  test('is git.exe and nothing else', () => {
    const folder = 'C:\\tools';
    const machine = machineWith(
      folder,
      ['git', 'git.com', 'git.cmd', 'git.bat'].map((name) => `${folder}\\${name}`),
      true,
    );
    expect(findProgram('git', tree, machine)).toBeNull();
    expect(findProgram('git', tree, machineWith(folder, [`${folder}\\git.exe`], true))).toBe(`${folder}\\git.exe`);
  });

  test('may be on a share', () => {
    expect(safeFolders(tree, machineWith('\\\\server\\tools', [], true))).toEqual(['\\\\server\\tools']);
  });
});

test('a program of the repository is never git, by whatever PATH', () => {
  const repository = aRepository().commit({ a: '1\n' });
  const below = join(repository.folder, 'bin');
  mkdirSync(below);
  const evil = join(below, 'git');
  writeFileSync(evil, '#!/bin/sh\ntouch ran\n');
  chmodSync(evil, 0o755);
  const outside = aFolder();
  symlinkSync(evil, join(outside, 'git'));
  const path = [below, repository.folder, 'bin', '.', '', outside, process.env['PATH']].join(delimiter);
  for (const folder of [repository.folder, below]) {
    const found = gitProgram(folder, { PATH: path });
    expect(found).toBe(gitProgram('/', { PATH: process.env['PATH'] }));
    expect(treeAround(folder)).toBe(treeAround(repository.folder));
  }
  expect(gitProgram(repository.folder, { PATH: [below, '.', outside].join(delimiter) })).toBeNull();
});
