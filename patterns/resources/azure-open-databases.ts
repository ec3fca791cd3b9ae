/**
 * Azure: MySQL, MariaDB, Cosmos DB and Redis.
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
      'azurerm_mysql_server public_network_access_enabled',
      'azurerm_mariadb_server public_network_access_enabled',
      'azurerm_cosmosdb_account public_network_access_enabled',
      'azurerm_redis_cache public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'azurerm_mysql_flexible_server public_network_access',
      'azurerm_mongo_cluster public_network_access',
      'azurerm_managed_redis public_network_access',
      'Microsoft.DBforMySQL/servers properties.publicNetworkAccess',
      'Microsoft.DBforMySQL/flexibleServers properties.network.publicNetworkAccess',
      'Microsoft.DBforMariaDB/servers properties.publicNetworkAccess',
      'Microsoft.DocumentDB/databaseAccounts properties.publicNetworkAccess',
      'Microsoft.Cache/redis properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_cosmosdb_account network_acl_bypass_for_azure_services'],
  },
  {
    control: 'exposure',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_cosmosdb_account is_virtual_network_filter_enabled',
        'Microsoft.DocumentDB/databaseAccounts properties.isVirtualNetworkFilterEnabled',
      ],
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '0.0.0.0/0',
    settings: ['azurerm_cosmosdb_account ip_range_filter'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '1.2',
    settings: [
      'azurerm_redis_cache minimum_tls_version',
      'azurerm_cosmosdb_account minimal_tls_version',
      'azurerm_mysql_server ssl_minimal_tls_version_enforced',
      'azurerm_mariadb_server ssl_minimal_tls_version_enforced',
      'Microsoft.DocumentDB/databaseAccounts properties.minimalTlsVersion',
    ],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: '',
    settings: [
      'Microsoft.Cache/redis properties.minimumTlsVersion',
      'Microsoft.DBforMySQL/servers properties.minimalTlsVersion',
      'azurerm_mysql_flexible_server_configuration [name=tls_version].value',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['Disabled', 'Enabled'],
    default: 'Enabled',
    atMost: 'high',
    settings: [
      'Microsoft.DBforMySQL/servers properties.sslEnforcement',
      'Microsoft.DBforMariaDB/servers properties.sslEnforcement',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['azurerm_mariadb_server ssl_enforcement_enabled'],
  },
  {
    control: 'transit-encryption',
    safe: 'off',
    default: false,
    atMost: 'high',
    settings: [
      [
        'azurerm_redis_cache non_ssl_port_enabled|enable_non_ssl_port',
        'Microsoft.Cache/redis properties.enableNonSslPort',
      ],
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['off', 'on'],
    default: 'on',
    atMost: 'high',
    settings: ['azurerm_mysql_flexible_server_configuration [name=require_secure_transport].value'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: ['azurerm_mysql_server infrastructure_encryption_enabled'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_cosmosdb_account key_vault_key_id',
      'azurerm_mysql_flexible_server customer_managed_key',
      'Microsoft.DocumentDB/databaseAccounts properties.keyVaultKeyUri',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_cosmosdb_account local_authentication_disabled',
        'Microsoft.DocumentDB/databaseAccounts properties.disableLocalAuth',
      ],
      'azurerm_redis_cache redis_configuration.active_directory_authentication_enabled',
      'Microsoft.Cache/redis properties.disableAccessKeyAuthentication',
      'Microsoft.DocumentDB/databaseAccounts properties.disableKeyBasedMetadataWriteAccess',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      'azurerm_redis_cache redis_configuration.authentication_enabled|redis_configuration.enable_authentication',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_cosmosdb_account access_key_metadata_writes_enabled',
      'azurerm_redis_cache access_keys_authentication_enabled',
    ],
  },
  {
    control: 'audit',
    safe: ['off', 'on'],
    default: 'on',
    atMost: 'medium',
    settings: [
      'azurerm_mysql_flexible_server_configuration [name=audit_log_enabled].value',
      'azurerm_mysql_configuration [name=audit_log_enabled].value',
    ],
  },
  {
    control: 'threat-detection',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_mysql_server threat_detection_policy.enabled'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_mysql_server geo_redundant_backup_enabled',
      'azurerm_mysql_flexible_server geo_redundant_backup_enabled',
      'azurerm_mariadb_server geo_redundant_backup_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: ['Disabled', 'Enabled'],
    default: 'Disabled',
    atMost: 'medium',
    settings: [
      'Microsoft.DBforMySQL/servers properties.storageProfile.geoRedundantBackup',
      'Microsoft.DBforMySQL/flexibleServers properties.backup.geoRedundantBackup',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 7,
    atMost: 'medium',
    settings: ['azurerm_mysql_server backup_retention_days', 'azurerm_mysql_flexible_server backup_retention_days'],
  },
  {
    control: 'recovery',
    safe: ['Periodic', 'Continuous'],
    default: 'Periodic',
    atMost: 'low',
    settings: [
      'azurerm_cosmosdb_account backup.type',
      'Microsoft.DocumentDB/databaseAccounts properties.backupPolicy.type',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: ['azurerm_redis_cache redis_configuration.rdb_backup_enabled'],
  },
  { control: 'exposure', safe: 'set', default: '', atMost: 'low', settings: ['azurerm_redis_cache subnet_id'] },
  {
    control: 'transit-encryption',
    safe: ['PLAINTEXT|Plaintext', 'Encrypted'],
    default: 'Encrypted',
    atMost: 'high',
    settings: ['azurerm_redis_enterprise_database client_protocol'],
  },
];
