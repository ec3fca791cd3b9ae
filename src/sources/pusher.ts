/**
 * Reads a git server's environment: who pushes, to what, and with which `git push -o` options. Names are taken only
 * from variables that the named servers set themselves after a login. A person who reaches the repository by path, as a
 * user of the machine, could set them too; that person could as well write into the repository without a push.
 */

import { UsageError } from '../model/errors.ts';
import { shortenToWords } from '../model/strings.ts';
import type { BypassRequest, Permission, Person } from '../model/bypass.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Host {
  readonly user: string;
  /** Name of the repository on the host. */
  readonly repository: string | null;
}

/**
 * In this order: a host that runs behind a web server has that one's variable too.
 * https://docs.github.com/enterprise-server/admin/policies/enforcing-policy-with-pre-receive-hooks/creating-a-pre-receive-hook-script
 * https://docs.gitlab.com/administration/server_hooks/#environment-variables-available-to-server-hooks
 * https://github.com/go-gitea/gitea/blob/main/modules/repository/env.go
 * https://developer.atlassian.com/server/bitbucket/how-tos/write-hook-scripts/
 * https://gitolite.com/gitolite/dev-notes.html (GL_USER, GL_REPO) https://git-scm.com/docs/git-http-backend
 * (REMOTE_USER, which the web server sets)
 */
const HOSTS: readonly Host[] = [
  { user: 'GITHUB_USER_LOGIN', repository: 'GITHUB_REPO_NAME' },
  { user: 'GL_USERNAME', repository: 'GL_PROJECT_PATH' },
  { user: 'GITEA_PUSHER_NAME', repository: 'GITEA_REPO_NAME' },
  { user: 'BB_USER_NAME', repository: 'BB_REPO_SLUG' },
  { user: 'GL_USER', repository: 'GL_REPO' },
  { user: 'REMOTE_USER', repository: null },
];

const BITBUCKET: Readonly<Record<string, Permission>> = {
  REPO_READ: 'read',
  REPO_WRITE: 'write',
  REPO_ADMIN: 'admin',
  PROJECT_ADMIN: 'admin',
  ADMIN: 'admin',
  SYS_ADMIN: 'admin',
};

/** Returns the person who pushes; null if the server names nobody: over a path, or by an account that all share. */
export function readPusher(environment: Environment): Person | null {
  const name = hostOf(environment)?.name;
  if (name === undefined) return null;
  return {
    name,
    teams: [],
    permission:
      environment['BB_USER_NAME'] === name ? (BITBUCKET[environment['BB_USER_PERMISSION'] ?? ''] ?? null) : null,
  };
}

/** Returns the repository's name on its host; null if the host does not provide it. */
export function readRepositoryName(environment: Environment): string | null {
  const repository = hostOf(environment)?.repository;
  return (repository !== null && repository !== undefined && environment[repository]) || null;
}

/** Returns the git server whose variable for the user is set, with that user's name. */
function hostOf(environment: Environment): (Host & { readonly name: string }) | undefined {
  for (const host of HOSTS) {
    const name = environment[host.user];
    if (name !== undefined && name !== '') return { ...host, name };
  }
  return undefined;
}

const BYPASS = 'tidegate.bypass=';
const REASON = 'tidegate.reason=';

/**
 * Reads `git push -o tidegate.bypass=<finding or all> -o tidegate.reason="…"`: the one reason holds for all that is
 * requested. `asked`: today's ISO date, for each request. Returns none if the push has no such options; throws
 * `UsageError('bad-hook-input')` for an unknown option of ours and for a reason alone. Options of other programs are
 * ignored. https://git-scm.com/docs/githooks#pre-receive
 */
export function readBypassRequests(environment: Environment, asked: string): readonly BypassRequest[] {
  const options = pushOptions(environment).filter((option) => /^tidegate\b/.test(option));
  /** Returns what follows the prefix in each option that begins with it. */
  const optionsWith = (prefix: string): readonly string[] =>
    options.filter((option) => option.startsWith(prefix)).map((option) => option.slice(prefix.length));
  const strange = options.find((option) => !option.startsWith(BYPASS) && !option.startsWith(REASON));
  if (strange !== undefined) {
    throw new UsageError('bad-hook-input', `There is no push option "${shortenToWords(strange, 100)}".`, {
      next: `There are: -o ${BYPASS}<finding or all> and -o ${REASON}"…".`,
    });
  }
  const [reasons, names] = [optionsWith(REASON), optionsWith(BYPASS)];
  if (names.length === 0 && reasons.length > 0)
    throw new UsageError('bad-hook-input', 'A reason was given without a finding to bypass.', {
      next: `Add: -o ${BYPASS}<finding or all>`,
    });
  const who = readPusher(environment);
  return names.map((which) => ({ who, which, reason: reasons.join(' '), asked, until: null }));
}

/** Returns the options of this push, from `GIT_PUSH_OPTION_COUNT` and `GIT_PUSH_OPTION_<n>`. */
function pushOptions(environment: Environment): readonly string[] {
  const count = Number(environment['GIT_PUSH_OPTION_COUNT'] ?? 0);
  return Array.from(
    { length: Number.isSafeInteger(count) ? count : 0 },
    (_, index) => environment[`GIT_PUSH_OPTION_${index}`] ?? '',
  );
}
