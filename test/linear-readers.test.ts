/**
 * Every place, with a file of its own and shapes within it on which careless readers take long. A new place is tried
 * without a line of test code. `src/dev/linear` tries many more shapes, and larger ones.
 */

import { expect, test } from 'vitest';
import { PLACES } from '../src/detectors/posture/registry.ts';
import { postureJobs } from '../src/dev/linear/posture.ts';
import { startCost } from './helpers/cost.ts';

const SIZE = 12_000;
/** Milliseconds of a machine of 2026 that is not busy; what is linear takes a tenth of it. */
const MOST = 350;
/** A unit that nests, one that closes, one line that never ends, and many small entries. */
const SHAPES = [
  'the file repeated',
  '"f(" repeated',
  '"{a:" repeated',
  '"<a>" repeated',
  '"\\n" repeated',
  '"a+" repeated',
];

const jobs = (await postureJobs(1)).filter(({ shape }) =>
  SHAPES.some((name) => shape.name === name || shape.name === `${name} in it`),
);
const places = [...new Set(jobs.map(({ reader }) => reader.split(' ')[0]!))];

test('every place has a file to try', () => {
  expect(PLACES.map(({ id }) => id).filter((id) => !places.includes(id))).toEqual([]);
});

test.each(places)('%s is read in linear time', async (place) => {
  const own = jobs.filter(({ reader }) => reader.startsWith(`${place} `));
  expect(own.map(({ shape }) => shape.name)).toHaveLength(SHAPES.length);
  for (const { shape, read } of own) {
    await read(shape.make(SIZE / 4)); // loads and compiles what it needs
    const cost = startCost();
    await read(shape.make(SIZE));
    expect(cost(), shape.name).toBeLessThan(MOST);
  }
});
