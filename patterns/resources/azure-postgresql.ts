/**
 * Azure: PostgreSQL.
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
      'azurerm_postgresql_server public_network_access_enabled',
      'azurerm_postgresql_flexible_server public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'Microsoft.DBforPostgreSQL/servers properties.publicNetworkAccess',
      'Microsoft.DBforPostgreSQL/flexibleServers properties.network.publicNetworkAccess',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: ['azurerm_postgresql_server ssl_minimal_tls_version_enforced'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: ['Microsoft.DBforPostgreSQL/servers properties.minimalTlsVersion'],
  },
  {
    control: 'transit-encryption',
    safe: ['Disabled', 'Enabled'],
    default: 'Enabled',
    atMost: 'high',
    settings: ['Microsoft.DBforPostgreSQL/servers properties.sslEnforcement'],
  },
  {
    control: 'transit-encryption',
    safe: ['off', 'on'],
    default: 'on',
    atMost: 'high',
    settings: ['azurerm_postgresql_flexible_server_configuration [name=require_secure_transport].value'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['azurerm_postgresql_server infrastructure_encryption_enabled'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_postgresql_flexible_server customer_managed_key'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_postgresql_flexible_server authentication.active_directory_auth_enabled',
      'Microsoft.DBforPostgreSQL/servers/configurations [name=connection_throttling].properties.value',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: ['azurerm_postgresql_flexible_server authentication.password_auth_enabled'],
  },
  {
    control: 'audit',
    safe: ['off', 'on'],
    default: 'on',
    atMost: 'medium',
    settings: [
      'azurerm_postgresql_configuration [name=log_checkpoints].value',
      'azurerm_postgresql_configuration [name=log_connections].value',
      'azurerm_postgresql_configuration [name=log_disconnections].value',
      'azurerm_postgresql_configuration [name=log_duration].value',
      'azurerm_postgresql_configuration [name=connection_throttling].value',
      'azurerm_postgresql_flexible_server_configuration [name=log_checkpoints].value',
      'azurerm_postgresql_flexible_server_configuration [name=log_connections].value',
      'azurerm_postgresql_flexible_server_configuration [name=log_disconnections].value',
      'azurerm_postgresql_flexible_server_configuration [name=connection_throttle.enable].value',
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 3,
    atMost: 'medium',
    settings: ['azurerm_postgresql_configuration [name=log_retention_days].value'],
  },
  {
    control: 'threat-detection',
    safe: 'no-items',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_postgresql_server threat_detection_policy.disabled_alerts'],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_postgresql_server threat_detection_policy.enabled'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_postgresql_server geo_redundant_backup_enabled',
      'azurerm_postgresql_flexible_server geo_redundant_backup_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: [
      'Microsoft.DBforPostgreSQL/servers properties.storageProfile.geoRedundantBackup',
      'Microsoft.DBforPostgreSQL/flexibleServers properties.backup.geoRedundantBackup',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: [
      'azurerm_postgresql_server backup_retention_days',
      'azurerm_postgresql_flexible_server backup_retention_days',
    ],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.DBforPostgreSQL/servers/configurations [name=log_connections].properties.value',
      'Microsoft.DBforPostgreSQL/servers/configurations [name=log_checkpoints].properties.value',
      'Microsoft.DBforPostgreSQL/servers/configurations [name=log_disconnections].properties.value',
      'Microsoft.DBforPostgreSQL/servers/configurations [name=log_duration].properties.value',
      'Microsoft.DBforPostgreSQL/flexibleServers/configurations [name=log_connections].properties.value',
      'Microsoft.DBforPostgreSQL/flexibleServers/configurations [name=log_checkpoints].properties.value',
      'Microsoft.DBforPostgreSQL/flexibleServers/configurations [name=log_disconnections].properties.value',
      'Microsoft.DBforPostgreSQL/flexibleServers/configurations [name=log_duration].properties.value',
    ],
  },
  {
    control: 'audit',
    safe: 'more',
    default: 3,
    atMost: 'low',
    settings: ['Microsoft.DBforPostgreSQL/servers/configurations [name=log_retention_days].properties.value'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['Microsoft.DBforPostgreSQL/servers properties.infrastructureEncryption'],
  },
];
