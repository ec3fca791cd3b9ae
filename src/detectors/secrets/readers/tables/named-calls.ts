/**
 * Functions that take a credential after an argument that says so: `bind("cn=admin,dc=acme", "…")`,
 * `option("password", "…")`. Data.
 */

import type { Call } from './rows.ts';

/** A name in a directory, or a user with the domain. RFC 4514 */
const DIRECTORY = /^(?:\w{1,20}=[^,=\n]{1,80},|[\w.-]{1,40}\\{1,2}[\w.-]{1,60}$|[\w.-]{1,60}@[\w.-]{1,80}$)/;

const CREDENTIAL =
  /(?:^|[._-])(?:pass(?:word|wd|phrase)?|secret|token|access_?key|api_?key|account\.key(?:\.[\w.-]{1,80})?)$/i;

export const NAMED_CALLS: readonly Call[] = [
  { words: ['.bind', '->bind'], role: 'password', secret: [[2, 1]], after: DIRECTORY },
  { words: ['connection'], role: 'password', secret: [[null, 2]], after: DIRECTORY },
  {
    words: ['.option', 'conf.set', 'conf().set', 'configuration.set', '->set', '.setproperty'],
    role: 'password',
    secret: [[2, 1]],
    after: CREDENTIAL,
    onlyRandom: true,
  },
  // The name of the secret, and its value: https://docs.dagger.io
  {
    words: ['.setsecret', '.set_secret'],
    role: 'token',
    secret: [
      [2, 1],
      [3, 2],
    ],
    onlyRandom: true,
  },
];
