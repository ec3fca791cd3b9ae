/** Linode. https://registry.terraform.io/providers/linode/linode/latest/docs, read on 2026-11-30. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read|authenticated-read', 'private|*'],
    default: 'private',
    atMost: 'high',
    settings: ['linode_object_storage_bucket acl', 'linode_object_storage_object acl'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'linode_database_mysql allow_list',
      'linode_database_postgresql allow_list',
      'linode_database_mysql_v2 allow_list',
      'linode_database_postgresql_v2 allow_list',
      'linode_lke_cluster control_plane.acl.addresses.ipv4',
    ],
  },
  {
    control: 'exposure',
    safe: ['ACCEPT', 'DROP'],
    default: 'ACCEPT',
    atMost: 'high',
    settings: ['linode_firewall inbound_policy'],
  },
  {
    control: 'exposure',
    safe: ['ACCEPT', 'DROP'],
    default: 'ACCEPT',
    atMost: 'low',
    settings: ['linode_firewall outbound_policy'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['linode_firewall disabled', 'linode_stackscript is_public'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['linode_lke_cluster control_plane.acl.enabled'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['linode_database_mysql encrypted', 'linode_database_postgresql encrypted'],
  },
  {
    control: 'encryption',
    safe: ['disabled', '*', 'enabled'],
    default: '*',
    atMost: 'high',
    settings: ['linode_instance disk_encryption', 'linode_volume encryption', 'linode_lke_node_pool disk_encryption'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['linode_database_mysql ssl_connection', 'linode_database_postgresql ssl_connection'],
  },
  {
    control: 'transit-encryption',
    safe: ['http', 'tcp|*', 'https'],
    default: 'http',
    atMost: 'medium',
    settings: ['linode_nodebalancer_config protocol'],
  },
  {
    control: 'transit-encryption',
    safe: ['legacy', 'recommended|*'],
    default: 'recommended',
    atMost: 'medium',
    settings: ['linode_nodebalancer_config cipher_suite'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['linode_instance authorized_keys', 'linode_instance disk[].authorized_keys'],
  },
  {
    control: 'privilege-limit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['linode_user restricted'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'linode_instance backups_enabled',
      'linode_object_storage_bucket versioning',
      'linode_lke_cluster control_plane.high_availability',
    ],
  },
];
