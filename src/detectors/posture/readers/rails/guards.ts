/** Conditions of Rails configuration: which of them hold in production. */

import { expression } from '../../../../model/expressions/expression.ts';

const NOT_PRODUCTION = expression('')`
  ^\s*Rails\.env\.(?:development|test|local)\?\s*(?:(?:\|\||or)\s*Rails\.env\.(?:development|test
  |local)\?\s*)*$
`;

/** Returns when the code under `if` or `unless` runs in production. */
export function decide(word: string, test: string): 'always' | 'perhaps' | 'never' {
  const production =
    /^\s*Rails\.env\.production\?\s*(?:then)?$/.test(test) ||
    /^\s*!\s*Rails\.env\.(?:development|test|local)\?\s*$/.test(test);
  const development = NOT_PRODUCTION.test(test);
  if (!production && !development) return 'perhaps';
  return production === (word === 'if') ? 'always' : 'never';
}

/** Returns when the `else` of a condition holds. */
export function opposite(guard: 'always' | 'perhaps' | 'never'): 'always' | 'perhaps' | 'never' {
  return guard === 'perhaps' ? guard : guard === 'always' ? 'never' : 'always';
}
