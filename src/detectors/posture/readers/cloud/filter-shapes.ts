/** Packet filters of cloud providers, each by the names that its documentation gives to a rule's parts. */

import { bothWays, NO_PORTS, type FilterShape } from './filter-shape.ts';
import { SMALL_CLOUDS } from './filter-shapes-small.ts';

const AWS_SOURCES = ['cidr_blocks', 'ipv6_cidr_blocks', 'security_groups', 'prefix_list_ids'];
const AWS_GROUP = {
  sources: AWS_SOURCES,
  protocol: ['protocol'],
  ports: [],
  range: ['from_port', 'to_port'],
} as const;

const AWS_RULE = {
  rule: '',
  sources: ['cidr_ipv4', 'cidr_ipv6', 'referenced_security_group_id', 'prefix_list_id'],
  protocol: ['ip_protocol'],
  ports: [],
  range: ['from_port', 'to_port'],
  parent: ['security_group_id'],
} as const;
/** Security groups filter what a network ACL lets through; the default one lets everything through. */
const AWS_ACL = {
  atMost: 'medium',
  sources: ['cidr_block', 'ipv6_cidr_block'],
  protocol: ['protocol'],
  ports: [],
  range: ['from_port', 'to_port'],
} as const;
const AZURE = {
  sources: ['source_address_prefix', 'source_address_prefixes'],
  protocol: ['protocol'],
  ports: ['destination_port_range', 'destination_port_ranges'],
  only: { access: /^allow$/i, direction: /^inbound$/i },
} as const;
/** https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups */
const ARM = {
  sources: ['properties.sourceAddressPrefix', 'properties.sourceAddressPrefixes'],
  protocol: ['properties.protocol'],
  ports: ['properties.destinationPortRange', 'properties.destinationPortRanges'],
  only: { 'properties.access': /^allow$/i, 'properties.direction': /^inbound$/i },
} as const;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
const CLOUDFORMATION = {
  sources: [
    'CidrIp',
    'CidrIpv6',
    'SourceSecurityGroupId',
    'SourceSecurityGroupName',
    'SourcePrefixListId',
    'DestinationSecurityGroupId',
    'DestinationPrefixListId',
  ],
  protocol: ['IpProtocol'],
  ports: [],
  range: ['FromPort', 'ToPort'],
} as const;

export const SHAPES: readonly FilterShape[] = [
  { ...AWS_GROUP, resource: /^aws_(?:default_)?security_group$/, rule: 'ingress' },
  { ...AWS_GROUP, resource: /^aws_(?:default_)?security_group$/, rule: 'egress', outbound: true },
  ...bothWays('type', ['ingress', 'egress'], {
    ...AWS_GROUP,
    resource: /^aws_security_group_rule$/,
    rule: '',
    sources: [...AWS_SOURCES, 'source_security_group_id'],
    parent: ['security_group_id'],
  }),
  {
    ...AWS_RULE,
    resource: /^aws_vpc_security_group_ingress_rule$/,
  },
  { ...AWS_RULE, resource: /^aws_vpc_security_group_egress_rule$/, outbound: true },
  { ...AWS_ACL, resource: /^aws_(?:default_)?network_acl$/, rule: 'ingress', only: { action: /^allow$/i } },
  {
    ...AWS_ACL,
    resource: /^aws_(?:default_)?network_acl$/,
    rule: 'egress',
    only: { action: /^allow$/i },
    outbound: true,
  },
  ...bothWays('egress', ['false', 'true'], {
    ...AWS_ACL,
    resource: /^aws_network_acl_rule$/,
    rule: '',
    only: { rule_action: /^allow$/i },
    parent: ['network_acl_id'],
  }),
  { ...NO_PORTS, resource: /^aws_(?:db|redshift)_security_group$/, rule: 'ingress', sources: ['cidr'] },
  { ...AZURE, resource: /^azurerm_network_security_group$/, rule: 'security_rule' },
  {
    ...AZURE,
    resource: /^azurerm_network_security_rule$/,
    rule: '',
    parent: ['network_security_group_name'],
  },
  {
    ...NO_PORTS,
    resource: /^azurerm_(?:\w+_firewall_rule|(?:mysql|postgresql)_flexible_server_firewall_rule)$/,
    rule: '',
    sources: [],
    span: ['start_ip_address|start_ip', 'end_ip_address|end_ip'],
  },
  ...SMALL_CLOUDS,
  {
    resource: /^google_app_engine_firewall_rule$/,
    rule: '',
    sources: ['source_range'],
    ...NO_PORTS,
    only: { action: /^allow$/i },
  },
  {
    // https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
    resource: /^google_compute_firewall$/,
    rule: 'allow',
    denied: 'deny',
    sources: ['source_ranges', 'source_tags', 'source_service_accounts'],
    onResource: true,
    protocol: ['protocol'],
    ports: ['ports'],
    only: { direction: /^ingress$/i, disabled: /^false$/ },
    anyone: '0.0.0.0/0',
  },
  {
    // By default all packets may leave.
    resource: /^google_compute_firewall$/,
    rule: 'allow',
    denied: 'deny',
    sources: ['destination_ranges'],
    onResource: true,
    protocol: ['protocol'],
    ports: ['ports'],
    only: { direction: /^egress$/i, disabled: /^false$/ },
    needs: 'direction',
    anyone: '0.0.0.0/0',
    outbound: true,
  },
  { ...CLOUDFORMATION, resource: /^AWS::EC2::SecurityGroup$/, rule: 'SecurityGroupIngress' },
  { ...CLOUDFORMATION, resource: /^AWS::EC2::SecurityGroup$/, rule: 'SecurityGroupEgress', outbound: true },
  { ...CLOUDFORMATION, resource: /^AWS::EC2::SecurityGroupIngress$/, rule: '' },
  { ...CLOUDFORMATION, resource: /^AWS::EC2::SecurityGroupEgress$/, rule: '', outbound: true },
  ...bothWays('Egress', ['false', 'true'], {
    resource: /^AWS::EC2::NetworkAclEntry$/,
    atMost: 'medium',
    rule: '',
    sources: ['CidrBlock', 'Ipv6CidrBlock'],
    protocol: ['Protocol'],
    ports: [],
    range: ['PortRange.From', 'PortRange.To'],
    only: { RuleAction: /^allow$/i },
  }),
  { ...NO_PORTS, resource: /^AWS::(?:RDS|Redshift)::\w+SecurityGroupIngress$/, rule: '', sources: ['CIDRIP'] },
  { ...NO_PORTS, resource: /^AWS::RDS::DBSecurityGroup$/, rule: 'DBSecurityGroupIngress', sources: ['CIDRIP'] },
  {
    ...ARM,
    resource: /^Microsoft\.Network\/networkSecurityGroups$/,
    rule: 'properties.securityRules',
  },
  { ...ARM, resource: /^Microsoft\.Network\/networkSecurityGroups\/securityRules$/, rule: '' },
  {
    ...NO_PORTS,
    resource: /^Microsoft\.\w+\/(?:servers|flexibleServers|redis)\/firewallRules$/i,
    rule: '',
    sources: [],
    span: ['properties.startIpAddress|properties.startIP', 'properties.endIpAddress|properties.endIP'],
  },
];
