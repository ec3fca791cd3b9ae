/**
 * The proofs of the rows by which places read calls: weaker one way, silent the other way and after reformatting. A new
 * row is tried without a line of test code.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../src/detectors/posture/index.ts';
import type { CallRow } from '../../../src/model/posture/call-row.ts';
import type { PlaceRow } from '../../../src/model/posture/place.ts';
import { Text } from '../../../src/model/text.ts';

const FOLDER = join(import.meta.dirname, '../../../patterns/places');
const places: readonly PlaceRow[] = await Promise.all(
  readdirSync(FOLDER)
    .sort()
    .map(async (name) => ((await import(join(FOLDER, name))) as { place: PlaceRow }).place),
);
const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rulesOf(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable.map(() => 'unparsable'), ...matches.map(({ rule }) => rule)];
}

/** The whole file of a proof: its own text, or its lines where the place's proof has a line. */
function textOf({ proof }: PlaceRow, { proof: [safe, unsafe] }: CallRow, lines: string): string {
  return [safe, unsafe].some((text) => text.endsWith('\n')) ? lines : proof!.text.replace('{line}', () => lines);
}

async function failuresOf(place: PlaceRow, row: CallRow): Promise<readonly string[]> {
  const { path } = place.proof!;
  const [safe, unsafe] = row.proof.map((lines) => textOf(place, row, lines)) as [string, string];
  const weaker = await rulesOf(path, safe, unsafe);
  const back = await rulesOf(path, unsafe, safe);
  const again = await rulesOf(path, unsafe, unsafe.replaceAll('\n', '\n\n'));
  const problems = [
    ...(weaker.includes(row.control) ? [] : [`is not found to weaken it (${weaker.join(', ') || 'silent'})`]),
    ...(back.length === 0 ? [] : [`reversed, weakens ${back.join(', ')}`]),
    ...(again.length === 0 ? [] : [`changes ${again.join(', ')} by reformatting`]),
  ];
  return problems.map((problem) => `${row.control}: ${row.proof[1].trim()} ${problem}.`);
}

/** Two places that share their rows are proved by the last, in whose language the proofs are. */
const reading = places.filter(
  ({ calls }, index) => calls !== undefined && places.findLastIndex((other) => other.calls === calls) === index,
);

describe.each(reading)('$id', (place) => {
  test('each call is weaker one way, and silent the other way and after reformatting', async () => {
    const failures = await Promise.all(place.calls!.map((row) => failuresOf(place, row)));
    expect(failures.flat()).toEqual([]);
  });
});
