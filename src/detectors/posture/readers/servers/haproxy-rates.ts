/** Rates of requests above which HAProxy refuses them. https://docs.haproxy.org/3.0/configuration.html#7.3.3 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origin } from '../../position.ts';

interface Line {
  readonly words: readonly string[];
  readonly origin: Origin;
}

/** Reads `deny if { sc_http_req_rate(0) gt 50 }`, or the same by the name of an acl: the more, the weaker. */
export function ratesOf(lines: readonly Line[]): Fact[] {
  return lines.flatMap(({ words, origin }): Fact[] => {
    const at = words.findIndex((word) => /_rate\b|_rate\(|_cnt\b|_cnt\(|conn_cur/.test(word));
    const [operator = '', limit = ''] = words.slice(at + 1);
    if (at === -1 || !/^(?:gt|ge)$/.test(operator) || !/^\d{1,9}$/.test(limit)) return [];
    const value: Rank = {
      kind: 'rank',
      name: words[at]!,
      rank: -Number(limit),
      word: limit,
      atMost: 'medium',
      weakening: 'downgrade',
    };
    return [
      { control: controls.requestRate, subject: words[at]!, value, certainty: 'literal', origin, onlyChanged: true },
    ];
  });
}
