/** Disks that fail late: after the lock was taken and the record was written, or after a part of a line. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { notePending, readPending } from '../../src/entry/pending.ts';
import { START } from '../../src/reporters/audit/chain.ts';
import { postAudit, readHead } from '../../src/reporters/audit/log.ts';
import { checkEnd, checkLines } from '../../src/reporters/audit/verify.ts';
import { aFolder } from '../helpers/repository.ts';

const disk = vi.hoisted(() => ({ failure: null as string | null, takes: Infinity }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const fsyncSync = (file: number): void => {
    if (disk.failure !== null) throw Object.assign(new Error('fsync failed'), { code: disk.failure });
    fs.fsyncSync(file);
  };
  const writeSync = (file: number, data: string | Buffer): number =>
    fs.writeSync(file, Buffer.from(data as Buffer).subarray(0, disk.takes));
  return { ...fs, fsyncSync, writeSync };
});

test.each(['EIO', 'ENOSPC', 'EDQUOT'])(
  '%s after the record was written is an error, and harms no later one',
  async (code) => {
    const file = join(aFolder(), 'audit.jsonl');
    const post = async (who: string) =>
      await postAudit({ file, key: null, patience: 1000, synchronise: true }, { who });
    await post('first');
    disk.failure = code;
    await expect(post('second')).rejects.toMatchObject({ code });
    expect(existsSync(`${file}.lock`)).toBe(false);
    disk.failure = null;
    await post('third');
    const checked = checkLines(readFileSync(file), START, null);
    expect(checked).toMatchObject({ records: 3, problems: [] });
    expect(checkEnd(checked.last!, readHead(file, null)!)).toBeNull();
  },
);

const update = (digit: string) => ({ oldOid: '1'.repeat(40), newOid: digit.repeat(40), ref: 'refs/heads/main' });

test('a push that cannot be noted is an error, and does not hide the next one', () => {
  const folder = aFolder();
  const note = (digit: string) => notePending(folder, [update(digit)], new Date(0));
  note('a');
  disk.takes = 30;
  expect(() => note('b')).toThrow(/only a part/);
  disk.takes = Infinity;
  disk.failure = 'EIO';
  expect(() => note('c')).toThrow(/fsync/);
  disk.failure = null;
  note('d');
  expect(readPending(folder).map(({ head }) => head[0])).toEqual(['a', 'c', 'd']);
});

test('a line without an end, as a power failure leaves it, does not hide the next push', () => {
  const folder = aFolder();
  notePending(folder, [update('a')], new Date(0));
  const file = join(folder, 'tidegate/pending');
  writeFileSync(file, `${readFileSync(file, 'utf8')}1970-01-01T00:00`);
  notePending(folder, [update('b')], new Date(0));
  expect(readPending(folder).map(({ head }) => head[0])).toEqual(['a', 'b']);
});
