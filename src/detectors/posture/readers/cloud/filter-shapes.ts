/** Packet filters of cloud providers, each by the names that its documentation gives to a rule's parts. */

/** How one kind of resource writes its rules. Keys are listed where providers renamed them. */
export interface FilterShape {
  readonly resource: RegExp;
  /** Block of a rule within the resource; empty: the resource is one rule. */
  readonly rule: string;
  readonly sources: readonly string[];
  /** The sources and `only` are keys of the resource, not of each rule. */
  readonly onResource?: true;
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

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
const CLOUDFORMATION = {
  sources: ['CidrIp', 'CidrIpv6', 'SourceSecurityGroupId', 'SourceSecurityGroupName', 'SourcePrefixListId'],
  protocol: ['IpProtocol'],
  ports: [],
  range: ['FromPort', 'ToPort'],
} as const;

export const SHAPES: readonly FilterShape[] = [
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
  {
    // https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
    resource: /^google_compute_firewall$/,
    rule: 'allow',
    sources: ['source_ranges', 'source_tags', 'source_service_accounts'],
    onResource: true,
    protocol: ['protocol'],
    ports: ['ports'],
    only: { direction: /^ingress$/i, disabled: /^false$/ },
    anyone: '0.0.0.0/0',
  },
  {
    ...CLOUDFORMATION,
    resource: /^AWS::EC2::SecurityGroup$/,
    rule: 'SecurityGroupIngress',
  },
  { ...CLOUDFORMATION, resource: /^AWS::EC2::SecurityGroupIngress$/, rule: '' },
];
