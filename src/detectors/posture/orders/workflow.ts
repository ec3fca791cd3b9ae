/**
 * Compares the permissions of a workflow's token, scope by scope.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */

import { compareParts, type Order } from './order.ts';

/** Scopes with which writing gives power over code or releases; the others are reported as notes. */
const STRONG = new Set([
  'actions',
  'attestations',
  'contents',
  'deployments',
  'id-token',
  'issues',
  'packages',
  'pages',
  'pull-requests',
]);
const SCOPES: readonly string[] = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
];

const LEVELS = ['none', 'read', 'write'] as const;

export interface TokenScopes {
  readonly kind: 'token';
  /** 0 none, 1 read, 2 write. */
  readonly levels: Readonly<Record<string, number>>;
  readonly words: string;
}

/** The wider of the two defaults that a repository can have: which one is not known here. */
export const REPOSITORY_DEFAULT: TokenScopes = {
  kind: 'token',
  levels: Object.fromEntries(SCOPES.map((scope) => [scope, scope === 'id-token' ? 0 : 2])),
  words: "the repository's default",
};

/** Reads `read-all`, `write-all`, or a map of scopes; a scope that the map does not name has no access. */
export function tokenScopes(value: string | Readonly<Record<string, string>>): TokenScopes {
  if (typeof value === 'string') {
    const level = value === 'write-all' ? 2 : value === 'read-all' ? 1 : 0;
    return {
      kind: 'token',
      levels: Object.fromEntries(SCOPES.map((scope) => [scope, level === 1 && scope === 'id-token' ? 0 : level])),
      words: value || 'none',
    };
  }
  const levels = Object.fromEntries(
    Object.entries(value).map(([scope, word]) => [scope, Math.max(0, LEVELS.indexOf(word as 'none'))]),
  );
  return {
    kind: 'token',
    levels,
    words:
      Object.entries(value)
        .map(([scope, word]) => `${scope}: ${word}`)
        .join(', ') || 'none',
  };
}

export const token: Order<TokenScopes, string | Readonly<Record<string, string>>> = {
  write: tokenScopes,
  parse: () => REPOSITORY_DEFAULT,
  /** Compares the level of each permission: none, read, write. */
  compare(before, after) {
    const names = [...new Set([...Object.keys(before.levels), ...Object.keys(after.levels)])].sort();
    const isAll = after.words === 'write-all';
    // A first block takes away what the default may give; a token of identity was not to be had without one.
    const isFirst = before.words === REPOSITORY_DEFAULT.words && !isAll;
    return compareParts(
      names
        .filter((name) => !isFirst || name !== 'id-token')
        .map((name) => {
          const [b, a] = [before.levels[name] ?? 0, after.levels[name] ?? 0];
          const isStrong = STRONG.has(name) && a === 2;
          return {
            name,
            before: -b,
            after: -a,
            text: `${name}: ${LEVELS[b]} → ${LEVELS[a]}`,
            verb: isAll ? 'let the token write everywhere' : `let the token ${LEVELS[a]} ${name}`,
            atMost: isAll ? ('high' as const) : isStrong ? ('medium' as const) : ('low' as const),
            weakening: isAll ? ('escalation' as const) : isStrong ? ('downgrade' as const) : ('widening' as const),
          };
        }),
      'widening',
    );
  },
  show: (value) => value.words,
};
