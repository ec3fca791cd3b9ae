/**
 * NIFCLOUD: connections and logs. https://registry.terraform.io/providers/nifcloud/nifcloud/latest/docs, read on
 * 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'encryption',
    safe: ['md5|sha1', '*'],
    default: 'sha1',
    atMost: 'medium',
    settings: ['nifcloud_vpn_connection ipsec_config_hash_algorithm'],
  },
  {
    control: 'encryption',
    safe: ['3DES|AES128_x', '*'],
    default: 'AES128',
    atMost: 'medium',
    settings: ['nifcloud_vpn_connection ipsec_config_encryption_algorithm'],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 0,
    atMost: 'low',
    settings: ['nifcloud_security_group log_limit', 'nifcloud_db_instance binlog_retention_period'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['nifcloud_devops_firewall_group rule[].cidr_ip'],
  },
];
