import { expect, test } from 'vitest';

import { divideMemory, MemoryExceeded, watchMemory } from '../../src/history/memory.ts';
import { unlessStopped } from '../../src/history/interruption.ts';
import { openRepository } from '../../src/repository/open.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { scan } from '../../src/scan.ts';
import { aLongHistory } from '../helpers/history.ts';

const MEGABYTE = 1024 * 1024;

test('less memory never gives more threads or larger buffers, and one thread and some buffers always remain', () => {
  let last = { threads: Infinity, held: Infinity };
  for (let megabytes = 8192; megabytes >= 128; megabytes -= 32) {
    const share = divideMemory(megabytes * MEGABYTE, 8);
    expect(share.threads).toBeGreaterThanOrEqual(1);
    expect(share.threads).toBeLessThanOrEqual(Math.min(8, last.threads));
    expect(share.held).toBeGreaterThanOrEqual(16 * MEGABYTE);
    last = share;
  }
  expect(divideMemory(undefined, 8)).toEqual(divideMemory(8192 * MEGABYTE, 8));
});

test('a history scanned with little memory has the same report', async () => {
  const { folder } = aLongHistory(41, 'sha1', 8);
  const source = await openRepository(folder);
  const target = { kind: 'history', all: true, policyAt: await source.resolveCommit('HEAD'), label: 'all' } as const;
  const reportOf = async (memory: number | undefined) => {
    const world = { source, threads: { most: 2, worth: 1 }, ...(memory === undefined ? {} : { memory }) };
    const report = await scan(target, world);
    return renderJson({ ...report, coverage: { ...report.coverage, seconds: 0 } });
  };
  expect(await reportOf(128 * MEGABYTE)).toBe(await reportOf(undefined));
});

test('a scan that needs more memory ends, and says what to do', async () => {
  const ended = unlessStopped(new Promise(() => {}), { stop: watchMemory(MEGABYTE) }, null);
  await expect(ended).rejects.toMatchObject({
    code: 'interrupted',
    message: `${new MemoryExceeded(MEGABYTE).message} Nothing of what was read is kept.`,
    next: expect.stringContaining('Raise --memory, or scan a part at a time: --shard 1/4.'),
  });
});
