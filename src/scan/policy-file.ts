/** Reads a policy file with the policy that it extends and its baseline. Loaded only where there is such a file. */

import { shortOid } from '../model/oid.ts';
import type { Policy } from '../model/policy.ts';
import { parseBaseline } from '../policy/baseline.ts';
import { parseBasePolicy, readExtends, type BasePolicy, type Extended } from '../policy/extends.ts';
import { raiseToFloor } from '../policy/floor.ts';
import { readSettings } from '../policy/settings.ts';
import { readYaml, type Node } from '../policy/yaml.ts';
import type { NamedText, PolicyReader } from '../sources/policy-files.ts';
import type { PolicyFiles } from './world.ts';

/** Throws `UsageError`. */
export async function readPolicyFile(
  file: NamedText,
  reader: PolicyReader,
  defaults: Policy,
  { baseline: otherBaseline, bring }: PolicyFiles,
): Promise<Policy> {
  const root = await readYaml(file.text, file.source);
  const extended = readExtends(root);
  const base = extended === null ? null : await readBase(extended, root.child('extends'), { reader, defaults, bring });
  const { policy: own, baselinePath, ruleNames, expressions } = readSettings(root, base?.policy ?? defaults);
  if (ruleNames.length > 0) await (await import('./rule-names.ts')).requireRules(ruleNames, own);
  if (expressions.length > 0) await (await import('./rule-names.ts')).requireExpressions(expressions);
  const policy = {
    ...(base?.floor ? raiseToFloor(own, base.floor, FLOOR_OF_BASE) : own),
    extendedFile: extended?.pin === null ? extended.path : null,
  };
  if (baselinePath === null || otherBaseline !== undefined) return policy;
  const baseline = await reader(baselinePath);
  if (!baseline)
    return root
      .child('baseline')
      .fail(`names ${baselinePath}, which does not exist`, 'Write it with: tidegate baseline --write');
  return { ...policy, baseline: parseBaseline(baseline.text, baseline.source), baselineFile: baselinePath };
}

const FLOOR_OF_BASE = 'the floor of the policy that it extends';

interface BaseOptions {
  readonly reader: PolicyReader;
  readonly defaults: Policy;
  readonly bring: PolicyFiles['bring'];
}

/** Reads the policy that another extends. Throws `UsageError('bad-configuration')` if it cannot be found. */
async function readBase(
  { path, pin }: Extended,
  node: Node,
  { reader, defaults, bring }: BaseOptions,
): Promise<BasePolicy> {
  let text = await reader(path, pin?.commit);
  if (text === null && pin !== null && bring !== undefined) {
    await bring(pin);
    text = await reader(path, pin.commit);
  }
  if (text === null)
    return pin === null
      ? node.fail(`names ${path}, which does not exist`, 'Correct its path.')
      : node.fail(
          `names ${path} of ${pin.repository} at ${shortOid(pin.commit)}, which is not in this repository`,
          `Bring it: git fetch https://github.com/${pin.repository} ${pin.commit}:refs/tidegate/policy`,
        );
  const base = await parseBasePolicy(text.text, text.source, defaults);
  if (base.ruleNames.length > 0) await (await import('./rule-names.ts')).requireRules(base.ruleNames, base.policy);
  return base;
}
