/**
 * Azure: storage accounts.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'recovery',
    safe: ['LRS', '*', 'GRS|RAGRS|GZRS|RAGZRS'],
    default: 'LRS',
    atMost: 'low',
    settings: [['azurerm_storage_account account_replication_type']],
  },
  {
    control: 'recovery',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_storage_account blob_properties.delete_retention_policy',
      'azurerm_storage_account blob_properties.container_delete_retention_policy',
    ],
  },
  {
    control: 'exposure',
    safe: 'items',
    default: '',
    atMost: 'low',
    settings: ['azurerm_storage_account network_rules.bypass', 'azurerm_storage_account_network_rules bypass'],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    settings: ['azurerm_storage_account network_rules.ip_rules', 'azurerm_storage_account_network_rules ip_rules'],
  },
  {
    control: 'exposure',
    safe: ['AllowAllTraffic', 'AllowVirtualNetworksOnly'],
    default: 'AllowAllTraffic',
    atMost: 'medium',
    settings: ['azurerm_storage_sync incoming_traffic_policy'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'Microsoft.Storage/storageAccounts properties.encryption.services.blob.enabled',
      'Microsoft.Storage/storageAccounts properties.encryption.services.file.enabled',
    ],
  },
  { control: 'tls-version', safe: 'tls', default: 'TLS1_2', settings: [['azurerm_storage_account min_tls_version']] },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'TLS1_0',
    settings: ['Microsoft.Storage/storageAccounts properties.minimumTlsVersion'],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      'Microsoft.Storage/storageAccounts properties.supportsHttpsTrafficOnly',
      'azurerm_storage_account_sas https_only',
      'azurerm_storage_account_blob_container_sas https_only',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      [
        'azurerm_storage_account allow_nested_items_to_be_public|allow_blob_public_access',
        'Microsoft.Storage/storageAccounts properties.allowBlobPublicAccess',
      ],
      'azurerm_storage_account public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      ['azurerm_storage_account sftp_enabled', 'Microsoft.Storage/storageAccounts properties.isSftpEnabled'],
      [
        'azurerm_storage_account cross_tenant_replication_enabled',
        'Microsoft.Storage/storageAccounts properties.allowCrossTenantReplication',
      ],
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: ['Microsoft.Storage/storageAccounts properties.publicNetworkAccess'],
  },
  {
    control: 'exposure',
    safe: ['Allow', 'Deny'],
    default: 'Allow',
    atMost: 'medium',
    settings: [
      [
        'azurerm_storage_account network_rules.default_action',
        'Microsoft.Storage/storageAccounts properties.networkAcls.defaultAction',
      ],
      'azurerm_storage_account_network_rules default_action',
    ],
  },
  {
    control: 'exposure',
    safe: ['container', 'blob', 'private|None'],
    default: 'private',
    atMost: 'high',
    settings: [
      [
        'azurerm_storage_container container_access_type',
        'Microsoft.Storage/storageAccounts/blobServices/containers properties.publicAccess',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      [
        'azurerm_storage_account shared_access_key_enabled',
        'Microsoft.Storage/storageAccounts properties.allowSharedKeyAccess',
      ],
      'azurerm_storage_account local_user_enabled',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      [
        'azurerm_storage_account default_to_oauth_authentication',
        'Microsoft.Storage/storageAccounts properties.defaultToOAuthAuthentication',
      ],
    ],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [['azurerm_storage_account sas_policy', 'Microsoft.Storage/storageAccounts properties.sasPolicy']],
  },
  {
    control: 'transit-encryption',
    safe: { bad: ['SMB2.1'] },
    default: '',
    atMost: 'medium',
    settings: ['azurerm_storage_account share_properties.smb.versions'],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'high',
    settings: [
      [
        'azurerm_storage_account infrastructure_encryption_enabled',
        'Microsoft.Storage/storageAccounts properties.encryption.requireInfrastructureEncryption',
      ],
      'azurerm_storage_encryption_scope infrastructure_encryption_required',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['azurerm_storage_account enable_blob_encryption', 'azurerm_storage_account enable_file_encryption'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_storage_account customer_managed_key', 'azurerm_storage_encryption_scope key_vault_key_id'],
  },
  {
    control: 'customer-key',
    safe: ['Microsoft.Storage', 'Microsoft.Keyvault'],
    default: 'Microsoft.Storage',
    atMost: 'medium',
    settings: ['Microsoft.Storage/storageAccounts properties.encryption.keySource'],
  },
  {
    control: 'audit',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_storage_account queue_properties.logging.read',
      'azurerm_storage_account queue_properties.logging.write',
      'azurerm_storage_account queue_properties.logging.delete',
      'azurerm_storage_account_queue_properties logging.read',
      'azurerm_storage_account_queue_properties logging.write',
      'azurerm_storage_account_queue_properties logging.delete',
      'azurerm_storage_account blob_properties.change_feed_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_storage_account blob_properties.versioning_enabled',
      'Microsoft.Storage/storageAccounts/blobServices properties.isVersioningEnabled',
      'Microsoft.Storage/storageAccounts/blobServices properties.deleteRetentionPolicy.enabled',
      'Microsoft.Storage/storageAccounts/blobServices properties.containerDeleteRetentionPolicy.enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      'azurerm_storage_account blob_properties.delete_retention_policy.days',
      'azurerm_storage_account blob_properties.container_delete_retention_policy.days',
      'azurerm_storage_account blob_properties.restore_policy.days',
      'azurerm_storage_account share_properties.retention_policy.days',
    ],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: '',
    atMost: 'low',
    settings: [
      'azurerm_storage_account sas_policy.expiration_period',
      'Microsoft.Storage/storageAccounts properties.sasPolicy.sasExpirationPeriod',
    ],
  },
];
