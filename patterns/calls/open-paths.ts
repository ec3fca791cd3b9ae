import type { CallRow } from '../../src/model/posture/call-row.ts';

const HOLDERS =
  'public open unprotected anonymous unauthenticated guest no_auth noauth skip_auth auth_exempt login_exempt ' +
  'auth_whitelist auth_allowlist exempt excluded allow_anonymous unsecured ignored whitelisted';
const THINGS = 'path paths route routes url urls page pages endpoint endpoints pattern patterns prefixes list';
const ALONE = 'public auth_whitelist auth_allowlist login_exempt auth_exempt';

const eitherOf = (words: string, write: (word: string) => string): string => words.split(' ').map(write).join('|');
const pascal = (word: string): string => word.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const camel = (word: string): string => pascal(word).replace(/^./, (letter) => letter.toLowerCase());
const upper = (word: string): string => word.toUpperCase();
const same = (word: string): string => word;
const named = (first: (word: string) => string, then: (word: string) => string, joint: string): string =>
  `(?:${eitherOf(HOLDERS, first)})${joint}(?:${eitherOf(THINGS, then)})|${eitherOf(ALONE, first)}`;
const NAMES = [named(upper, upper, '_'), named(same, same, '_'), named(camel, pascal, ''), named(pascal, pascal, '')];

/** Lists of paths that a program lets through without a sign-in, by their names. */
const rowsOf = (frame: (list: string) => string): readonly CallRow[] => [
  {
    call: '*=',
    to: NAMES.join('|'),
    needs: eitherOf(HOLDERS, upper)
      .concat('|', eitherOf(HOLDERS, same), '|', eitherOf(HOLDERS, camel))
      .replaceAll('|', ' '),
    option: 0,
    control: 'open-paths',
    subject: 'name',
    none: [],
    names: String.raw`\^?/.*`,
    onlyChanged: true,
    inFunction: true,
    atMost: 'medium',
    proof: [frame(`'/login', '/healthz'`), frame(`'/login', '/healthz', '/account'`)],
  },
];

export const JAVASCRIPT_OPEN_PATHS = rowsOf((list) => `export const publicPaths = [${list}];\nexport default auth;\n`);
export const PYTHON_OPEN_PATHS = rowsOf((list) => `PUBLIC_PATHS = [${list}]\n`);
export const RUBY_OPEN_PATHS = rowsOf((list) => `class Gate\n  PUBLIC_PATHS = [${list}]\nend\n`);
