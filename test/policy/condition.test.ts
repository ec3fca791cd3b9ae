import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor, type Holds } from '../../src/policy/gate/condition.ts';

const EVENTS = new Set(['pull_request', 'push']);

/** Conditions, by the changes for which they hold. */
const KNOWN: Readonly<Record<Holds, readonly string[]>> = {
  always: ['true', '1', "'a'", '1 == 1', "'A' == 'a'", 'always()', 'success()', '!cancelled()', "contains('ab', 'B')"],
  never: ['false', '0', "''", 'null', '1 == 2', '2 < 1', 'true == false', 'failure()', 'cancelled()', '!always()'],
  rarely: [
    "github.actor == 'a'",
    "'a' == github.actor",
    "github['actor'] == 'a'",
    "github.triggering_actor == 'dependabot[bot]'",
    "github.event.pull_request.user.login == 'a'",
    "contains(fromJSON('[1]'), github.actor)",
    "startsWith(github.head_ref, 'renovate/')",
    "contains(github.event.pull_request.labels.*.name, 'scan')",
    "contains(github.event.head_commit.message, 'scan')",
    'github.event.pull_request.draft',
    'github.event.pull_request.merged == true',
    'github.run_attempt > 1',
  ],
  unknown: [
    "github.actor != 'a'",
    "!contains(github.event.head_commit.message, 'skip')",
    'github.event.pull_request.draft == false',
    '!github.event.pull_request.draft',
    "github.repository == 'a/b'",
    "github.ref == 'refs/heads/main'",
    "vars.SCAN == 'on'",
    'needs.a.result',
    'github.event.pull_request.head.repo.fork == false',
    'hashFiles(github.actor)',
  ],
};
const ALL = Object.entries(KNOWN).flatMap(([holds, all]) => all.map((text) => ({ text, holds: holds as Holds })));
const condition = fc.constantFrom(...ALL);

describe('a condition of a workflow', () => {
  test.each(ALL)('$text holds $holds', ({ text, holds }) => {
    for (const written of [text, `\${{ ${text} }}`, ` (${text}) `, `((${text}))`])
      expect(holdsFor(written, EVENTS), written).toBe(holds);
  });

  test('of two conditions holds as both do together', () => {
    const strength: readonly Holds[] = ['never', 'rarely', 'unknown', 'always'];
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const [low, high] = [one, other].map(({ holds }) => strength.indexOf(holds)).sort((a, b) => a - b);
        expect(holdsFor(`${one.text} && (${other.text})`, EVENTS)).toBe(strength[low!]);
        expect(holdsFor(`(${one.text}) || ${other.text}`, EVENTS)).toBe(strength[high!]);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["github.event_name == 'workflow_dispatch'", 'never'],
    ["github.event_name != 'pull_request' && github.event_name != 'push'", 'never'],
    ["contains('pull_request push', github.event_name)", 'always'],
    ["github.event_name == 'push'", 'unknown'],
    ["github.event_name == 'push' && github.actor == 'a' || github.actor == 'b'", 'rarely'],
  ])('by the event: %s', (text, holds) => {
    expect(holdsFor(text, EVENTS)).toBe(holds);
  });

  test('of any text has an answer', () => {
    const piece = fc.constantFrom(
      "'",
      '(',
      ')',
      '!',
      '&&',
      '||',
      '==',
      'github',
      '.actor',
      '[',
      ']',
      ',',
      'a(',
      '1',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(Object.keys(KNOWN)).toContain(holdsFor(text, EVENTS));
        },
      ),
      { numRuns: 1000 },
    );
    for (const text of ['('.repeat(100_000), '!'.repeat(3000), "'".repeat(3999), 'a&&'.repeat(1300), 'f('.repeat(1500)])
      expect(holdsFor(text, EVENTS)).toBe('unknown');
  });
});
