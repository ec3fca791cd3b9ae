import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeOutputFolder, writeOutput } from '../../src/entry/output-file.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';

let repo = '';
let outside = '';
beforeEach(() => {
  repo = aRepository().commit({ a: '1\n' }).folder;
  outside = aFolder();
  writeFileSync(join(outside, 'precious'), 'precious\n');
});

function precious(): string {
  return readFileSync(join(outside, 'precious'), 'utf8');
}

test('a link in the place of a file is replaced, not followed', () => {
  symlinkSync(join(outside, 'precious'), join(repo, 'report.json'));
  writeOutput(join(repo, 'report.json'), 'new\n', repo);
  expect(precious()).toBe('precious\n');
  expect(lstatSync(join(repo, 'report.json')).isFile()).toBe(true);
  expect(readFileSync(join(repo, 'report.json'), 'utf8')).toBe('new\n');
});

test('a link to nothing makes no file outside', () => {
  symlinkSync(join(outside, 'fresh'), join(repo, 'report.json'));
  writeOutput(join(repo, 'report.json'), 'new\n', repo);
  expect(existsSync(join(outside, 'fresh'))).toBe(false);
});

test('a linked folder of the repository is refused, and nothing is written', () => {
  symlinkSync(outside, join(repo, 'docs'));
  mkdirSync(join(repo, 'real'));
  symlinkSync(outside, join(repo, 'real/deep'));
  for (const file of ['docs/precious', 'docs/new.json', 'docs/more/new.json', 'real/deep/x/new.json'])
    expect(() => writeOutput(join(repo, file), 'new\n', repo)).toThrow(/is a symbolic link of the repository/);
  for (const folder of ['docs', 'docs/cache', 'real/deep/cache'])
    expect(() => makeOutputFolder(join(repo, folder), repo)).toThrow(/is a symbolic link of the repository/);
  expect(readdirSync(outside)).toEqual(['precious']);
  expect(precious()).toBe('precious\n');
});

test('a folder that reaches the repository by an outside link is treated alike', () => {
  symlinkSync(repo, join(outside, 'alias'));
  symlinkSync(outside, join(repo, 'docs'));
  expect(() => writeOutput(join(outside, 'alias/docs/new.json'), 'x', repo)).toThrow(/symbolic link/);
  writeOutput(join(outside, 'alias/new.json'), 'x', repo);
  expect(readFileSync(join(repo, 'new.json'), 'utf8')).toBe('x');
});

test('a link outside the repository belongs to its user, and stays a link', () => {
  symlinkSync(join(outside, 'precious'), join(outside, 'latest.json'));
  writeOutput(join(outside, 'latest.json'), 'new\n', repo);
  expect(precious()).toBe('new\n');
  expect(lstatSync(join(outside, 'latest.json')).isSymbolicLink()).toBe(true);
});

test('folders are made, permissions stay, and nothing is left behind', () => {
  writeOutput(join(repo, 'one/two/report.json'), 'x', repo);
  writeFileSync(join(repo, 'one/private.json'), '', { mode: 0o600 });
  writeOutput(join(repo, 'one/private.json'), 'x', repo);
  expect(statSync(join(repo, 'one/private.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(repo, 'one')).sort()).toEqual(['private.json', 'two']);
});

test('a failed write is reported with its reason, and leaves no partial file', () => {
  mkdirSync(join(repo, 'folder'));
  for (const file of ['a/b/report.json', 'folder'])
    expect(() => writeOutput(join(repo, file), 'x', repo)).toThrow(/^Cannot write .*: E[A-Z]+\.$/);
  expect(readdirSync(repo).sort()).toEqual(['.git', 'a', 'folder']);
});

test('a device and a pipe are written to directly', () => {
  if (!existsSync('/dev/null')) return;
  writeOutput('/dev/null', 'x', repo);
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});
