/**
 * The setting by which Terraform refuses to destroy a resource.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy
 */

import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { truth } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Resource } from '../cloud/resource.ts';

const KEY = 'lifecycle.prevent_destroy';

function rankOf(isOn: boolean): Rank {
  return {
    kind: 'rank',
    name: KEY,
    rank: isOn ? 1 : 0,
    word: isOn ? 'true' : 'not set',
    atMost: 'medium',
    weakening: 'removal',
  };
}

/** Returns the fact that a resource may not be destroyed; none where a row of its type reads that, or it may be. */
export function destroyFact(rows: readonly ResourceRow[], resource: Resource): Fact[] {
  const found = resource.find(KEY);
  if (truth(found?.value) !== true || rows.some(({ key }) => key === KEY)) return [];
  return [
    makeFact(controls.recovery, rankOf(true), { subject: KEY, certainty: 'literal' as const, origin: found!.origin }),
  ];
}

/** Returns the values without a setting: any resource may be destroyed. */
export function absentDestroy(otherwise: Scope['absent']): Scope['absent'] {
  return (control, subject) =>
    control.id === 'recovery' && subject === KEY
      ? { value: rankOf(false), certainty: 'default' }
      : otherwise(control, subject);
}
