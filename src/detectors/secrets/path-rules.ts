/** Rules of a policy that find files by their paths alone. */

import { UsageError } from '../../model/errors.ts';
import type { SecretMatch } from '../../model/match.ts';
import type { Policy } from '../../model/policy.ts';
import { Secret } from '../../model/secret.ts';
import { SPECIFICITY } from './files/specificity.ts';
import type { Engine } from './matching/engine.ts';

export interface PathJudge {
  /** Returns a match for each rule that finds the path. */
  judgeFilePath(path: string): readonly SecretMatch[];
}

/**
 * Returns a function that gives the matches of a path. Throws `UsageError('bad-rule')` if an expression does not
 * compile.
 */
export function createPathJudge(
  { pathRules, disabledRules }: Policy,
  engine: Engine,
): PathJudge & {
  readonly isEmpty: boolean;
  /** Returns all of a path that the matches depend on; empty if there are none. */
  kindOf(path: string): string;
} {
  const rules = pathRules.map((rule) => ({ rule, pattern: engine.compile(rule.paths) }));
  for (const { rule, pattern } of rules)
    if (pattern.test(Buffer.alloc(0)))
      throw new UsageError(
        'bad-rule',
        `The rule ${rule.id} finds every file: its paths match any text, ${rule.paths}`,
        {
          next: 'Write an expression that needs some text, such as \\.pem$.',
        },
      );
  const used = rules.filter(({ rule }) => !disabledRules.has(rule.id));
  const span = { from: 0, to: 0 };
  return {
    isEmpty: used.length === 0,
    kindOf: (path) => (used.some(({ pattern }) => pattern.test(Buffer.from(path))) ? path : ''),
    judgeFilePath: (path) =>
      used
        .filter(({ pattern }) => pattern.test(Buffer.from(path)))
        .map(({ rule }) => ({
          kind: 'secret',
          rule: rule.id,
          title: rule.title,
          severity: rule.severity,
          confidence: rule.confidence ?? 'high',
          secret: new Secret(path, path),
          span,
          matchSpan: span,
          structure: 'unknown',
          reasons: ['its path matches a rule of this repository'],
          specificity: SPECIFICITY,
        })),
  };
}
