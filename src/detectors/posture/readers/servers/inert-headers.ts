/** Headers that have no effect on the answers of a site. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';

export interface Answers {
  /** Over http alone: browsers ignore HSTS there. RFC 6797, section 8.1. */
  readonly isPlain: boolean;
  /** Every answer is a redirect, which nobody frames or runs scripts in. */
  readonly redirects?: boolean;
}

/** Returns the facts with those of headers without effect capped: losing one is a note. */
export function capInert(facts: readonly Fact[], { isPlain, redirects = false }: Answers): readonly Fact[] {
  return facts.map((fact) =>
    (fact.control === controls.hsts ? isPlain : redirects) ? { ...fact, atMost: 'low' as const } : fact,
  );
}
