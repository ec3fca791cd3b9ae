/** Checks the runtime, the engine of expressions, git, and the repository, for `tidegate doctor`. */

import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadAddon } from '../../detectors/secrets/addon.ts';
import { isTidegateError } from '../../model/errors.ts';
import { gitProgram } from '../../repository/git/program.ts';
import { findLayout } from '../../repository/layout.ts';
import { ok, warns, wrong, type Check } from './check.ts';

/** Returns a line each for runtime, engine, git and repository. */
export function checkMachine(folder: string): readonly Check[] {
  return [checkRuntime(), checkEngine(), checkGit(folder), checkRepository(folder)];
}

const OLDEST_NODE = 20;

function checkRuntime(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  const says = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return major >= OLDEST_NODE
    ? ok('runtime', says)
    : wrong('runtime', `${says}: too old`, `Install Node ${OLDEST_NODE} or newer.`);
}

function checkEngine(): Check {
  const addon = loadAddon();
  return 're2' in addon
    ? ok('engine', 're2, as a native addon')
    : warns('engine', `re2js: ${addon.missing}. Verdicts are the same, scans are slower`, 'Use Node 20, 22 or 24.');
}

function checkGit(folder: string): Check {
  const program = gitProgram(folder);
  const fix = 'Install git 2.30 or newer and put its folder, with its whole path, on PATH.';
  if (program === null) return warns('git', 'not on PATH: repositories are read without it, more slowly', fix);
  let version = 'of unknown version';
  try {
    version = execFileSync(program, ['--version'], { encoding: 'utf8', timeout: 5_000 }).trim();
  } catch {
    return wrong('git', `${program} does not run`, fix);
  }
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  return major > 2 || (major === 2 && minor >= 30)
    ? ok('git', `${version} (${program})`)
    : warns('git', `${version} (${program}): older than 2.30`, fix);
}

function checkRepository(folder: string): Check {
  try {
    const { commonDir, partial } = findLayout(folder);
    const shut = ['', 'objects', 'refs', 'HEAD'].map((name) => join(commonDir, name)).find(isUnreadable);
    if (shut !== undefined) return unreadable(shut);
    if (existsSync(join(commonDir, 'shallow')))
      return warns('repository', 'a shallow clone: older commits cannot be scanned', 'Run: git fetch --unshallow');
    if (partial)
      return warns('repository', 'a partial clone: files are fetched while they are scanned', 'Use a full clone.');
    return ok('repository', commonDir);
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    const named = join(folder, '.git');
    if (existsSync(named) && isUnreadable(named)) return unreadable(named);
    return wrong('repository', error.message.replace(/\.$/, ''), error.next ?? 'Run it inside a clone.');
  }
}

function unreadable(path: string): Check {
  return wrong(
    'repository',
    `this user may not read ${path}`,
    `Run it as the owner, or give it to this user: sudo chown -R "$(id -un)" ${path}`,
  );
}

/** Reports whether a file or folder is there and this user may not read it. */
function isUnreadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | (statSync(path).isDirectory() ? constants.X_OK : 0));
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
