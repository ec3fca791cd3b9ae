/**
 * Google Cloud: buckets, keys, secrets and logs.
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs (7), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['inherited', 'enforced'],
    default: 'inherited',
    atMost: 'high',
    settings: ['google_storage_bucket public_access_prevention'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['google_storage_bucket uniform_bucket_level_access|bucket_policy_only'],
  },
  {
    control: 'exposure',
    safe: ['publicReadWrite', 'publicRead', 'authenticatedRead', '*'],
    default: '',
    atMost: 'high',
    settings: [
      'google_storage_bucket_acl predefined_acl',
      'google_storage_object_acl predefined_acl',
      'google_storage_bucket_object predefined_acl',
    ],
  },
  {
    control: 'exposure',
    safe: ['allUsers', 'allAuthenticatedUsers', '*'],
    default: '',
    atMost: 'high',
    settings: [
      'google_storage_bucket_access_control entity',
      'google_storage_default_object_access_control entity',
      'google_storage_object_access_control entity',
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_storage_bucket logging', 'google_storage_bucket logging.log_bucket'],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_logging_project_sink disabled',
      'google_logging_organization_sink disabled',
      'google_logging_folder_sink disabled',
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 30,
    atMost: 'medium',
    settings: [
      'google_logging_project_bucket_config retention_days',
      'google_logging_organization_bucket_config retention_days',
      'google_logging_folder_bucket_config retention_days',
      'google_logging_billing_account_bucket_config retention_days',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['google_logging_project_bucket_config locked'],
  },
  {
    control: 'audit',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: [
      'google_project_iam_audit_config audit_log_config[].exempted_members',
      'google_organization_iam_audit_config audit_log_config[].exempted_members',
      'google_folder_iam_audit_config audit_log_config[].exempted_members',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_storage_bucket encryption',
      'google_filestore_instance kms_key_name',
      'google_secret_manager_secret replication.auto.customer_managed_encryption',
      'google_secret_manager_secret replication.user_managed.replicas[].customer_managed_encryption',
      'google_logging_project_bucket_config cmek_settings',
      'google_storage_bucket encryption.default_kms_key_name',
    ],
  },
  {
    control: 'encryption',
    safe: ['SOFTWARE', 'HSM|EXTERNAL|EXTERNAL_VPC'],
    default: 'SOFTWARE',
    atMost: 'medium',
    settings: ['google_kms_crypto_key version_template.protection_level'],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '',
    atMost: 'medium',
    settings: ['google_kms_crypto_key rotation_period', 'google_secret_manager_secret rotation.rotation_period'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_storage_bucket versioning.enabled',
      'google_storage_bucket retention_policy.is_locked',
      'google_filestore_instance deletion_protection_enabled',
      'google_storage_bucket enable_object_retention',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 604800,
    atMost: 'medium',
    settings: ['google_storage_bucket soft_delete_policy.retention_duration_seconds'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['google_storage_bucket retention_policy.retention_period'],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_storage_bucket retention_policy'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['google_kms_crypto_key lifecycle.prevent_destroy', 'google_storage_bucket lifecycle.prevent_destroy'],
  },
  {
    control: 'rotation',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['google_secret_manager_secret rotation'],
  },
  {
    control: 'audit',
    safe: ['*', 'allServices'],
    default: '',
    atMost: 'medium',
    settings: [
      'google_project_iam_audit_config service',
      'google_folder_iam_audit_config service',
      'google_organization_iam_audit_config service',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['google_netapp_volume export_policy.rules[].allowed_clients'],
  },
];
