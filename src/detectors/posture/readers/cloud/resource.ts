/** One resource of Terraform, and facts of its keys. */

import type { OrderKind } from '../../../../model/posture/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, certaintyOf, textsOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

export interface Resource {
  readonly type: string;
  readonly opening: Origin;
  find(path: string): Found | undefined;
  all(path: string): Resource[];
}

export type Others = ReadonlyMap<string, Resource>;

/** Makes the fact of a key, as certain as its value is known; without the key it is a default. */
export function fact<K extends OrderKind>(
  control: Control<K>,
  found: Found | undefined,
  resource: Resource,
  value: OrderValues[K],
  subject = '',
): Fact {
  return makeFact(control, value, {
    subject,
    certainty: found === undefined ? 'default' : certaintyOf(found.value),
    origin: found?.origin ?? resource.opening,
  });
}

/** Returns a setting as text; null if it is not set, or set to null. */
export function text(found: Found | undefined): string | null {
  return found === undefined || (found.value.kind === 'known' && found.value.value === null)
    ? null
    : asText(found.value);
}

/** Returns the origins at the key `origins`, with credentials by the other key; none if no origin is set. */
export function corsFacts(resource: Resource, origins: string, credentials: string | null): Fact[] {
  const found = resource.find(origins);
  if (found === undefined) return [];
  const allowed = credentials === null ? undefined : resource.find(credentials);
  return [
    fact(
      controls.cors,
      found,
      resource,
      corsOf(textsOf(found.value), allowed === undefined ? false : truth(allowed.value)),
    ),
  ];
}
