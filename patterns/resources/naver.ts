/** Naver Cloud. https://registry.terraform.io/providers/NaverCloudPlatform/ncloud/latest/docs, read on 2026-11-30. */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'ncloud_server is_encrypted_base_block_storage_volume',
      'ncloud_launch_configuration is_encrypted_volume',
      'ncloud_nas_volume is_encrypted_volume',
      'ncloud_mysql is_storage_encryption',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['HTTP', 'TCP|UDP|*', 'HTTPS|TLS'],
    default: '*',
    atMost: 'medium',
    settings: ['ncloud_lb_listener protocol', 'ncloud_lb_target_group protocol'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['ncloud_lb_listener tls_min_version_type'],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC', 'PRIVATE|*'],
    default: 'PUBLIC',
    atMost: 'medium',
    settings: ['ncloud_lb network_type'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['ncloud_nks_cluster public_network'],
  },
  {
    control: 'exposure',
    safe: ['allow', 'deny'],
    default: 'allow',
    atMost: 'medium',
    settings: ['ncloud_nks_cluster ip_acl_default_action'],
  },
  {
    control: 'exposure',
    safe: ['public-read-write', 'public-read|authenticated-read', 'private|*'],
    default: 'private',
    atMost: 'high',
    settings: ['ncloud_objectstorage_bucket_acl rule', 'ncloud_objectstorage_object_acl rule'],
  },
  {
    control: 'exposure',
    safe: ['PUBLIC', 'PRIVATE'],
    default: 'PRIVATE',
    atMost: 'medium',
    settings: ['ncloud_subnet subnet_type'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['ncloud_nks_cluster log.audit'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['ncloud_server is_protect_server_termination'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['ncloud_mysql is_backup'],
  },
];
