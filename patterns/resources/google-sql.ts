/**
 * Google Cloud: relational databases.
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs (7), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'google_sql_database_instance settings.ip_configuration.ipv4_enabled',
      'google_sql_database_instance settings.database_flags[name=remote_access].value',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_alloydb_instance network_config.enable_public_ip',
      'google_sql_database_instance settings.database_flags[name=external_scripts_enabled].value',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'google_alloydb_instance network_config.authorized_external_networks[].cidr_range',
      'google_sql_database_instance settings.ip_configuration.authorized_networks[].value',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['ALLOW_UNENCRYPTED_AND_ENCRYPTED', 'ENCRYPTED_ONLY'],
    default: 'ENCRYPTED_ONLY',
    atMost: 'high',
    settings: ['google_alloydb_instance client_connection_config.ssl_config.ssl_mode'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['google_sql_database_instance settings.database_flags[name=cloudsql.iam_authentication].value'],
  },
  {
    control: 'exposure',
    safe: 'off',
    // https://cloud.google.com/sql/docs/mysql/flags: on where it is not set.
    default: 'on',
    sure: false,
    atMost: 'medium',
    settings: ['google_sql_database_instance settings.database_flags[name=local_infile].value'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: 'off',
    atMost: 'medium',
    settings: ['google_sql_database_instance settings.database_flags[name=skip_show_database].value'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: 'off',
    atMost: 'medium',
    settings: [
      'google_sql_database_instance settings.database_flags[name=log_checkpoints].value',
      'google_sql_database_instance settings.database_flags[name=log_connections].value',
      'google_sql_database_instance settings.database_flags[name=log_disconnections].value',
      'google_sql_database_instance settings.database_flags[name=log_lock_waits].value',
      'google_sql_database_instance settings.database_flags[name=log_duration].value',
      'google_sql_database_instance settings.database_flags[name=log_hostname].value',
      'google_sql_database_instance settings.database_flags[name=cloudsql.enable_pgaudit].value',
    ],
  },
  {
    control: 'audit',
    safe: ['none', 'ddl', 'mod', 'all'],
    default: 'none',
    atMost: 'medium',
    settings: ['google_sql_database_instance settings.database_flags[name=log_statement].value'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'google_sql_database_instance encryption_key_name',
      'google_spanner_database encryption_config',
      'google_alloydb_cluster encryption_config',
      'google_alloydb_cluster encryption_config.kms_key_name',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_sql_database_instance settings.backup_configuration.enabled',
      'google_sql_database_instance settings.deletion_protection_enabled',
      'google_sql_database_instance settings.backup_configuration.point_in_time_recovery_enabled',
      'google_sql_database_instance settings.backup_configuration.binary_log_enabled',
      'google_spanner_database enable_drop_protection',
      'google_alloydb_cluster automated_backup_policy.enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'google_sql_database_instance deletion_protection',
      'google_spanner_database deletion_protection',
      'google_alloydb_cluster continuous_backup_config.enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['google_sql_database_instance settings.backup_configuration.backup_retention_settings.retained_backups'],
  },
  {
    control: 'password-policy',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'google_sql_database_instance settings.password_validation_policy.enable_password_policy',
      'google_sql_database_instance settings.password_validation_policy.disallow_username_substring',
    ],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['google_sql_database_instance settings.password_validation_policy.min_length'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'google_sql_database_instance settings.database_flags[name=cross_db_ownership_chaining].value',
      'google_sql_database_instance settings.database_flags[name=contained_database_authentication].value',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['google_sql_database_instance settings.database_flags[name=3625].value'],
  },
  {
    control: 'authentication',
    safe: ['*', '0|'],
    default: '0',
    atMost: 'low',
    settings: ['google_sql_database_instance settings.database_flags[name=user_options].value'],
  },
  {
    control: 'audit',
    safe: ['*', '-1|'],
    default: '-1',
    atMost: 'low',
    settings: ['google_sql_database_instance settings.database_flags[name=log_min_duration_statement].value'],
  },
  {
    control: 'audit',
    safe: ['-1|', '*', '0'],
    default: '-1',
    atMost: 'low',
    settings: ['google_sql_database_instance settings.database_flags[name=log_temp_files].value'],
  },
  {
    control: 'audit',
    safe: ['panic|fatal|log', 'error|*', 'warning', 'notice|info|debug1|debug2|debug3|debug4|debug5'],
    default: 'warning',
    atMost: 'low',
    settings: ['google_sql_database_instance settings.database_flags[name=log_min_messages].value'],
  },
  {
    control: 'audit',
    safe: ['panic|fatal|log', 'error|*', 'warning|notice|info|debug1|debug2|debug3|debug4|debug5'],
    default: 'error',
    atMost: 'low',
    settings: ['google_sql_database_instance settings.database_flags[name=log_min_error_statement].value'],
  },
  {
    control: 'exposure',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['google_sql_database_instance settings.ip_configuration.private_network'],
  },
  {
    control: 'patching',
    safe: ['POSTGRES_9_6|MYSQL_5_6|MYSQL_5_7|POSTGRES_10|POSTGRES_11', '*'],
    default: '*',
    atMost: 'low',
    settings: ['google_sql_database_instance database_version'],
  },
];
