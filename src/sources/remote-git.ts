/**
 * Runs `git` where it may speak to a remote: with a token that no command line shows, and nothing of the repository
 * running.
 */

import { expression } from '../model/expressions/expression.ts';
import { execFile } from 'node:child_process';
import { RepositoryError } from '../model/errors.ts';
import { requireGit, safeEnvironment, treeAround } from '../repository/git/program.ts';

export interface RemotePlace {
  /** The store to fetch into. */
  readonly dir: string;
  /** `origin`, or the address of a repository. */
  readonly remote: string;
  /** GITHUB_SERVER_URL: the token is sent there and nowhere else. */
  readonly serverUrl: string;
  readonly token: string | null;
}

/** Returns the line in which git says why it failed. */
export function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => text.startsWith('fatal: ')) ?? lines.at(-1) ?? 'git said nothing.';
  // No token, or not the right one: git turns to whoever sits at the keyboard.
  if (/could not read (?:Username|Password)|Authentication failed/.test(line))
    return 'it wants to know who asks, and refuses this token.';
  // A remote's address may carry a password.
  return line
    .replace(/^(?:fatal|error): /, '')
    .replace(/\/\/[^@/\s]*@/g, '//')
    .slice(0, 300);
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git to its end, whatever its exit code. Throws `RepositoryError('git-missing')` if git is not installed. */
export function remoteGit(args: readonly string[], place: RemotePlace): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      requireGit(place.dir),
      args,
      { cwd: place.dir, env: environmentFor(place), encoding: 'utf8', maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') {
          reject(
            new RepositoryError('git-missing', 'Nothing can be fetched: git cannot be started here.', {
              next: "Install git on the runner, or in the image of the job's container, before this step.",
              cause: error,
            }),
          );
        } else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
    child.stdin?.end();
  });
}

const OWN_VARIABLE = expression('')`
  ^(?:INPUT_|GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE
  |SHALLOW_FILE|COMMON_DIR|TRACE))
`;

/**
 * Returns the variables of this one call, which carry git's settings: a command line is visible to every process of the
 * machine.
 */
function environmentFor(place: RemotePlace): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  // A caller's GIT_DIR or GIT_OBJECT_DIRECTORY would point elsewhere; the action's own inputs are not business of git.
  const foreign = OWN_VARIABLE;
  for (const [key, value] of Object.entries(process.env)) if (!foreign.test(key)) env[key] = value;
  env['GIT_TERMINAL_PROMPT'] = '0';
  env['GIT_NO_REPLACE_OBJECTS'] = '1';
  env['LC_ALL'] = 'C';
  let count = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  for (const [key, value] of settingsFor(place)) {
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = value;
    count++;
  }
  env['GIT_CONFIG_COUNT'] = String(count);
  return safeEnvironment(env, treeAround(place.dir));
}

/** Returns git's settings for the remote, with the token as a header if it is an HTTP server. */
function settingsFor(place: RemotePlace): readonly (readonly [string, string])[] {
  const common = [
    ['safe.directory', place.dir],
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['fetch.prune', 'false'],
    ['fetch.pruneTags', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
  ] as const;
  if (place.token === null || !/^https?:\/\//.test(place.serverUrl)) return common;
  const header = `http.${place.serverUrl.replace(/\/+$/, '')}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${place.token}`).toString('base64');
  // The empty value drops the header that actions/checkout left in the repository: GitHub refuses a request with two.
  return [...common, [header, ''], [header, `AUTHORIZATION: basic ${basic}`]];
}
