/** Decides by its name if a variable contains a secret. Pure. */

import { expression } from '../../../model/expressions/expression.ts';

const WORDS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Words before `token` that make it a credential; a token alone may be a word of a grammar. */
const TOKENS = new Set(
  (
    'access auth api bearer refresh session jwt oauth oauth2 github gh gitlab slack bot npm pypi secret ' +
    'private personal pat deploy registry vault admin user service login sonar codecov docker aws azure gcp ' +
    'heroku discord telegram sentry id security release publish push ci hub root'
  ).split(' '),
);
const KEYS = new Set('api private secret access encryption signing master account storage'.split(' '));

/** It is said of the secret, or it stands for none: `hasPassword`, `hashedPassword`, `csrfToken`. */
const QUALIFIED = expression('')`
  ^(?:has|is|no|not|need|needs|use|uses|show|shows|wrong|invalid|missing|bad|hash|hashed|encrypted|masked|redacted
  |hidden|safe|public|csrf|xsrf|num|count|require|requires|required|allow|empty|old|fake|dummy|test|mock|forgot|reset
  |change|update|confirm|enter|error|max|min|gpg|pgp)$
`;

export type NameJudgement = 'secret' | 'maybe' | 'no';

/** Returns `secret`, `no`, or `maybe` for a bare `token`, which may be one of a grammar. */
export function judgeName(name: string): NameJudgement {
  const words = (name.match(WORDS) ?? []).map((word) => word.toLowerCase());
  const last = words.at(-1);
  const before = words.at(-2) ?? '';
  if (last === undefined || words.length > 7 || words.some((word) => QUALIFIED.test(word))) return 'no';
  switch (last) {
    case 'password':
    case 'passwd':
    case 'passphrase':
    case 'pwd':
      // PWD is the working directory in every shell.
      return last === 'pwd' && words.length === 1 ? 'no' : 'secret';
    case 'secret':
    case 'apikey':
      return 'secret';
    case 'token':
      return TOKENS.has(before) || (/^[A-Z0-9_]+$/.test(name) && words.length > 1)
        ? 'secret'
        : words.length === 1
          ? 'maybe'
          : 'no';
    case 'key':
      return KEYS.has(before) ? 'secret' : 'no';
    default:
      return 'no';
  }
}
