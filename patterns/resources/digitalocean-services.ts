/**
 * DigitalOcean: databases and file systems.
 * https://registry.terraform.io/providers/digitalocean/digitalocean/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      'digitalocean_dedicated_inference enable_public_endpoint',
      'digitalocean_container_registry_docker_credentials write',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: ['digitalocean_database_online_migration disable_ssl'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['digitalocean_database_redis_config ssl', 'digitalocean_database_valkey_config ssl'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['digitalocean_database_logsink_rsyslog tls'],
  },
  {
    control: 'authentication',
    safe: ['mysql_native_password', 'caching_sha2_password'],
    default: 'caching_sha2_password',
    atMost: 'medium',
    settings: ['digitalocean_database_user mysql_auth_plugin'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['digitalocean_app spec.enhanced_threat_control_enabled'],
  },
  {
    control: 'privilege-limit',
    safe: ['none', 'root|all'],
    default: 'none',
    atMost: 'medium',
    settings: ['digitalocean_nfs_access_point access_policy.squash_config'],
  },
];
