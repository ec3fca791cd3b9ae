/** A check of the caller before each route, and one before them all: the same, in every framework. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';
import { COMPILED_ROUTES } from './checked-routes-compiled.ts';
import { SCRIPT_ROUTES } from './checked-routes-scripts.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };
const ROUTES = [...COMPILED_ROUTES, ...SCRIPT_ROUTES];

async function loud(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches } = await detectPosture([file], NO_OTHER_FILE);
  return matches.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule);
}

describe.each(ROUTES)('$framework', ({ path, each, all }) => {
  test('moving the check is silent both ways, reformatted too', async () => {
    expect(await loud(path, each, all)).toEqual([]);
    expect(await loud(path, all, each)).toEqual([]);
    expect(await loud(path, `${each}\n\n`, all)).toEqual([]);
  });
});

/** The check of one route, or of all, is deleted. */
const CHECKS = new RegExp(
  [
    String.raw`, (?:requireAuth(?:\(\))?|requireLogin|bearerAuth\([^)]*\)|\{ preHandler: app\.requireUser \})(?=,)`,
    String.raw`\.With\(requireAuth\)`,
  ].join('|'),
);

test.each(ROUTES.filter(({ each }) => CHECKS.test(each)))('$framework: a route without its check', async (routes) => {
  const { path, each } = routes;
  expect(await loud(path, each, each.replace(CHECKS, ''))).toEqual(['authorization']);
});
