/** Headers that have no effect on the answers of a site, or that another server may send in its place. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';

export interface Answers {
  /** Over http alone: browsers ignore HSTS there. RFC 6797, section 8.1. */
  readonly isPlain: boolean;
  /** Only a proxy in front of it is reached by browsers, and may send HSTS itself. */
  readonly isBehindProxy?: boolean;
  /** Every answer is a redirect, which nobody frames or runs scripts in. */
  readonly redirects?: boolean;
}

/** Returns the facts with those of headers without effect capped: losing one is a note, or a warning behind a proxy. */
export function capInert(
  facts: readonly Fact[],
  { isPlain, isBehindProxy = false, redirects = false }: Answers,
): readonly Fact[] {
  return facts.map((fact) => {
    const isHsts = fact.control === controls.hsts;
    if (isHsts ? isPlain : redirects) return { ...fact, atMost: 'low' as const };
    return isHsts && isBehindProxy ? { ...fact, atMost: 'medium' as const } : fact;
  });
}
