/** Reads every import back as the policy that it is to be. */

import type { Policy } from '../../src/model/policy.ts';
import { importFile } from '../../src/policy/import/index.ts';
import { parseSettings } from '../../src/policy/settings.ts';

/** Every import is read back as the policy that it is to be. */
export async function policyOf(name: string, text: string) {
  const imported = await importFile(name, text);
  const { policy } = await parseSettings(imported.settingsYaml, 'imported');
  return { ...imported, policy, said: imported.notes.join('\n') };
}

export const rule = (more: string, id = 'acme'): string =>
  `[extend]\nuseDefault = true\n[[rules]]\nid = "${id}"\n${more}\n`;

/** The accepted texts of a policy by rule, without conditions that it does not have. */
export function textsOf({ acceptances }: Policy): [string, object][] {
  return acceptances.flatMap(({ rule: id, text }): [string, object][] => {
    if (text === undefined) return [];
    const given = Object.entries(text).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value));
    return [[id ?? '*', Object.fromEntries(given)]];
  });
}
