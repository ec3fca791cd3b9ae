/**
 * Limits of requests as a list of rules: AspNetCoreRateLimit.
 * https://github.com/stefanprodan/AspNetCoreRateLimit/wiki/IpRateLimitMiddleware
 */

import type { Fact } from '../../judge/scene.ts';
import { asText, entryOf, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';
import { rankFact } from '../hosts/facts.ts';

const DEEPEST = 12;

/** Returns one fact for each rule, by what it limits and in which time. */
export function rateRules(value: Value, originOf: (at: Stretch) => Origin): Fact[] {
  const counts = new Map<string, number>();
  return rulesIn(value, 0).map(([subject, limit, { at }]): Fact => {
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    const name = count === 1 ? subject : `${subject} #${count}`;
    return { ...rankFact('request-rate', name, [-limit, String(limit)], originOf(at)), onlyChanged: true };
  });
}

type Rule = readonly [subject: string, limit: number, entry: Entry];

function rulesIn(value: Value, depth: number): Rule[] {
  if (depth > DEEPEST) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => [...ruleOf(item), ...rulesIn(item, depth + 1)]);
  return value.kind === 'map' ? value.entries.flatMap((entry) => rulesIn(entry.value, depth + 1)) : [];
}

/** Reads `{ "Endpoint": "post:/login", "Period": "1m", "Limit": 5 }`. */
function ruleOf(item: Value): Rule[] {
  const [endpoint, period, limit] = ['Endpoint', 'Period', 'Limit'].map((key) => entryOf(item, key));
  if (endpoint === undefined || period === undefined || limit === undefined) return [];
  const amount = Number(asText(limit.value));
  if (!/^\d+[smhd]$/.test(asText(period.value)) || !Number.isFinite(amount)) return [];
  return [[`${asText(endpoint.value)} in ${asText(period.value)}`, amount, limit]];
}
