/**
 * Packet filters of smaller cloud providers, as their documentation in the Terraform registry names the parts of rules.
 */

import { bothWays, NO_PORTS, type FilterShape } from './filter-shape.ts';

const YANDEX = {
  sources: ['v4_cidr_blocks', 'v6_cidr_blocks', 'security_group_id', 'predefined_target'],
  protocol: ['protocol'],
  ports: ['port'],
  range: ['from_port', 'to_port'],
} as const;
const LINODE = {
  sources: ['ipv4', 'ipv6'],
  protocol: ['protocol'],
  ports: ['ports'],
  only: { action: /^accept$/i },
} as const;
const ORACLE = {
  protocol: ['protocol'],
  ports: [],
  range: ['tcp_options.min|udp_options.min', 'tcp_options.max|udp_options.max'],
} as const;
const TENCENT = {
  sources: ['cidr_block', 'ipv6_cidr_block', 'source_security_id'],
  protocol: ['protocol'],
  ports: ['port'],
  only: { action: /^accept$/i },
} as const;
const NAVER = {
  sources: ['ip_block', 'source_access_control_group_no'],
  protocol: ['protocol'],
  ports: ['port_range'],
  only: { rule_action: /^allow$/i },
} as const;
const TEXTS = { sources: [], protocol: [], ports: [], isText: true } as const;

export const SMALL_CLOUDS: readonly FilterShape[] = [
  {
    resource: /^alicloud_security_group_rule$/,
    rule: '',
    sources: ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id'],
    protocol: ['ip_protocol'],
    ports: ['port_range'],
    only: { type: /^ingress$/i, policy: /^accept$/i },
    parent: ['security_group_id'],
  },
  {
    resource: /^(?:openstack|opentelekomcloud|huaweicloud|flexibleengine)_networking_secgroup_rule(?:_v2)?$/,
    rule: '',
    sources: ['remote_ip_prefix', 'remote_group_id'],
    protocol: ['protocol'],
    ports: ['ports'],
    range: ['port_range_min', 'port_range_max'],
    parent: ['security_group_id'],
    anyone: '0.0.0.0/0',
    only: { direction: /^ingress$/i },
  },
  {
    resource: /^openstack_compute_secgroup_v2$/,
    rule: 'rule',
    sources: ['cidr', 'from_group_id'],
    protocol: ['ip_protocol'],
    ports: [],
    range: ['from_port', 'to_port'],
  },
  {
    resource: /^openstack_fw_rule_v[12]$/,
    rule: '',
    sources: ['source_ip_address'],
    protocol: ['protocol'],
    ports: ['destination_port'],
    only: { action: /^allow$/i, enabled: /^true$/ },
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
    resource: /^digitalocean_firewall$/,
    rule: 'outbound_rule',
    sources: ['destination_addresses', 'destination_tags', 'destination_droplet_ids'],
    protocol: ['protocol'],
    ports: ['port_range'],
    outbound: true,
  },
  {
    ...NO_PORTS,
    resource: /^digitalocean_database_firewall$/,
    rule: 'rule',
    sources: ['value'],
    only: { type: /^ip_addr$/ },
  },
  { ...YANDEX, resource: /^yandex_vpc_(?:default_)?security_group$/, rule: 'ingress' },
  { ...YANDEX, resource: /^yandex_vpc_(?:default_)?security_group$/, rule: 'egress', outbound: true },
  ...bothWays('direction', ['ingress', 'egress'], {
    ...YANDEX,
    resource: /^yandex_vpc_security_group_rule$/,
    rule: '',
    parent: ['security_group_binding'],
  }),
  { ...LINODE, resource: /^linode_firewall$/, rule: 'inbound' },
  {
    resource: /^hcloud_firewall$/,
    rule: 'rule',
    sources: ['source_ips'],
    protocol: ['protocol'],
    ports: ['port'],
    only: { direction: /^in$/i },
  },
  { ...ORACLE, resource: /^oci_core_(?:default_)?security_list$/, rule: 'ingress_security_rules', sources: ['source'] },
  {
    ...ORACLE,
    resource: /^oci_core_(?:default_)?security_list$/,
    rule: 'egress_security_rules',
    sources: ['destination'],
    outbound: true,
  },
  ...bothWays('direction', ['ingress', 'egress'], {
    ...ORACLE,
    resource: /^oci_core_network_security_group_security_rule$/,
    rule: '',
    sources: ['source', 'destination'],
    range: [
      'tcp_options.destination_port_range.min|udp_options.destination_port_range.min',
      'tcp_options.destination_port_range.max|udp_options.destination_port_range.max',
    ],
    parent: ['network_security_group_id'],
  }),
  { ...TEXTS, resource: /^tencentcloud_(?:security_group_lite_rule|vpc_acl)$/, rule: 'ingress' },
  { ...TEXTS, resource: /^tencentcloud_(?:security_group_lite_rule|vpc_acl)$/, rule: 'egress', outbound: true },
  { ...TENCENT, resource: /^tencentcloud_security_group_rule_set$/, rule: 'ingress' },
  { ...TENCENT, resource: /^tencentcloud_security_group_rule_set$/, rule: 'egress', outbound: true },
  ...bothWays('type', ['ingress', 'egress'], {
    resource: /^tencentcloud_security_group_rule$/,
    rule: '',
    sources: ['cidr_ip', 'source_sgid'],
    protocol: ['ip_protocol'],
    ports: ['port_range'],
    only: { policy: /^accept$/i },
    parent: ['security_group_id'],
  }),
  {
    resource: /^nifcloud_security_group_rule$/,
    rule: '',
    sources: ['cidr_ip', 'source_security_group_name'],
    protocol: ['protocol'],
    ports: [],
    range: ['from_port', 'to_port'],
    parent: ['security_group_names'],
    only: { type: /^in$/i },
  },
  { ...NAVER, resource: /^ncloud_(?:access_control_group|network_acl)_rule$/, rule: 'inbound' },
  { ...NAVER, resource: /^ncloud_(?:access_control_group|network_acl)_rule$/, rule: 'outbound', outbound: true },
  {
    resource: /^scaleway_instance_security_group$/,
    rule: 'inbound_rule',
    sources: ['ip_range', 'ip'],
    protocol: ['protocol'],
    ports: ['port', 'port_range'],
    only: { action: /^accept$/i },
    anyone: '0.0.0.0/0',
  },
  ...bothWays('direction', ['inbound', 'outbound'], {
    resource: /^ibm_is_security_group_rule$/,
    rule: '',
    sources: ['remote'],
    protocol: ['protocol'],
    ports: [],
    range: ['port_min|tcp.port_min|udp.port_min', 'port_max|tcp.port_max|udp.port_max'],
    parent: ['group'],
    anyone: '0.0.0.0/0',
  }),
];
