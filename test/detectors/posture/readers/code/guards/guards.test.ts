/** A guard of a route that is deleted is reported, in every framework; one that is added or moved is not. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../../src/model/text.ts';
import { COMPILED_GUARDS } from './compiled.ts';
import { FUNCTIONAL_GUARDS } from './functional.ts';
import type { Guarded } from './guarded.ts';
import { JAVASCRIPT_GUARDS, JAVASCRIPT_LIMITS } from './javascript.ts';
import { PHP_GUARDS, PHP_LIMITS } from './php.ts';
import { PYTHON_GUARDS, PYTHON_LIMITS } from './python.ts';
import { RUBY_GUARDS, RUBY_LIMITS } from './ruby.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };
const ALL: readonly Guarded[] = [
  ...[PYTHON_GUARDS, PYTHON_LIMITS, RUBY_GUARDS, RUBY_LIMITS, PHP_GUARDS, PHP_LIMITS].flat(),
  ...[JAVASCRIPT_GUARDS, JAVASCRIPT_LIMITS].flat(),
  ...[COMPILED_GUARDS, FUNCTIONAL_GUARDS].flat(),
];
/** Controls that may say the loss. */
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  authorization: ['authorization', 'authentication', 'allowed-roles'],
  'rate-limit': ['rate-limit', 'request-rate'],
  'request-rate': ['request-rate'],
};

describe.each(ALL)('$framework, $path', ({ path, program, guards, none = '', same = [], weaker = [], control }) => {
  const rulesOf = async (before: string, after: string, isLoud: boolean): Promise<readonly string[]> => {
    const textOf = (guard: string) => Text.of(program.replace('GUARD', () => guard));
    const file = { path, oldPath: null, before: textOf(before), after: textOf(after) };
    const { matches } = await detectPosture([file], NO_OTHER_FILE);
    return matches.filter(({ confidence }) => !isLoud || confidence !== 'low').map(({ rule }) => rule);
  };
  const owner = control ?? 'authorization';
  const isLoud = owner !== 'request-rate';
  const isReported = (rules: readonly string[]) => rules.some((rule) => CONTROLS[owner]!.includes(rule));
  const changes = [...guards.map((guard) => [guard, none] as const), ...weaker];

  test('a lost guard is reported, its reverse is not', async () => {
    const problems = await Promise.all(
      changes.map(async ([strong, weak]) => {
        const isFound = isReported(await rulesOf(strong, weak, isLoud && weak === none));
        const reverse = await rulesOf(weak, strong, false);
        return [
          ...(isFound ? [] : [`not reported: ${strong}`]),
          ...reverse.map((rule) => `${rule}: ${weak} → ${strong}`),
        ];
      }),
    );
    expect(problems.flat()).toEqual([]);
  });

  test('an equal or stronger guard in its place is silent', async () => {
    const problems = await Promise.all(
      same.map(async ([before, after]) => (await rulesOf(before, after, true)).map((rule) => `${rule}: ${after}`)),
    );
    expect(problems.flat()).toEqual([]);
  });

  test('a route that is deleted with its guard is silent', async () => {
    const file = {
      path,
      oldPath: null,
      before: Text.of(program.replace('GUARD', () => guards[0] ?? none)),
      after: null,
    };
    const { matches } = await detectPosture([file], NO_OTHER_FILE);
    expect(matches).toEqual([]);
  });
});
