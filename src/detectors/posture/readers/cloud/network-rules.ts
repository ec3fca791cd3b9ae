/** Packet filters of Terraform's providers, each by the names that its documentation gives to a rule's parts. */

import { controls } from '../../controls.ts';
import { held } from '../../control.ts';
import { LAST_PORT, portsOf, type NetworkRule } from '../../orders/networks.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Resource } from './terraform-resource.ts';
import type { Origin } from '../../position.ts';
import { asText, certaintyOf, textsOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';

/** How one kind of resource writes its rules. Keys are listed where providers renamed them. */
interface FilterShape {
  readonly resource: RegExp;
  /** Block of a rule within the resource; empty: the resource is one rule. */
  readonly rule: string;
  readonly sources: readonly string[];
  readonly protocol: readonly string[];
  /** Keys of a port or a range such as `80-90`. */
  readonly ports: readonly string[];
  /** Keys of the first and the last port. */
  readonly range?: readonly [from: string, to: string];
  /** A rule counts only where each of these keys has this value, or is not set. */
  readonly only?: Readonly<Record<string, RegExp>>;
  /** The resource that a rule of its own belongs to. */
  readonly parent?: readonly string[];
  /** The source where none of `sources` is set. */
  readonly anyone?: string;
  readonly outbound?: true;
}

const AWS_SOURCES = ['cidr_blocks', 'ipv6_cidr_blocks', 'security_groups', 'prefix_list_ids'];
const AWS_GROUP = {
  sources: AWS_SOURCES,
  protocol: ['protocol'],
  ports: [],
  range: ['from_port', 'to_port'],
} as const;

const SHAPES: readonly FilterShape[] = [
  { ...AWS_GROUP, resource: /^aws_(?:default_)?security_group$/, rule: 'ingress' },
  { ...AWS_GROUP, resource: /^aws_(?:default_)?security_group$/, rule: 'egress', outbound: true },
  {
    ...AWS_GROUP,
    resource: /^aws_security_group_rule$/,
    rule: '',
    sources: [...AWS_SOURCES, 'source_security_group_id'],
    only: { type: /^ingress$/ },
    parent: ['security_group_id'],
  },
  {
    resource: /^aws_vpc_security_group_ingress_rule$/,
    rule: '',
    sources: ['cidr_ipv4', 'cidr_ipv6', 'referenced_security_group_id', 'prefix_list_id'],
    protocol: ['ip_protocol'],
    ports: [],
    range: ['from_port', 'to_port'],
    parent: ['security_group_id'],
  },
  {
    resource: /^aws_(?:default_)?network_acl$/,
    rule: 'ingress',
    sources: ['cidr_block', 'ipv6_cidr_block'],
    protocol: ['protocol'],
    ports: [],
    range: ['from_port', 'to_port'],
    only: { action: /^allow$/i },
  },
  {
    resource: /^aws_network_acl_rule$/,
    rule: '',
    sources: ['cidr_block', 'ipv6_cidr_block'],
    protocol: ['protocol'],
    ports: [],
    range: ['from_port', 'to_port'],
    only: { egress: /^false$/, rule_action: /^allow$/i },
    parent: ['network_acl_id'],
  },
  {
    resource: /^azurerm_network_security_group$/,
    rule: 'security_rule',
    sources: ['source_address_prefix', 'source_address_prefixes'],
    protocol: ['protocol'],
    ports: ['destination_port_range', 'destination_port_ranges'],
    only: { access: /^allow$/i, direction: /^inbound$/i },
  },
  {
    resource: /^azurerm_network_security_rule$/,
    rule: '',
    sources: ['source_address_prefix', 'source_address_prefixes'],
    protocol: ['protocol'],
    ports: ['destination_port_range', 'destination_port_ranges'],
    only: { access: /^allow$/i, direction: /^inbound$/i },
    parent: ['network_security_group_name'],
  },
  {
    resource: /^alicloud_security_group_rule$/,
    rule: '',
    sources: ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id'],
    protocol: ['ip_protocol'],
    ports: ['port_range'],
    only: { type: /^ingress$/, policy: /^accept$/i },
    parent: ['security_group_id'],
  },
  {
    resource: /^openstack_networking_secgroup_rule_v2$/,
    rule: '',
    sources: ['remote_ip_prefix', 'remote_group_id'],
    protocol: ['protocol'],
    ports: [],
    range: ['port_range_min', 'port_range_max'],
    only: { direction: /^ingress$/ },
    parent: ['security_group_id'],
    anyone: '0.0.0.0/0',
  },
  {
    resource: /^digitalocean_firewall$/,
    rule: 'inbound_rule',
    sources: ['source_addresses', 'source_tags', 'source_droplet_ids', 'source_load_balancer_uids'],
    protocol: ['protocol'],
    ports: ['port_range'],
  },
  {
    resource: /^yandex_vpc_(?:default_)?security_group$/,
    rule: 'ingress',
    sources: ['v4_cidr_blocks', 'v6_cidr_blocks', 'security_group_id', 'predefined_target'],
    protocol: ['protocol'],
    ports: ['port'],
    range: ['from_port', 'to_port'],
  },
  {
    resource: /^linode_firewall$/,
    rule: 'inbound',
    sources: ['ipv4', 'ipv6'],
    protocol: ['protocol'],
    ports: ['ports'],
    only: { action: /^accept$/i },
  },
  {
    resource: /^hcloud_firewall$/,
    rule: 'rule',
    sources: ['source_ips'],
    protocol: ['protocol'],
    ports: ['port'],
    only: { direction: /^in$/ },
  },
];

export function isFilter(type: string): boolean {
  return type === 'google_compute_firewall' || SHAPES.some((shape) => shape.resource.test(type));
}

/** Returns one fact for each direction that the resource has rules for. */
export function networkFacts(resource: Resource): Fact[] {
  if (resource.type === 'google_compute_firewall') return googleFacts(resource);
  return SHAPES.filter((shape) => shape.resource.test(resource.type)).flatMap((shape) => {
    const rules = shape.rule === '' ? [resource] : resource.all(shape.rule);
    return rules.length === 0 ? [] : [factOf(resource, rules, shape)];
  });
}

/**
 * Address of the filter that a rule of its own belongs to (`aws_security_group.web`), or its name where that is
 * literal; null: the resource is no such rule.
 */
export function parentOf(resource: Resource): string | null {
  const keys = SHAPES.find((shape) => shape.resource.test(resource.type))?.parent ?? [];
  const found = keys.map((key) => resource.find(key)).find((one) => one !== undefined);
  if (found === undefined) return null;
  const text = asText(found.value);
  return /[a-z]\w*\.[\w-]+/.exec(text)?.[0] ?? text;
}

function factOf(resource: Resource, rules: readonly Resource[], shape: FilterShape): Fact {
  const read = rules.filter((rule) => counts(rule, shape)).map((rule) => ({ rule, ...rulesOf(rule, shape) }));
  const origins = read.map(({ found, rule }) => found?.origin ?? rule.opening);
  return held(
    controls.networkAccess,
    {
      kind: 'networks',
      allows: read.flatMap((one) => one.allows),
      ...(shape.outbound === undefined ? {} : { outbound: true as const }),
    },
    {
      subject: shape.outbound === undefined ? '' : 'outbound',
      certainty: read.some(({ found }) => found !== undefined && certaintyOf(found.value) === 'env')
        ? 'env'
        : 'literal',
      origin: origins[0] ?? resource.opening,
    },
  );
}

function counts(rule: Resource, shape: FilterShape): boolean {
  return Object.entries(shape.only ?? {}).every(([key, wanted]) => {
    const found = rule.find(key);
    return found === undefined || found.value.kind === 'unknown' || wanted.test(asText(found.value));
  });
}

interface ReadRule {
  readonly allows: readonly NetworkRule[];
  /** The source that is written first. */
  readonly found: Found | undefined;
}

function rulesOf(rule: Resource, shape: FilterShape): ReadRule {
  const written = shape.sources.map((key) => rule.find(key)).filter((found) => found !== undefined);
  const self = truth(rule.find('self')?.value) === true ? ['self'] : [];
  const named = [...written.flatMap((found) => textsOf(found.value).map(addressOf)), ...self];
  const sources = named.length === 0 && shape.anyone !== undefined ? [shape.anyone] : named;
  const protocol = protocolOf(shape.protocol.map((key) => rule.find(key)).find((found) => found !== undefined));
  const allows = sources.flatMap((source) =>
    portRanges(rule, shape, protocol).map(([from, to]) => ({ protocol, from, to, source })),
  );
  return { allows, found: written[0] };
}

/** Azure's names for everyone. https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
function addressOf(source: string): string {
  return /^(?:\*|any|internet)$/i.test(source) ? '0.0.0.0/0' : source;
}

function protocolOf(found: Found | undefined): string {
  const word = found === undefined ? '*' : asText(found.value).toLowerCase();
  return /^(?:-1|all|any|)$/.test(word) ? '*' : ({ 6: 'tcp', 17: 'udp', 1: 'icmp' }[word] ?? word);
}

function portRanges(
  rule: Keyed,
  shape: Pick<FilterShape, 'ports' | 'range'>,
  protocol: string,
): readonly (readonly [number, number])[] {
  const listed = shape.ports
    .map((key) => rule.find(key))
    .filter((found) => found !== undefined)
    .flatMap((found) => textsOf(found.value))
    .flatMap((text) => text.split(','))
    .map(portsOf)
    .filter((range) => range !== null);
  if (listed.length > 0) return listed;
  const [from, to] = (shape.range ?? []).map((key) => numberOf(rule.find(key)));
  // All protocols, and ICMP, whose "ports" are types, know no ports.
  if (protocol === '*' || protocol.startsWith('icmp') || from === undefined || from === null || from < 0)
    return [[0, LAST_PORT]];
  return from === 0 && to === 0 ? [[0, LAST_PORT]] : [[from, to ?? from]];
}

function numberOf(found: Found | undefined): number | null {
  const value = found === undefined ? NaN : Number(asText(found.value));
  return Number.isInteger(value) ? value : null;
}

/** A Terraform resource or the properties of a CloudFormation resource. */
interface Keyed {
  find(key: string): Found | undefined;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
export function cloudFormationRules(rules: readonly Keyed[], opening: Origin): Fact[] {
  if (rules.length === 0) return [];
  const shape: Pick<FilterShape, 'ports' | 'range'> = { ports: [], range: ['FromPort', 'ToPort'] };
  const read = rules.map((rule) => {
    const written = ['CidrIp', 'CidrIpv6', 'SourceSecurityGroupId', 'SourceSecurityGroupName', 'SourcePrefixListId']
      .map((key) => rule.find(key))
      .filter((found) => found !== undefined);
    const protocol = protocolOf(rule.find('IpProtocol'));
    const allows = written.flatMap((found) =>
      portRanges(rule, shape, protocol).map(([from, to]) => ({ protocol, from, to, source: asText(found.value) })),
    );
    return { allows, found: written[0] };
  });
  const isOutside = read.some(({ found }) => found !== undefined && certaintyOf(found.value) === 'env');
  return [
    held(
      controls.networkAccess,
      { kind: 'networks', allows: read.flatMap((one) => one.allows) },
      { subject: '', certainty: isOutside ? 'env' : 'literal', origin: read[0]!.found?.origin ?? opening },
    ),
  ];
}

/** https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall */
function googleFacts(resource: Resource): Fact[] {
  if (/^egress$/i.test(asTextOf(resource.find('direction'))) || truth(resource.find('disabled')?.value) === true)
    return [];
  const ranges = resource.find('source_ranges');
  const tags = ['source_tags', 'source_service_accounts'].map((key) => resource.find(key)).filter((one) => one);
  const named = [ranges, ...tags].flatMap((found) => (found === undefined ? [] : textsOf(found.value)));
  const sources = named.length === 0 && tags.length === 0 ? ['0.0.0.0/0'] : named;
  const allows = resource.all('allow').flatMap((allow) => {
    const protocol = protocolOf(allow.find('protocol'));
    const ports = allow.find('ports');
    const found =
      ports === undefined
        ? []
        : textsOf(ports.value)
            .map(portsOf)
            .filter((range) => range !== null);
    return (found.length === 0 ? [[0, LAST_PORT] as const] : found).flatMap(([from, to]) =>
      sources.map((source) => ({ protocol, from, to, source })),
    );
  });
  return [
    held(
      controls.networkAccess,
      { kind: 'networks', allows },
      {
        subject: '',
        certainty: ranges !== undefined && certaintyOf(ranges.value) === 'env' ? 'env' : 'literal',
        origin: ranges?.origin ?? resource.opening,
      },
    ),
  ];
}

function asTextOf(found: Found | undefined): string {
  return found === undefined ? '' : asText(found.value);
}
