/** A configuration of gitleaks as the policy of one run, for `--gitleaks-config`: nothing is written. */

import { resolve } from 'node:path';
import { CONTROLS } from '../../detectors/posture/controls.ts';
import { isTidegateError, UsageError } from '../../model/errors.ts';
import { ownRules, type Policy } from '../../model/policy.ts';
import { addToSettings } from '../../policy/edit-settings.ts';
import { parseSettings } from '../../policy/settings.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';
import { ruleIds } from '../../scan/rule-names.ts';
import { write } from '../streams/standard.ts';
import { additionsOf, readImports, type ImportOptions } from './additions.ts';

/**
 * Returns the policy, read as `import` does. If the file does not extend gitleaks' own rules, it replaces them: then
 * our rules for credentials are off, too. Throws `UsageError`.
 */
export async function policyOfGitleaks(file: string, options: ImportOptions): Promise<Policy> {
  const source = await repositoryAt(options.repo);
  try {
    const imported = await readImports([resolve(file)], options, source);
    if (imported.draft.isAlone === undefined)
      throw new UsageError('bad-import', `${file} is not a configuration of gitleaks, but ${imported.format}.`, {
        next: 'Import it: tidegate import <file>',
      });
    const { policy } = await parseSettings(await addToSettings('', additionsOf(imported)), file);
    const notes = imported.notes.length;
    if (notes > 0)
      await write(
        `tidegate: ${notes} ${notes === 1 ? 'part' : 'parts'} of ${file} could not be used as written. ` +
          `Each, with its line: tidegate import ${file}\n`,
        'error',
      );
    if (!imported.draft.isAlone) return policy;
    const own = new Set(ownRules(policy).map(({ id }) => id));
    const builtIn = [...(await ruleIds(policy))].filter((id) => !own.has(id) && !CONTROLS.has(id));
    return { ...policy, disabledRules: new Set([...policy.disabledRules, ...builtIn]) };
  } finally {
    await source?.close();
  }
}

async function repositoryAt(repo: string): Promise<ObjectSource | null> {
  try {
    return await openRepository(repo, {});
  } catch (error) {
    if (isTidegateError(error) && error.code === 'no-repository') return null;
    throw error;
  }
}
