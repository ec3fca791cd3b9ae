/**
 * The proofs of `patterns/controls` run through every place that can set the control: weaker one way, stronger the
 * other, equal after reformatting. A new row is tried without a line of test code.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTROLS } from '../../../src/detectors/posture/controls.ts';
import { detectPosture } from '../../../src/detectors/posture/index.ts';
import { claimants, isPostureFile, mayMatter } from '../../../src/detectors/posture/places.ts';
import { PLACES } from '../../../src/detectors/posture/registry.ts';
import type { PlaceRow } from '../../../src/model/posture/place.ts';
import { Text } from '../../../src/model/text.ts';
import { headerCases, rankedCases, settingCases, type ProofCase } from '../../../src/dev/posture/place-proofs.ts';

const FOLDER = join(import.meta.dirname, '../../../patterns/places');
const places: readonly PlaceRow[] = await Promise.all(
  readdirSync(FOLDER)
    .sort()
    .map(async (name) => ((await import(join(FOLDER, name))) as { place: PlaceRow }).place),
);
const controls = [...CONTROLS.values()].map(({ row }) => row);
const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rulesOf(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  if (matches.length + unparsable.length > 0) expect(mayMatter(file), path).toBe(true);
  return [...unparsable.map(() => 'unparsable'), ...matches.map(({ rule }) => rule)];
}

/** Blank lines at the end change no setting. */
function reformatted(text: string): string {
  return `${text}\n\n`;
}

/** One sentence for each proof that fails. */
async function failuresOf(place: PlaceRow, cases: readonly ProofCase[]): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { control, field, path, before, after } of cases) {
    const name = `patterns/places/${place.id}.ts: the field ${field}`;
    if (!(await rulesOf(path, before, after)).includes(control))
      failures.push(`${name} is not found to weaken ${control}.`);
    if ((await rulesOf(path, after, before)).includes(control)) failures.push(`${name}, reversed, weakens ${control}.`);
    if ((await rulesOf(path, before, reformatted(before))).length > 0)
      failures.push(`${name} changes by reformatting.`);
  }
  return failures;
}

describe.each(places.filter((place) => place.proof !== undefined))('$id', (place) => {
  test('headers are weaker one way and stronger the other', async () => {
    expect(await failuresOf(place, headerCases(place, controls, 'weaker'))).toEqual([]);
  });

  test('headers that are equal are silent', async () => {
    const cases = headerCases(place, controls, 'equal');
    const found = await Promise.all(
      cases.map(async (one) => [one.field, await rulesOf(one.path, one.before, one.after)]),
    );
    expect(found.filter(([, rules]) => rules!.length > 0)).toEqual([]);
  });

  test('settings are weaker one way and stronger the other', async () => {
    expect(await failuresOf(place, settingCases(place, controls))).toEqual([]);
  });

  test('keys with ranks are weaker one way and stronger the other', async () => {
    expect(await failuresOf(place, rankedCases(place))).toEqual([]);
  });
});

test('every header control is proved in every place that can write it in a line', () => {
  const single = controls.filter((control) =>
    /^(?:first|joined|policies|after policies)$/.test(control.headers?.several ?? ''),
  );
  const missing = places
    .filter((place) => place.headers && place.proof && place.restore && !place.settings)
    .flatMap((place) => {
      const proved = new Set(headerCases(place, controls, 'weaker').map((one) => one.control));
      return single.filter(({ id }) => !proved.has(id)).map(({ id }) => `${id} in ${place.id}`);
    });
  expect(missing).toEqual([]);
});

test('the one check for all places says no more and no less than each of them', () => {
  const paths = [
    'src/a.py',
    'nginx.conf',
    'README.md',
    'src/a.py.orig',
    'Dockerfile',
    'web.config',
    'tests/a.py',
    'x/_headers',
  ];
  for (const path of paths) expect([path, isPostureFile(path)]).toEqual([path, claimants(path).length > 0]);
  expect(PLACES.length).toBeGreaterThan(30);
});
