/**
 * Content-Security-Policy kept as data: constants, tables of directives, arrays of pieces, in any language. What a
 * module lists is sent somewhere; where its value changes, so does the policy. Never sure enough to block, since who
 * sends it is not known.
 */

import { nothingSet } from '../control.ts';
import { factsOfHeaders } from '../judge/effective.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../judge/scene.ts';
import { literalTokens } from '../languages/literals/tokens.ts';
import { policiesIn } from './policy-tables.ts';
import { Lines, textOf, type Origin } from '../position.ts';

/** Reads each policy that the file lists into a scope of its own. */
export const readPolicyData: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const lines = new Lines(source);
  const names = new Map<string, number>();
  const scopes = policiesIn(literalTokens(source, /\.(?:py|rb|rake|ru|exs?)$/.test(path))).flatMap((policy) => {
    const origin = lines.origin(path, policy.at.from, policy.at.to);
    const facts = factsOfHeaders([
      { name: 'Content-Security-Policy', value: policy.text, origin, certainty: 'literal' },
    ]);
    const count = (names.get(policy.name) ?? 0) + 1;
    names.set(policy.name, count);
    return facts.length === 0
      ? []
      : [scopeOf(`policy ${policy.name}${count === 1 ? '' : ` #${count}`}`, origin, facts)];
  });
  return plainScene(scopes, () => null);
};

function scopeOf(id: string, origin: Origin, facts: readonly Fact[]): Scope {
  return { id, origin, facts, absent: nothingSet, atMost: 'medium', site: '', isPiece: true, spare: 'scope' };
}
