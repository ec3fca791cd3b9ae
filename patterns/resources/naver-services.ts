/**
 * NAVER Cloud: databases and volumes. https://registry.terraform.io/providers/NaverCloudPlatform/ncloud/latest/docs,
 * read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'ncloud_block_storage return_protection',
      'ncloud_nas_volume return_protection',
      'ncloud_nks_cluster return_protection',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'ncloud_postgresql backup',
      'ncloud_postgresql automatic_backup',
      'ncloud_redis is_backup',
      'ncloud_mssql is_automatic_backup',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 1,
    atMost: 'medium',
    settings: [
      'ncloud_mysql backup_file_retention_period',
      'ncloud_mssql backup_file_retention_period',
      'ncloud_postgresql backup_file_retention_period',
      'ncloud_mongodb backup_file_retention_period',
      'ncloud_redis backup_file_retention_period',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'ncloud_mysql is_multi_zone',
      'ncloud_mysql is_ha',
      'ncloud_postgresql multi_zone',
      'ncloud_redis is_ha',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['ncloud_postgresql storage_encryption'],
  },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['ncloud_nks_cluster kms_key_tag'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['ncloud_hadoop use_kdc'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'ncloud_postgresql client_cidr',
      'ncloud_postgresql_users postgresql_user_list[].client_cidr',
      'ncloud_nks_cluster ip_acl[].address',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['ncloud_lb_listener ssl_certificate_no'],
  },
];
