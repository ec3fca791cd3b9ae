/**
 * Azure: SQL Server.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server public_network_access_enabled',
      'azurerm_sql_server public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: ['Microsoft.Sql/servers properties.publicNetworkAccess'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_mssql_managed_instance public_data_endpoint_enabled',
        'Microsoft.Sql/managedInstances properties.publicDataEndpointEnabled',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_mssql_server outbound_network_restriction_enabled'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      'azurerm_mssql_server minimum_tls_version',
      'azurerm_mssql_managed_instance minimum_tls_version',
      'Microsoft.Sql/managedInstances properties.minimalTlsVersion',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['Microsoft.Sql/servers properties.minimalTlsVersion'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['azurerm_mssql_database transparent_data_encryption_enabled'],
  },
  {
    control: 'encryption',
    safe: ['Disabled', 'Enabled'],
    default: 'Enabled',
    atMost: 'high',
    settings: ['Microsoft.Sql/servers/databases/transparentDataEncryption properties.state'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server transparent_data_encryption_key_vault_key_id',
      'azurerm_mssql_server_transparent_data_encryption key_vault_key_id',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server azuread_administrator.azuread_authentication_only',
      'azurerm_mssql_managed_instance azure_active_directory_administrator.azuread_authentication_only_enabled',
      'Microsoft.Sql/servers properties.administrators.azureADOnlyAuthentication',
      'Microsoft.Sql/servers/azureADOnlyAuthentications properties.azureADOnlyAuthentication',
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_mssql_server azuread_administrator'],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server extended_auditing_policy',
      'azurerm_sql_server extended_auditing_policy',
      'azurerm_mssql_database extended_auditing_policy',
      'azurerm_sql_database extended_auditing_policy',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server_extended_auditing_policy enabled',
      'azurerm_mssql_server_extended_auditing_policy log_monitoring_enabled',
      'azurerm_mssql_database_extended_auditing_policy enabled',
      'azurerm_mssql_database_extended_auditing_policy log_monitoring_enabled',
    ],
  },
  {
    control: 'audit',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: [
      'Microsoft.Sql/servers/auditingSettings properties.state',
      'Microsoft.Sql/servers/extendedAuditingSettings properties.state',
      'Microsoft.Sql/servers/databases/auditingSettings properties.state',
    ],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server_extended_auditing_policy retention_in_days',
      'azurerm_mssql_database_extended_auditing_policy retention_in_days',
      'azurerm_mssql_server extended_auditing_policy.retention_in_days',
      'azurerm_sql_server extended_auditing_policy.retention_in_days',
      'Microsoft.Sql/servers/auditingSettings properties.retentionDays',
    ],
  },
  {
    control: 'threat-detection',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server_security_alert_policy state',
      'azurerm_mssql_database threat_detection_policy.state',
      'azurerm_sql_database threat_detection_policy.state',
      'azurerm_sql_server threat_detection_policy.state',
      'Microsoft.Sql/servers/securityAlertPolicies properties.state',
      'Microsoft.Sql/servers/databases/securityAlertPolicies properties.state',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server_security_alert_policy disabled_alerts',
      'azurerm_mssql_managed_instance_security_alert_policy disabled_alerts',
      'azurerm_mssql_database threat_detection_policy.disabled_alerts',
      'azurerm_sql_database threat_detection_policy.disabled_alerts',
      'Microsoft.Sql/servers/securityAlertPolicies properties.disabledAlerts',
      'Microsoft.Sql/servers/databases/securityAlertPolicies properties.disabledAlerts',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server_security_alert_policy email_account_admins',
      'azurerm_mssql_server_vulnerability_assessment recurring_scans.enabled',
      'azurerm_mssql_server_vulnerability_assessment recurring_scans.email_subscription_admins',
      'Microsoft.Sql/servers/securityAlertPolicies properties.emailAccountAdmins',
      'Microsoft.Sql/servers/vulnerabilityAssessments properties.recurringScans.isEnabled',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'items',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_mssql_server_security_alert_policy email_addresses',
      'azurerm_mssql_server_vulnerability_assessment recurring_scans.emails',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: [
      'azurerm_mssql_server_security_alert_policy retention_days',
      'azurerm_mssql_database threat_detection_policy.retention_days',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_mssql_database ledger_enabled'],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: ['azurerm_mssql_database short_term_retention_policy.retention_days'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_mssql_database zone_redundant'],
  },
  {
    control: 'threat-detection',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['Microsoft.Sql/servers/securityAlertPolicies properties.emailAddresses'],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_mssql_server_transparent_data_encryption auto_rotation_enabled'],
  },
];
