/**
 * Withholds names that may hold a secret, without asking the rules: loading them takes longer than a push has left when
 * it is stopped.
 */

import { expression } from '../../model/expressions/expression.ts';

const WITHHELD = '••••';

/** A word in small letters, with a capital, or in capitals; a number. A secret is hardly made of such alone. */
const WORD = /^(?:[A-Z]?[a-z]{1,20}|[A-Z]{1,8}|\d{1,6})$/;

/** A part such as `v2` or `3f2a`: a name has few of them. */
const MIXED = /^[A-Za-z0-9]{1,4}$/;
const MOST_MIXED = 2;

/** Names of objects, and dates. */
const IS_OURS = expression('')`^(?:[0-9a-f]{40}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)$`;

const LONGEST = 120;

/** Returns the name if it consists of plain words and numbers only; otherwise dots. */
export function plainName(name: string): string {
  if (IS_OURS.test(name)) return name;
  if (name.length > LONGEST || /[^\w./@+ -]/.test(name)) return WITHHELD;
  const parts = name.split(/[^A-Za-z0-9]/).filter((part) => part !== '' && !WORD.test(part));
  return parts.length <= MOST_MIXED && parts.every((part) => MIXED.test(part)) ? name : WITHHELD;
}
