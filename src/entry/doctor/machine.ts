/** Runtime, engine of expressions, git, and the repository. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadAddon } from '../../detectors/secrets/addon.ts';
import { isTidegateError } from '../../model/errors.ts';
import { gitProgram } from '../../repository/git/program.ts';
import { findLayout } from '../../repository/layout.ts';
import { ok, warns, wrong, type Check } from './check.ts';

export function checkMachine(folder: string): readonly Check[] {
  return [runtime(), engine(), git(folder), repository(folder)];
}

const OLDEST_NODE = 20;

function runtime(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  const says = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return major >= OLDEST_NODE
    ? ok('runtime', says)
    : wrong('runtime', `${says}: too old`, `Install Node ${OLDEST_NODE} or newer.`);
}

function engine(): Check {
  const addon = loadAddon();
  return 're2' in addon
    ? ok('engine', 're2, as a native addon')
    : warns('engine', `re2js: ${addon.missing}. Verdicts are the same, scans are slower`, 'Use Node 20, 22 or 24.');
}

function git(folder: string): Check {
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

function repository(folder: string): Check {
  try {
    const { commonDir, partial } = findLayout(folder);
    if (existsSync(join(commonDir, 'shallow')))
      return warns('repository', 'a shallow clone: older commits cannot be scanned', 'Run: git fetch --unshallow');
    if (partial)
      return warns('repository', 'a partial clone: files are fetched while they are scanned', 'Use a full clone.');
    return ok('repository', commonDir);
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    return wrong('repository', error.message.replace(/\.$/, ''), error.next ?? 'Run it inside a clone.');
  }
}
