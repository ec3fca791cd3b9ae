/** Rules of security groups and firewalls of clouds, as Ansible's modules write them. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import { networkRules } from '../hosts/packet-filter.ts';

interface Shape {
  /** List of rules; null: the module is one rule. */
  readonly rules: string | null;
  readonly protocol: readonly string[];
  readonly ports: readonly string[];
  readonly from: readonly string[];
  readonly sources: readonly string[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  ec2_security_group: {
    rules: 'rules',
    protocol: ['proto'],
    ports: ['ports'],
    from: ['from_port', 'to_port'],
    sources: ['cidr_ip', 'cidr_ipv6', 'group_name', 'group_id', 'ip_prefix'],
  },
  azure_rm_securitygroup: {
    rules: 'rules',
    protocol: ['protocol'],
    ports: ['destination_port_range'],
    from: [],
    sources: ['source_address_prefix', 'source_application_security_groups'],
  },
  gcp_compute_firewall: {
    rules: 'allowed',
    protocol: ['ip_protocol'],
    ports: ['ports'],
    from: [],
    sources: ['source_ranges'],
  },
  security_group_rule: {
    rules: null,
    protocol: ['protocol'],
    ports: [],
    from: ['port_range_min', 'port_range_max'],
    sources: ['remote_ip_prefix', 'remote_group'],
  },
  hcloud_firewall: { rules: 'rules', protocol: ['protocol'], ports: ['port'], from: [], sources: ['source_ips'] },
  digital_ocean_firewall: {
    rules: 'inbound_rules',
    protocol: ['protocol'],
    ports: ['ports'],
    from: [],
    sources: ['sources.addresses'],
  },
  cs_firewall: {
    rules: null,
    protocol: ['protocol'],
    ports: [],
    from: ['start_port', 'end_port'],
    sources: ['cidrs', 'cidr'],
  },
};

/** Older names of the same modules. */
const ALIASES: Readonly<Record<string, string>> = {
  ec2_group: 'ec2_security_group',
  os_security_group_rule: 'security_group_rule',
};

/** Returns what the module's rules let in, as one fact. None for modules that write no rules; egress is left out. */
export function cloudRules(module: string, args: DocumentNode): Fact[] {
  const shape = SHAPES[ALIASES[module] ?? module];
  if (shape === undefined) return [];
  const rules = shape.rules === null ? [args] : args.items(shape.rules);
  const isEgress = (node: DocumentNode) =>
    /egress|outbound/i.test(node.text('direction') ?? '') || /deny/i.test(node.text('access') ?? '');
  const allows = rules
    .filter((rule) => !isEgress(rule))
    .flatMap((rule) => {
      const all = (keys: readonly string[]) =>
        keys.flatMap((key) => textsOf((rule.get(...key.split('.')) ?? args.get(...key.split('.')))?.value));
      const [first, last] = shape.from.map((key) => rule.text(key));
      const ports = [...all(shape.ports), ...(first == null ? [] : [`${first}-${last ?? first}`])];
      return networkRules({
        protocol: (all(shape.protocol)[0] ?? '').toLowerCase().replace(/^-1$|^\*$/, 'all'),
        ports: ports.filter((port) => port !== '*').join(','),
        source: all(shape.sources).map(worldOf).join(','),
        verdict: 'accept',
        origin: rule.stretch(),
        isAll: false,
      });
    });
  return [
    {
      control: controls.networkAccess,
      subject: shape.rules ?? 'rule',
      value: { kind: 'networks', allows },
      certainty: 'literal',
      origin: rules.at(-1)?.stretch() ?? args.opening,
    },
  ];
}

/** Returns a source as a block: `*` and `Internet` of Azure are everyone. */
function worldOf(source: string): string {
  return source === '*' || source.toLowerCase() === 'internet' ? '0.0.0.0/0' : source;
}
