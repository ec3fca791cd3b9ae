import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { scan } from '../../../src/entry/api.ts';
import { explainFingerprint, explainPlace } from '../../../src/entry/explain-place.ts';
import { drawSample } from '../../helpers/samples.ts';

const TOKEN = drawSample({ prefix: '', alphabet: 'base62', chars: 24 }, 5);

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tidegate-explain-')), 'app.env');
  writeFileSync(path, text);
  return path;
}

test('the evidence of a finding adds up to its probability, and shows no letter of the value', async () => {
  const path = file(`A=1\nAPI_TOKEN=${TOKEN}\nDB_PASSWORD=tiger\n`);
  const account = (await explainPlace(`${path}:2`))!;
  expect(account).toContain(`${path}:2  blocks  Token  •••• (24 characters)`);
  expect(account).not.toContain(TOKEN.slice(0, 6));
  const sum = [...account.matchAll(/^ {2}([+-]\d+\.\d\d) /gm)].reduce((total, [, weight]) => total + Number(weight), 0);
  const told = Number(/credential: (\d\.\d\d)/.exec(account)![1]);
  expect(told).toBeCloseTo(1 / (1 + Math.exp(-sum)), 2);
});

test('what keeps a value from blocking is named, and a line without a finding says so', async () => {
  const path = file('DB_PASSWORD=tiger\nA=1\n');
  expect(await explainPlace(path)).toContain('It never blocks: the value is short.');
  expect(await explainPlace(`${path}:2`)).toBe(`Nothing is found in ${path}:2.\n`);
  expect(await explainPlace('no/such/file.env:3')).toBeNull();
});

test('the effect shown is that under the policy of the repository, by place and by fingerprint', async () => {
  const path = file(`API_TOKEN=${TOKEN}\n`);
  const folder = dirname(path);
  execFileSync('git', ['init', '-q', folder]);
  writeFileSync(join(folder, '.tidegate.yml'), 'rules:\n  severity:\n    generic-token: low\n');
  expect(await explainPlace(path)).toContain('Severity low by the policy, confidence high.');
  expect(await explainPlace(path)).toContain(`${path}:1  warns  Token`);
  const { findings } = await scan({ kind: 'files', paths: [path] }, { repository: folder });
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect(await explainFingerprint(findings[0]!.fingerprint)).toContain('app.env:1  warns  Token');
    await expect(explainFingerprint('0000000000')).rejects.toThrow('No file of this folder');
  } finally {
    process.chdir(before);
  }
});

test('an acceptance is named with its reason', async () => {
  const path = file(`API_TOKEN=${TOKEN} # tidegate:allow generic-token -- made for this test\n`);
  expect(await explainPlace(path)).toContain('  Suppressed: accepted in the file: made for this test.');
  expect(await explainPlace(file(`API_TOKEN=${TOKEN}\n`))).not.toContain('Suppressed');
});
