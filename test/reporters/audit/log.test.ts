import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { START } from '../../../src/reporters/audit/chain.ts';
import { postAudit, readHead } from '../../../src/reporters/audit/log.ts';
import { checkEnd, checkLines, checkStart } from '../../../src/reporters/audit/verify.ts';
import { builtScript } from '../../helpers/built.ts';
import { aFolder } from '../../helpers/repository.ts';

let file: string;
beforeEach(() => (file = join(aFolder(), 'logs/audit.jsonl')));

const log = (patience = 5000) => ({ file, key: null, patience, synchronise: true });
const linesOf = (path = file): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);

function expectWhole(records: number, bytes = readFileSync(file)): void {
  const checked = checkLines(bytes, START, null);
  expect(checked).toMatchObject({ records, problems: [], last: { n: records } });
  expect(checkEnd(checked.last!, readHead(file, null)!)).toBeNull();
}

/** Starts `count` real processes, each of which writes `records` records. */
async function writers(count: number, records: number): Promise<number[]> {
  const module = JSON.stringify(join(import.meta.dirname, '../../../src/reporters/audit/log.ts'));
  const script = `import { postAudit } from ${module};
const [, , file, who] = process.argv;
for (let i = 0; i < ${records}; i++)
  await postAudit({ file, key: null, patience: 20000, synchronise: true }, { who, i, text: 'x'.repeat(i * 500) });`;
  const path = join(aFolder(), 'writer.mts');
  writeFileSync(path, script);
  const built = builtScript(path);
  const ends = Array.from(
    { length: count },
    (_, index) =>
      new Promise<number>((resolve) =>
        spawn(process.execPath, [built, file, String(index)], { stdio: 'inherit' }).on('close', (code) =>
          resolve(code ?? -1),
        ),
      ),
  );
  return await Promise.all(ends);
}

test('concurrent records of many processes are all kept, unmixed', async () => {
  expect(await writers(8, 20)).toEqual(Array.from({ length: 8 }, () => 0));
  expectWhole(160);
  for (let who = 0; who < 8; who++) {
    const own = linesOf()
      .map((line) => JSON.parse(line) as { who: string; i: number })
      .filter((record) => record.who === String(who));
    expect(own.map(({ i }) => i)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  }
});

test('the next writer vouches for a line that was cut short', async () => {
  await postAudit(log(), { event: 'push' });
  appendFileSync(file, '{"n":2,"previous":"');
  await postAudit(log(), { event: 'push' });
  expect(linesOf()).toHaveLength(4);
  expectWhole(3);
});

test('the chain goes on in a new file when the log was moved away', async () => {
  await postAudit(log(), { event: 'push' });
  await postAudit(log(), { event: 'push' });
  renameSync(file, `${file}.1`);
  await postAudit(log(), { event: 'push' });
  expect(JSON.parse(linesOf()[0]!)).toMatchObject({ n: 3 });
  expectWhole(3, Buffer.concat([readFileSync(`${file}.1`), readFileSync(file)]));
});

test('a log whose tail was cut off continues with its old number, so that the gap stays visible', async () => {
  for (let i = 0; i < 4; i++) await postAudit(log(), { event: 'push' });
  writeFileSync(file, `${linesOf().slice(0, 2).join('\n')}\n`);
  await postAudit(log(), { event: 'push' });
  expect(checkLines(readFileSync(file), START, null).problems).toEqual([
    { line: 3, message: 'Records 3 to 4 are missing.' },
  ]);
});

test('a head that was lost is made again', async () => {
  await postAudit(log(), { event: 'push' });
  rmSync(`${file}.head`);
  await postAudit(log(), { event: 'push' });
  expectWhole(2);
});

test.each([
  ['of a process that is gone', `999999999 1 ${hostname()}`],
  ['of a process whose number another has now', `${process.pid} 1 MACHINE`],
])('the lock %s is broken', async (_, name) => {
  await postAudit(log(), { event: 'push' });
  // As this machine names itself, taken from a lock of its own.
  const { takeLock } = await import('../../../src/reporters/audit/lock.ts');
  const release = await takeLock(`${file}.other`, 100);
  const [, , ...machine] = readFileSync(`${file}.other`, 'utf8').trimEnd().split(' ');
  release();
  writeFileSync(`${file}.lock`, `${name.split(' ').slice(0, 2).join(' ')} ${machine.join(' ')}\n`);
  await postAudit(log(2000), { event: 'push' });
  expectWhole(2);
});

test('the lock of a living process is waited for, then reported', async () => {
  const { takeLock } = await import('../../../src/reporters/audit/lock.ts');
  mkdirSync(join(file, '..'), { recursive: true });
  const release = await takeLock(`${file}.lock`, 100);
  await expect(postAudit(log(50), { event: 'push' })).rejects.toThrow('busy');
  release();
  await postAudit(log(50), { event: 'push' });
  expectWhole(1);
});

test('the lock of another machine is broken once it is old, even by a clock that was set back', async () => {
  mkdirSync(join(file, '..'), { recursive: true });
  for (const seconds of [-3600, 3600]) {
    writeFileSync(`${file}.lock`, '1 1 another-machine\n');
    const then = Date.now() / 1000 + seconds;
    utimesSync(`${file}.lock`, then, then);
    await postAudit(log(50), { event: 'push' });
  }
  writeFileSync(`${file}.lock`, '1 1 another-machine\n');
  await expect(postAudit(log(50), { event: 'push' })).rejects.toThrow('busy');
});

test('a full disk leaves the log as it was, and says so', async () => {
  await postAudit(log(), { event: 'push' });
  renameSync(file, `${file}.1`);
  symlinkSync('/dev/full', file);
  await expect(postAudit(log(), { event: 'push' })).rejects.toThrow(/ENOSPC/);
  rmSync(file);
  renameSync(`${file}.1`, file);
  expect(readdirSync(join(file, '..')).sort()).toEqual(['audit.jsonl', 'audit.jsonl.head']);
  expectWhole(1);
});

test('the log may be written by whom its folder may be written by', async () => {
  mkdirSync(join(file, '..'), { mode: 0o770 });
  await postAudit(log(), { event: 'push' });
  expect(statSync(file).mode & 0o777).toBe(statSync(join(file, '..')).mode & 0o660);
});

test('records cut from the start are missed, also after more were written', async () => {
  const firstOf = (): number => checkLines(readFileSync(file), null, null).first!;
  for (let i = 0; i < 5; i++) await postAudit(log(), { i });
  expect(checkStart(firstOf(), readHead(file, null)!)).toBeNull();
  for (let cut = 1; cut < 4; cut++) {
    writeFileSync(file, `${linesOf().slice(1).join('\n')}\n`);
    const message = cut === 1 ? 'Record 1 is missing at the start.' : `Records 1 to ${cut} are missing at the start.`;
    expect(checkStart(firstOf(), readHead(file, null)!)).toEqual({ line: 1, message });
  }
  await postAudit(log(), { i: 5 });
  expect(checkStart(firstOf(), readHead(file, null)!)).not.toBeNull();
  renameSync(file, `${file}.1`);
  await postAudit(log(), { i: 6 });
  expect(firstOf()).toBe(7);
  expect(checkStart(firstOf(), readHead(file, null)!)).toBeNull();
});
