/**
 * Rules of packet filters as plain maps: in locals, variables and inputs of modules, and in files of rules. The keys
 * are those that providers give to the same parts.
 */

import { nothingSet } from '../../control.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { asText, entryOf, textsOf, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';
import type { ResourceReader } from '../settings/resource-facts.ts';
import type { FilterShape } from './filter-shape.ts';
import { factOfRules } from './network-rules.ts';

/** Values of a file: by `resolve` references to others are replaced by them. */
export interface RuleSource {
  readonly originOf: (at: Stretch) => Origin;
  readonly resolve: (value: Value) => Value;
}

const SOURCES = [
  'cidr_blocks',
  'cidr_block',
  'ipv6_cidr_blocks',
  'ipv6_cidr_block',
  'cidr_ipv4',
  'cidr_ipv6',
  'cidr',
  'cidrs',
  'source_ip',
  'source_ips',
  'source_cidr',
  'source_cidrs',
  'source_ranges',
  'source_addresses',
  'source_address_prefix',
  'source_address_prefixes',
] as const;
const PORTS = [
  'port',
  'ports',
  'destination_port',
  'destination_ports',
  'destination_port_range',
  'dest_port',
] as const;
const VERDICTS = ['action', 'rule_action', 'access', 'verdict'] as const;

const SHAPE: FilterShape = {
  resource: /^$/,
  rule: '',
  sources: SOURCES,
  protocol: ['protocol', 'ip_protocol', 'proto'],
  ports: PORTS,
  range: ['from_port', 'to_port'],
  only: Object.fromEntries(VERDICTS.map((key) => [key, /^(?:allow|accept|pass|permit)$/i])),
  atMost: 'medium',
};

const DEEPEST = 12;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[\da-f:]*::?[\da-f:]*\/\d{1,3}|\*|any|internet)$/i;

/** Returns a scope for each list or map of rules in a value, with what each direction lets through. */
export function ruleMapScopes(value: Value, name: string, source: RuleSource, depth = 0): Scope[] {
  if (depth > DEEPEST || (value.kind !== 'list' && value.kind !== 'map')) return [];
  const items: readonly (readonly [key: string, item: Value])[] =
    value.kind === 'list'
      ? value.items.map((item, at) => [String(at), item])
      : value.entries.map((entry) => [entry.key, entry.value]);
  const rules = items.flatMap(([, item]) => (isRule(item) ? [readerOf(item, source)] : []));
  const below = items.flatMap(([key, item]) =>
    isRule(item) ? [] : ruleMapScopes(item, `${name}.${key}`, source, depth + 1),
  );
  if (rules.length === 0) return below;
  const origin = source.originOf(value.at);
  const opening = { ...origin, endLine: origin.line };
  const outbound = rules.filter(isOutbound);
  const facts = [rules.filter((rule) => !isOutbound(rule)), outbound].flatMap((own): Fact[] =>
    own.length === 0 ? [] : [factOfRules(opening, own, own === outbound ? { ...SHAPE, outbound: true } : SHAPE)],
  );
  const id = `rules of ${name}`;
  return [{ id, origin: opening, facts, absent: nothingSet, atMost: 'medium', site: id, spare: 'scope' }, ...below];
}

/** Tests for a map with a port and an address that is written out. */
function isRule(item: Value): item is Value & { readonly kind: 'map' } {
  if (item.kind !== 'map') return false;
  const hasPort = [...PORTS, 'from_port'].some((key) => entryOf(item, key) !== undefined);
  return hasPort && SOURCES.some((key) => textsOf(entryOf(item, key)?.value).some((text) => ADDRESS.test(text)));
}

/** Reads `egress = true`, `type = "egress"`, `direction = "Outbound"`. */
function isOutbound(rule: ResourceReader): boolean {
  const word = (key: string) => {
    const found = rule.find(key);
    return found === undefined ? '' : asText(found.value).toLowerCase();
  };
  return word('egress') === 'true' || ['type', 'direction'].some((key) => /^(?:egress|out|outbound)$/.test(word(key)));
}

function readerOf(item: Value & { readonly kind: 'map' }, { originOf, resolve }: RuleSource): ResourceReader {
  const entries = new Map(item.entries.map((entry): [string, Entry] => [entry.key, entry]));
  return {
    opening: originOf(item.at),
    find: (key) => {
      const entry = entries.get(key);
      return entry === undefined ? undefined : { value: resolve(entry.value), origin: originOf(entry.at) };
    },
    all: () => [],
  };
}
