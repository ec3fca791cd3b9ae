/** Resources that fifty pushes at once share: slots for threads; and names shown before the rules are loaded. */

import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainName } from '../../../src/entry/push/plain-names.ts';
import { takeSlot } from '../../../src/entry/push/slots.ts';
import { redactorOf } from '../../../src/detectors/secrets/redactor.ts';
import { rules } from '../../../patterns/index.ts';
import { aFolder } from '../../helpers/repository.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

const COUNT = Math.max(2, availableParallelism());
const now = async (folder: string) => await takeSlot(folder, performance.now());

test('as many threads as processors get a slot, another one only after a release', async () => {
  const folder = aFolder();
  const slots = await Promise.all(Array.from({ length: COUNT }, async () => await now(folder)));
  expect(slots).not.toContain(null);
  expect(await now(folder)).toBeNull();
  slots[0]!();
  expect(await now(folder)).not.toBeNull();
  slots[0]!(); // it is another push's by now
  expect(await now(folder)).toBeNull();
});

test('a push waits for a slot that is released in time', async () => {
  const folder = aFolder();
  const slots = await Promise.all(Array.from({ length: COUNT }, async () => await now(folder)));
  const waiting = takeSlot(folder, performance.now() + 60_000);
  slots[1]!();
  expect(await waiting).not.toBeNull();
});

test('the slot of a process that was killed is free', async () => {
  const folder = aFolder();
  await Promise.all(Array.from({ length: COUNT }, async () => await now(folder)));
  const lock = join(folder, 'tidegate/scan-0.lock');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, '999999999'));
  expect(await now(folder)).not.toBeNull();
  expect(await now(folder)).toBeNull();
});

test('nothing is limited where no lock can be written', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'tidegate'), 'a file');
  const slots = await Promise.all(Array.from({ length: COUNT + 2 }, async () => await now(folder)));
  expect(slots).not.toContain(null);
  for (const release of slots) release!();
});

test.each([
  ...['refs/heads/main', 'refs/heads/feature/JIRA-1234-fix-the-login-page', 'refs/tags/v1.20.3', 'refs/pull/12/head'],
  ...[
    'ada',
    'Ada Lovelace',
    'ada@example.org',
    'group/sub-group/shop.git',
    '0.1.0',
    'a'.repeat(20),
    '0123abcd'.repeat(5),
  ],
  ...['refs/heads/release-2026.11', 'dependabot/npm_and_yarn/types/node-22.1.0', '2026-11-30T12:00:00.000Z'],
])('%s is shown', (name) => {
  expect(plainName(name)).toBe(name);
});

test('what the rules hide in a name is hidden without them', async () => {
  const { redact } = await redactorOf();
  const shown = rules.filter(({ id, sample }) =>
    [0, 1, 2, 3].some((turn) => {
      const secret = drawSample(sample, seedOf(id, turn));
      return [secret, `refs/heads/${secret}`, `refs/tags/fix-${secret}-1`, `ada ${secret}`].some(
        (name) => !redact(name).includes(secret) && plainName(name).includes(secret),
      );
    }),
  );
  expect(shown.map(({ id }) => id)).toEqual([]);
});
