/**
 * Openings of packet filters as resources of Puppet: ufw, ferm, firewall, nftables.
 * https://forge.puppet.com/modules/puppetlabs/firewall/reference,
 * https://forge.puppet.com/modules/puppet/ferm/reference
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { showHoles } from '../../holes.ts';
import type { Scope } from '../../judge/scene.ts';
import type { PuppetClass } from '../../languages/puppet/parse.ts';
import { asText, textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { chainScope, type ChainRule } from '../hosts/packet-filter.ts';
import type { PuppetTask } from './tasks.ts';

/** Types whose resources each open ports. */
const OPENING = expression('')`
  ^(?:ufw::(?:allow|limit)|(?:ferm|firewall|nftables|base)::service|firewall|firewall_multi|iptables::allow
  |firewalld_port)$
`;

/** Returns a scope for each class: its openings, or that it has none. */
export function firewallScopes(
  tasks: readonly PuppetTask[],
  classes: readonly PuppetClass[],
  originOf: (one: PuppetClass) => Origin,
): Scope[] {
  return classes.map((one) => {
    const rules = tasks.filter(({ resource }) => resource.within === one.name).flatMap(rulesOf);
    const id = `firewall rules of ${one.name}`;
    const scope = chainScope({ id, origin: originOf(one), policy: null, rules, isOutbound: false });
    return { ...scope, facts: rules.length === 0 ? [] : scope.facts.map((fact) => ({ ...fact, ...FIRST })) };
  });
}

/** A class that opens its first port may bring the service behind it. */
const FIRST = { without: { kind: 'networks', allows: [] }, newAtMost: 'low' } as const;

/** Returns the rule of a resource; none if it refuses, is absent, or opens a port that is not known here. */
function rulesOf(task: PuppetTask): ChainRule[] {
  const { resource, args } = task;
  if (!OPENING.test(resource.type) || resource.title === '') return [];
  const text = (...keys: readonly string[]): string => {
    for (const key of keys) {
      const value = args.get(key)?.value;
      if (value === undefined || (value.kind === 'known' && value.value === null)) continue;
      return value.kind === 'list' ? textsOf(value).join(',') : asText(value);
    }
    return '';
  };
  if (text('ensure') === 'absent' || /^(?:drop|reject|deny)$/.test(text('action', 'jump'))) return [];
  if (resource.type.startsWith('firewall') && !resource.type.includes('::') && text('action', 'jump') === '') return [];
  if (/^(?:OUTPUT|FORWARD)$/i.test(text('chain')) || text('iniface', 'in_interface') === 'lo') return [];
  const ports = plainPorts(text('port', 'dport', 'port_range', 'ports'));
  if (ports === null) return [];
  const from = text('srange', 'src_sets', 'source', 'src_range', 'saddr', 'from', 'ip', 'iniface');
  return [
    {
      protocol: text('proto', 'protocol'),
      ports,
      source: sourceOf(from),
      verdict: 'accept',
      origin: args.stretch(),
      isAll: false,
    },
  ];
}

/** Returns ports as `80,443`, of `(80 443)` too; null if they are not written here. */
function plainPorts(text: string): string | null {
  const words = text
    .replace(/[()[\]]/g, ' ')
    .trim()
    .split(/[\s,]+/);
  return words.every((word) => /^\d+(?:[-:]\d+)?$/.test(word)) ? words.join(',') : null;
}

/** Returns addresses as they are, the world as nothing, and any other expression as one name. */
function sourceOf(text: string): string {
  if (/^(?:any|all|0\.0\.0\.0\/0|::\/0)?$/i.test(text.trim())) return '';
  if (/^[\d.:a-f/,\s]+$/i.test(text)) return text;
  return showHoles(text)
    .replace(/[\s,]+/g, ' ')
    .trim()
    .slice(0, 200);
}
