/** Headers that have no effect on the answers of a site, or that another server may send in its place. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';

export interface Answers {
  /** Over http alone: browsers ignore HSTS there. RFC 6797, section 8.1. */
  readonly isPlain: boolean;
  /** Something around it may send HSTS itself: a proxy in front, or a host that includes the file. */
  readonly isUnsure?: boolean;
  /** Every answer is a redirect, which nobody frames or runs scripts in. */
  readonly redirects?: boolean;
}

/** Returns the facts with those of such headers capped: losing one without effect is a note, an unsure one warns. */
export function capInert(
  facts: readonly Fact[],
  { isPlain, isUnsure = false, redirects = false }: Answers,
): readonly Fact[] {
  return facts.map((fact) => {
    const isHsts = fact.control === controls.hsts;
    if (isHsts ? isPlain : redirects) return { ...fact, atMost: 'low' as const };
    return isHsts && isUnsure ? { ...fact, atMost: 'medium' as const } : fact;
  });
}
