/** Google Cloud: storage, databases and keys. https://registry.terraform.io/providers/hashicorp/google/latest/docs */

import type { ResourceSettings } from '../../src/model/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['google_sql_database_instance settings.ip_configuration.ipv4_enabled'],
  },
  {
    control: 'exposure',
    safe: ['inherited', 'enforced'],
    default: 'inherited',
    atMost: 'high',
    settings: ['google_storage_bucket public_access_prevention'],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '',
    atMost: 'medium',
    settings: ['google_kms_crypto_key rotation_period'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['google_compute_subnetwork enable_flow_logs'],
  },
];
