/** Redacts what is shown or kept outside a report: errors, audit records, names that a server gives. */

import type { Policy } from '../model/policy.ts';
import { mapStrings } from '../model/strings.ts';

/** Returns the value with each of its strings redacted. Loads the rules, if no scan has done so. */
export async function redacted<T>(value: T, policy?: Policy): Promise<T> {
  const { redactorOf } = await import('../detectors/secrets/redactor.ts');
  return mapStrings(value, (await redactorOf(policy)).redact);
}
