/**
 * Azure: key vaults, backups and role definitions.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings } from '../../src/model/posture/resource.ts';

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: ['None', 'AzureServices|*'],
    default: 'None',
    atMost: 'low',
    settings: ['azurerm_key_vault network_acls.bypass'],
  },
  { control: 'network-access', safe: 'networks', default: '', settings: ['azurerm_key_vault network_acls.ip_rules'] },
  {
    control: 'rotation',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['azurerm_key_vault_key rotation_policy.expire_after'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['*', '*/write', 'Microsoft.Authorization/*/Write'] },
    default: '',
    atMost: 'medium',
    settings: ['azurerm_role_definition permissions.actions', 'azurerm_role_definition permissions.data_actions'],
  },
  {
    control: 'privilege-limit',
    safe: { bad: ['*'] },
    default: '',
    atMost: 'medium',
    settings: ['Microsoft.Authorization/roleDefinitions properties.permissions.actions'],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_key_vault public_network_access_enabled',
      'azurerm_key_vault_managed_hardware_security_module public_network_access_enabled',
      'azurerm_recovery_services_vault public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'Microsoft.KeyVault/vaults properties.publicNetworkAccess',
      'Microsoft.RecoveryServices/vaults properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: ['Allow', 'Deny'],
    default: 'Allow',
    atMost: 'medium',
    settings: [
      [
        'azurerm_key_vault network_acls.default_action',
        'Microsoft.KeyVault/vaults properties.networkAcls.defaultAction',
      ],
      'azurerm_key_vault_managed_hardware_security_module network_acls.default_action',
    ],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      [
        'azurerm_key_vault rbac_authorization_enabled|enable_rbac_authorization',
        'Microsoft.KeyVault/vaults properties.enableRbacAuthorization',
      ],
    ],
  },
  {
    control: 'encryption',
    safe: ['*', 'RSA-HSM|EC-HSM'],
    default: 'RSA',
    atMost: 'low',
    settings: ['azurerm_key_vault_key key_type'],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_recovery_services_vault encryption'],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ['azurerm_key_vault purge_protection_enabled', 'Microsoft.KeyVault/vaults properties.enablePurgeProtection'],
      'azurerm_key_vault_managed_hardware_security_module purge_protection_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ['azurerm_key_vault soft_delete_enabled', 'Microsoft.KeyVault/vaults properties.enableSoftDelete'],
      'azurerm_recovery_services_vault soft_delete_enabled',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 90,
    atMost: 'medium',
    settings: [
      [
        'azurerm_key_vault soft_delete_retention_days',
        'Microsoft.KeyVault/vaults properties.softDeleteRetentionInDays',
      ],
      'azurerm_key_vault_managed_hardware_security_module soft_delete_retention_days',
    ],
  },
  {
    control: 'recovery',
    safe: 'more',
    default: 0,
    atMost: 'medium',
    settings: [
      'azurerm_backup_policy_vm retention_daily.count',
      'azurerm_backup_policy_vm retention_weekly.count',
      'azurerm_backup_policy_vm retention_monthly.count',
      'azurerm_backup_policy_file_share retention_daily.count',
    ],
  },
  {
    control: 'recovery',
    safe: ['Disabled', 'Unlocked', 'Locked'],
    default: 'Disabled',
    atMost: 'medium',
    settings: ['azurerm_recovery_services_vault immutability', 'azurerm_data_protection_backup_vault immutability'],
  },
  {
    control: 'recovery',
    safe: ['Off', 'On', 'AlwaysOn'],
    default: 'On',
    atMost: 'medium',
    settings: ['azurerm_data_protection_backup_vault soft_delete'],
  },
  {
    control: 'recovery',
    safe: ['LocallyRedundant', 'ZoneRedundant', 'GeoRedundant'],
    default: 'GeoRedundant',
    atMost: 'low',
    settings: ['azurerm_recovery_services_vault storage_mode_type'],
  },
  {
    control: 'rotation',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      'azurerm_key_vault_key expiration_date',
      'azurerm_key_vault_key rotation_policy',
      'azurerm_key_vault_secret expiration_date',
      'Microsoft.KeyVault/vaults/secrets properties.attributes.exp',
      'Microsoft.KeyVault/vaults/keys properties.attributes.exp',
    ],
  },
  {
    control: 'rotation',
    safe: 'less',
    default: 12,
    atMost: 'low',
    settings: ['azurerm_key_vault_certificate certificate_policy.x509_certificate_properties.validity_in_months'],
  },
];
