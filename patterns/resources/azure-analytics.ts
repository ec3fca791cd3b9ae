/**
 * Azure: analytics and data processing.
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
      'azurerm_synapse_workspace public_network_access_enabled',
      'azurerm_databricks_workspace public_network_access_enabled',
      'azurerm_kusto_cluster public_network_access_enabled',
      'azurerm_data_factory public_network_enabled',
      'azurerm_purview_account public_network_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'Microsoft.Synapse/workspaces properties.publicNetworkAccess',
      'Microsoft.Databricks/workspaces properties.publicNetworkAccess',
      'Microsoft.Kusto/clusters properties.publicNetworkAccess',
      'Microsoft.DataFactory/factories properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_synapse_workspace data_exfiltration_protection_enabled',
      'azurerm_synapse_workspace managed_virtual_network_enabled',
      'azurerm_data_factory managed_virtual_network_enabled',
      [
        'azurerm_databricks_workspace custom_parameters.no_public_ip_enabled|custom_parameters.no_public_ip',
        'Microsoft.Databricks/workspaces properties.parameters.enableNoPublicIp.value',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['Disabled', 'Enabled'],
    default: 'Enabled',
    atMost: 'medium',
    settings: ['azurerm_data_lake_store firewall_state'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      'azurerm_hdinsight_spark_cluster tls_min_version',
      'azurerm_hdinsight_kafka_cluster tls_min_version',
      'azurerm_hdinsight_hadoop_cluster tls_min_version',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_hdinsight_spark_cluster encryption_in_transit_enabled',
      'azurerm_hdinsight_kafka_cluster encryption_in_transit_enabled',
      'azurerm_hdinsight_interactive_query_cluster encryption_in_transit_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      'azurerm_databricks_workspace infrastructure_encryption_enabled',
      'azurerm_synapse_sql_pool data_encrypted',
      [
        'azurerm_kusto_cluster disk_encryption_enabled|enable_disk_encryption',
        'Microsoft.Kusto/clusters properties.enableDiskEncryption',
      ],
      ['azurerm_kusto_cluster double_encryption_enabled', 'Microsoft.Kusto/clusters properties.enableDoubleEncryption'],
    ],
  },
  {
    control: 'encryption',
    safe: ['Disabled', 'Enabled'],
    default: 'Enabled',
    atMost: 'high',
    settings: ['azurerm_data_lake_store encryption_state'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_data_factory customer_managed_key_id', 'azurerm_synapse_workspace customer_managed_key'],
  },
  {
    control: 'customer-key',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_databricks_workspace customer_managed_key_enabled'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_synapse_workspace azuread_authentication_only'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_synapse_workspace_extended_auditing_policy log_monitoring_enabled',
      'azurerm_synapse_sql_pool_extended_auditing_policy log_monitoring_enabled',
    ],
  },
  {
    control: 'audit',
    safe: 'longer',
    default: 0,
    atMost: 'medium',
    settings: ['azurerm_synapse_workspace_extended_auditing_policy retention_in_days'],
  },
  {
    control: 'threat-detection',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: ['azurerm_synapse_workspace_security_alert_policy policy_state'],
  },
  {
    control: 'threat-detection',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_synapse_workspace_security_alert_policy disabled_alerts'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_synapse_workspace_vulnerability_assessment recurring_scans.enabled'],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['azurerm_data_factory github_configuration', 'azurerm_data_factory vsts_configuration'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['Microsoft.DataLakeStore/accounts properties.encryptionState'],
  },
];
