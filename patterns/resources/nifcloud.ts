/** Nifcloud. https://registry.terraform.io/providers/nifcloud/nifcloud/latest/docs, read on 2026-11-30. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'high',
    settings: ['nifcloud_db_instance publicly_accessible'],
  },
  {
    control: 'exposure',
    safe: ['net-COMMON_GLOBAL', 'net-COMMON_PRIVATE', '*'],
    default: '*',
    atMost: 'medium',
    settings: [
      'nifcloud_instance network_interface[].network_id',
      'nifcloud_router network_interface[].network_id',
      'nifcloud_elb network_interface[].network_id',
      'nifcloud_vpn_gateway network_id',
    ],
  },
  {
    control: 'exposure',
    safe: ['net-COMMON_PRIVATE', '*'],
    default: 'net-COMMON_PRIVATE',
    atMost: 'medium',
    settings: ['nifcloud_db_instance network_id', 'nifcloud_nas_instance network_id'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'nifcloud_instance security_group',
      'nifcloud_router security_group',
      'nifcloud_vpn_gateway security_group',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['nifcloud_db_security_group rule[].cidr_ip', 'nifcloud_nas_security_group rule[].cidr_ip'],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP|http', 'TCP|UDP|*', 'HTTPS|https'],
    default: '*',
    atMost: 'medium',
    settings: ['nifcloud_elb protocol', 'nifcloud_elb_listener protocol'],
  },
  {
    control: 'transit-encryption',
    safe: ['80', '*', '443'],
    default: '*',
    atMost: 'low',
    settings: ['nifcloud_load_balancer load_balancer_port', 'nifcloud_load_balancer_listener load_balancer_port'],
  },
  {
    control: 'transit-encryption',
    safe: ['standard|', '*', 'ats'],
    default: '',
    atMost: 'low',
    settings: ['nifcloud_load_balancer policy_type', 'nifcloud_load_balancer_listener policy_type'],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'nifcloud_load_balancer ssl_policy_id|ssl_policy_name',
      'nifcloud_load_balancer_listener ssl_policy_id|ssl_policy_name',
      'nifcloud_load_balancer ssl_certificate_id',
      'nifcloud_elb ssl_certificate_id',
    ],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['nifcloud_devops_runner_parameter_group docker_privileged'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['nifcloud_devops_runner_parameter_group docker_tls_verify'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['nifcloud_db_instance backup_retention_period'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['nifcloud_storage_bucket versioning.enabled', 'nifcloud_instance disable_api_termination'],
  },
];
