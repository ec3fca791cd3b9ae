/**
 * MongoDB Atlas, Snowflake, Datadog, Databricks.
 * https://registry.terraform.io/providers/mongodb/mongodbatlas/latest/docs, read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: [
      'mongodbatlas_project_ip_access_list cidr_block',
      'mongodbatlas_project_ip_access_list ip_address',
      'snowflake_network_policy allowed_ip_list',
      'databricks_ip_access_list ip_addresses',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      'mongodbatlas_cluster advanced_configuration.minimum_enabled_tls_protocol',
      'mongodbatlas_advanced_cluster advanced_configuration.minimum_enabled_tls_protocol',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'low',
    settings: [
      'mongodbatlas_cluster advanced_configuration.javascript_enabled',
      'mongodbatlas_advanced_cluster advanced_configuration.javascript_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: ['NONE', '*'],
    default: 'NONE',
    atMost: 'medium',
    settings: [
      'mongodbatlas_cluster encryption_at_rest_provider',
      'mongodbatlas_advanced_cluster encryption_at_rest_provider',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'mongodbatlas_cluster cloud_backup',
      'mongodbatlas_cluster pit_enabled',
      'mongodbatlas_cluster termination_protection_enabled',
      'mongodbatlas_advanced_cluster backup_enabled',
      'mongodbatlas_advanced_cluster pit_enabled',
      'mongodbatlas_advanced_cluster termination_protection_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'mongodbatlas_encryption_at_rest aws_kms_config.enabled',
      'mongodbatlas_encryption_at_rest azure_key_vault_config.enabled',
      'mongodbatlas_encryption_at_rest google_cloud_kms_config.enabled',
    ],
  },
  { control: 'audit', safe: 'on', default: false, atMost: 'medium', settings: ['mongodbatlas_auditing enabled'] },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['mongodbatlas_auditing audit_authorization_success'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: ['mongodbatlas_cloud_backup_schedule restore_window_days'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'mongodbatlas_organization multi_factor_auth_required',
      'mongodbatlas_organization api_access_list_required',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['mongodbatlas_organization restrict_employee_access'],
  },
  {
    control: 'password-policy',
    safe: 'more',
    default: 8,
    atMost: 'medium',
    settings: ['snowflake_password_policy min_length'],
  },
  {
    control: 'password-policy',
    safe: 'less',
    default: 5,
    atMost: 'medium',
    settings: ['snowflake_password_policy max_retries'],
  },
  {
    control: 'password-policy',
    safe: 'less',
    default: 90,
    atMost: 'low',
    settings: ['snowflake_password_policy max_age_days'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 1,
    atMost: 'low',
    settings: [
      'snowflake_database data_retention_time_in_days',
      'snowflake_schema data_retention_time_in_days',
      'snowflake_table data_retention_time_in_days',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'snowflake_oauth_integration oauth_allow_non_tls_redirect_uri',
      'snowflake_oauth_integration_for_custom_clients oauth_allow_non_tls_redirect_uri',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'snowflake_oauth_integration oauth_enforce_pkce',
      'snowflake_oauth_integration_for_custom_clients oauth_enforce_pkce',
      'snowflake_saml2_integration saml2_sign_request',
    ],
  },
  {
    control: 'authentication',
    safe: ['OPTIONAL', '*'],
    default: 'OPTIONAL',
    atMost: 'medium',
    settings: ['snowflake_authentication_policy mfa_enrollment'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'datadog_security_monitoring_rule enabled',
      'datadog_security_monitoring_default_rule enabled',
      'datadog_security_notification_rule enabled',
      'datadog_cloud_workload_security_agent_rule enabled',
      'datadog_csm_threats_agent_rule enabled',
    ],
  },
  { control: 'audit', safe: 'more', default: 15, atMost: 'low', settings: ['datadog_logs_index retention_days'] },
  {
    control: 'exposure',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['datadog_sensitive_data_scanner_rule is_enabled', 'datadog_sensitive_data_scanner_group is_enabled'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'datadog_organization_settings settings.saml.enabled',
      'datadog_organization_settings settings.saml_strict_mode.enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['datadog_organization_settings settings.private_widget_share'],
  },
  {
    control: 'audit',
    safe: ['DISABLED', 'ENABLED'],
    default: '',
    atMost: 'low',
    settings: ['databricks_mws_log_delivery status'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'databricks_mws_private_access_settings public_access_enabled',
      'databricks_workspace public_network_access_enabled',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'databricks_mws_workspaces managed_services_customer_managed_key_id',
      'databricks_mws_workspaces storage_customer_managed_key_id',
    ],
  },
];
