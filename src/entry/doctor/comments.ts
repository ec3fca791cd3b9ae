/** Comments in files that would accept findings and do not count. */

import { join } from 'node:path';
import { isTidegateError } from '../../model/errors.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import { plural } from '../../model/strings.ts';
import { decodeText } from '../../model/text.ts';
import { ALLOW_WORD, idleAllows } from '../../policy/inline-allow.ts';
import { askGit } from '../../repository/git/process.ts';
import { LARGEST_BLOB } from '../../repository/object-read.ts';
import { readRegularFile } from '../../repository/regular-file.ts';
import { ruleIds } from '../../scan/rule-names.ts';
import { readPolicyOf } from '../own-policy.ts';
import { warns, type Check } from './check.ts';

const MOST_SHOWN = 5;

/** Reads the files that git knows. A comment about a rule that does not exist may be text about such comments. */
export async function checkComments(folder: string): Promise<readonly Check[]> {
  const paths = await pathsWithComments(folder);
  if (paths.length === 0) return [];
  const rules = await knownRules(folder);
  const today = new Date().toISOString().slice(0, 10);
  const idle = paths.flatMap((path) =>
    idleAllows(decodeText(bytesAt(join(folder, path))), today)
      .filter(({ rule }) => rules.has(rule))
      .map(({ line, why }) => `${path}:${line}, ${why}`),
  );
  if (idle.length === 0) return [];
  const more = idle.length > MOST_SHOWN ? `; and ${idle.length - MOST_SHOWN} more` : '';
  return [
    warns(
      'comments',
      `${plural(idle.length, 'comment')} that would accept findings ${idle.length === 1 ? 'does' : 'do'} not count ` +
        `(${idle.slice(0, MOST_SHOWN).join('; ')}${more})`,
      'Correct each, or remove it.',
    ),
  ];
}

async function pathsWithComments(folder: string): Promise<readonly string[]> {
  try {
    const { code, out } = await askGit(folder, ['grep', '--files-with-matches', '-z', '-I', '-F', '-e', ALLOW_WORD]);
    return code === 0
      ? out
          .toString('utf8')
          .split('\0')
          .filter((path) => path !== '')
      : [];
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    return []; // without git, as another check reports
  }
}

/** Returns the rules of the policy; those of the defaults where it cannot be read, as another check reports. */
async function knownRules(folder: string): Promise<ReadonlySet<string>> {
  try {
    return await ruleIds((await readPolicyOf(folder)).policy);
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    return await ruleIds(DEFAULT_POLICY);
  }
}

/** Returns nothing for a file that cannot be read: a scan of it says so. */
function bytesAt(path: string): Buffer {
  try {
    return readRegularFile(path, LARGEST_BLOB);
  } catch {
    return Buffer.alloc(0);
  }
}
