/** Effects that answers over plain http do not have. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';

/** Caps HSTS facts of a site that answers over http alone: browsers ignore the header there. RFC 6797 §8.1. */
export function cappedHsts(facts: readonly Fact[], isPlain: boolean): readonly Fact[] {
  return isPlain
    ? facts.map((fact) => (fact.control === controls.hsts ? { ...fact, atMost: 'low' as const } : fact))
    : facts;
}
