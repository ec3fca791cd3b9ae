/** Reads a repository's own policy, with its baseline, wherever its files are. */

import { UsageError } from '../model/errors.ts';
import type { Policy } from '../model/policy.ts';
import { parseBaseline } from '../policy/baseline.ts';
import { parseSettings, SETTINGS_PATHS } from '../policy/settings.ts';
import type { PolicyReader } from '../sources/policy-files.ts';

/** A key that is left out means what `defaults` say. Throws `UsageError`. */
export async function readOwnPolicy(reader: PolicyReader | null, defaults: Policy): Promise<Policy> {
  if (!reader) return defaults;
  for (const path of SETTINGS_PATHS) {
    const file = await reader(path);
    if (!file) continue;
    const { policy, baselinePath } = await parseSettings(file.text, file.source, defaults);
    if (baselinePath === null) return policy;
    const baseline = await reader(baselinePath);
    if (!baseline)
      throw new UsageError(
        'bad-configuration',
        `${file.source} names the baseline ${baselinePath}, which is not there.`,
        { next: 'Write it with: tidegate baseline' },
      );
    return { ...policy, baseline: parseBaseline(baseline.text, baseline.source), baselineFile: baselinePath };
  }
  return defaults;
}
