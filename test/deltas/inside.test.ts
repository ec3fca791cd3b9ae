/** Containers and encodings through the whole flow. */

import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { scan } from '../../src/scan.ts';
import { aFolder, aRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { findingsOf, gist, reportOf } from '../helpers/scanning.ts';
import { aTar, aZip } from './containers.ts';

const RULE = 'github-personal-access-token';
const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const line = (seed: number): string => `GITHUB_TOKEN=${token(seed)}\n`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const HISTORY = { kind: 'history', all: false, policyAt: null, label: '' } as const;

describe('a secret within a container', () => {
  test('is reported with its path inside, in a diff and in a history', async () => {
    const repository = aRepository()
      .commit({ a: 'x\n' })
      .commit({
        'dist/app.zip': aZip({ 'conf/x.env': `A=1\n${line(1)}` }),
        'b.tgz': gzipSync(aTar({ 'in.jar': aZip({ 'y.env': line(2) }) })),
      });
    const expected = [`${RULE} b.tgz!in.jar!y.env:1 (blocks)`, `${RULE} dist/app.zip!conf/x.env:2 (blocks)`];
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual(expected);
    expect(await findingsOf(repository, HISTORY)).toEqual(expected);
    expect(await findingsOf(repository, { kind: 'files', paths: ['.'] })).toEqual(expected);
  });

  test('is reported once if the container also has it in plain text', async () => {
    const repository = aRepository()
      .commit({ a: 'x\n' })
      .commit({ 'a.tar': aTar({ 'x.env': line(1) }) });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(gist)).toEqual([`${RULE} a.tar!x.env:1 (blocks)`]);
    expect(report.findings[0]).toMatchObject({ alsoAt: [] });
  });

  test('is read from standard input', async () => {
    const report = await scan({ kind: 'stdin', path: 'in' }, { source: null, input: gzipSync(line(1)) });
    expect(report.findings.map(gist)).toEqual([`${RULE} in!in:1 (blocks)`]);
  });

  test('is not new where another file of the container changed, and moved where its own file did', async () => {
    const repository = aRepository()
      .commit({ 'a.zip': aZip({ x: line(1), y: '1' }) })
      .commit({ 'a.zip': aZip({ x: line(1), y: '2' }) })
      .commit({ 'a.zip': aZip({ x: `${line(1)}more`, y: '2' }) });
    expect(await findingsOf(repository, 'HEAD~2..HEAD~1')).toEqual([]);
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} a.zip!x:1 (moved from a.zip)`]);
  });

  test('is moved, not new, if the same commit packs its file', async () => {
    const repository = aRepository()
      .commit({ 'x.env': line(1) })
      .commit({ 'x.env': null, 'x.zip': aZip({ 'x.env': line(1) }) });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} x.zip!x.env:1 (moved from x.env)`]);
  });

  test('is reported once for many versions of the container in a history', async () => {
    const repository = aRepository()
      .commit({ 'a.zip': aZip({ x: line(1), y: '1' }) })
      .commit({ 'a.zip': aZip({ x: line(1), y: '2' }) });
    const report = await reportOf(repository, HISTORY);
    expect(report.findings.map(gist)).toEqual([`${RULE} a.zip!x:1 (blocks)`]);
    expect(report.findings[0]).toMatchObject({ alsoAt: [] });
  });

  test('is left out where the policy ignores its path', async () => {
    const policy = { '.github/tidegate.yml': 'ignore-paths: ["**/*.zip!vendor/**"]\n' };
    const repository = aRepository()
      .commit(policy)
      .commit({ 'a/b.zip': aZip({ 'vendor/x': line(1), y: line(2) }) });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(gist)).toEqual([`${RULE} a/b.zip!y:1 (blocks)`]);
    expect(report.coverage.skipped).toEqual([{ reason: 'ignored-path', count: 1, examples: ['a/b.zip!vendor/x'] }]);
  });
});

describe('a part of a container that could not be read is never clean', () => {
  test('a bomb makes the scan incomplete', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'bomb.gz'), gzipSync(Buffer.alloc(80 << 20)));
    const report = await scan({ kind: 'files', paths: ['.'] }, { source: null, folder });
    expect(report.verdict.kind).toBe('incomplete');
    expect(report.coverage.gaps.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'container-limit: bomb.gz expands to more than the limit, and not all of it was read.',
    ]);
  });

  test('broken, encrypted and unknown containers are counted', async () => {
    const repository = aRepository()
      .commit({ a: 'x\n' })
      .commit({
        'a.gz': gzipSync('x'.repeat(500)).subarray(0, 20),
        'b.zip': aZip({ x: 'x' }, { encrypted: true }),
        'c.pdf': '%PDF-1.7\n',
        'd.zip': 'PK\x03\x04 and no more',
      });
    const { coverage, verdict } = await reportOf(repository, 'HEAD~1..HEAD');
    expect(coverage.skipped).toEqual([
      { reason: 'corrupt-container', count: 2, examples: ['a.gz', 'd.zip'] },
      { reason: 'encrypted-container', count: 1, examples: ['b.zip!x'] },
      { reason: 'unread-format', count: 1, examples: ['c.pdf'] },
    ]);
    expect(verdict.kind).toBe('pass');
  });
});

describe('a secret in an encoding', () => {
  test('blocks at its line', async () => {
    const manifest = `kind: Secret\ndata:\n  .env: ${base64(`A=1\n${line(1)}`)}\n`;
    const repository = aRepository().commit({ a: 'x\n' }).commit({ 'k8s.yaml': manifest });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(gist)).toEqual([`${RULE} k8s.yaml:3 (blocks)`]);
    expect(report.findings[0]).toMatchObject({
      reasons: ['found in base64', expect.anything(), expect.anything()],
      structure: 'valid',
    });
  });

  test('is the same secret as in plain text: encoding it is a move', async () => {
    const first = aRepository()
      .commit({ 'a.yaml': `x: ${base64(line(1))}\n` })
      .commit({ 'a.yaml': `y: ${base64(line(1))}\n` });
    expect(await findingsOf(first, 'HEAD~1..HEAD')).toEqual([`${RULE} a.yaml:1 (moved from a.yaml)`]);
    const second = aRepository()
      .commit({ 'a.env': line(1) })
      .commit({ 'a.env': null, 'a.yaml': `y: ${base64(line(1))}\n` });
    expect(await findingsOf(second, 'HEAD~1..HEAD')).toEqual([`${RULE} a.yaml:1 (moved from a.env)`]);
  });

  test('is found in a container, too', async () => {
    const repository = aRepository()
      .commit({ a: 'x\n' })
      .commit({ 'a.zip': aZip({ 'k.yaml': `k:\n  x: ${base64(line(3))}\n` }) });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} a.zip!k.yaml:2 (blocks)`]);
  });
});
