/** Reads `auth=('user', 'password')`, as Python's HTTP clients take it. https://requests.readthedocs.io */

import type { Candidate } from '../candidate.ts';
import { readArguments } from './arguments.ts';
import { judgeGiven } from './given.ts';

const OPENS = /["']?\s{0,3}[=:]\s{0,3}\(\s{0,20}(?=["'])/y;

/** Returns the password of the tuple. `to`: end of the word `auth`. */
export function readAuthTuple(text: string, from: number, to: number): readonly Candidate[] {
  OPENS.lastIndex = to;
  const opening = OPENS.exec(text);
  if (!opening) return [];
  const values = readArguments(text, to + opening[0].length, true);
  const [user, password] = values;
  if (values.length !== 2 || !user || !password) return [];
  const found = judgeGiven({
    rule: 'generic-password',
    role: 'password',
    from: password.from,
    to: password.to,
    text: password.text,
    quoted: true,
    contextFrom: from,
    user: user.text,
  });
  return found ? [found] : [];
}
