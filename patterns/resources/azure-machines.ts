/**
 * Azure: virtual machines and disks.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (4), read on 2026-11-30.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const MACHINES = [
  'linux_virtual_machine',
  'windows_virtual_machine',
  'linux_virtual_machine_scale_set',
  'windows_virtual_machine_scale_set',
];

function inMachines(key: string, types: readonly string[] = MACHINES): SettingAddress[] {
  return types.map((type): SettingAddress => `azurerm_${type} ${key}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    control: 'exposure',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      [
        'azurerm_network_interface ip_forwarding_enabled|enable_ip_forwarding',
        'Microsoft.Network/networkInterfaces properties.enableIPForwarding',
      ],
      'azurerm_machine_learning_compute_cluster ssh_public_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      ...inMachines('allow_extension_operations', ['linux_virtual_machine', 'windows_virtual_machine']),
      'azurerm_machine_learning_compute_instance node_public_ip_enabled',
      'azurerm_machine_learning_compute_cluster node_public_ip_enabled',
      'azurerm_managed_disk public_network_access_enabled',
      'azurerm_snapshot public_network_access_enabled',
      'azurerm_batch_account public_network_access_enabled',
    ],
  },
  {
    control: 'exposure',
    safe: 'unset',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_network_interface ip_configuration[].public_ip_address_id'],
  },
  {
    control: 'authentication',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: [
      ...inMachines('disable_password_authentication', ['linux_virtual_machine', 'linux_virtual_machine_scale_set']),
      ...inMachines('os_profile_linux_config.disable_password_authentication', [
        'virtual_machine',
        'virtual_machine_scale_set',
      ]),
      'Microsoft.Compute/virtualMachines properties.osProfile.linuxConfiguration.disablePasswordAuthentication',
      'Microsoft.Compute/virtualMachineScaleSets properties.virtualMachineProfile.osProfile.linuxConfiguration.disablePasswordAuthentication',
    ],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: true,
    atMost: 'medium',
    settings: [
      'azurerm_machine_learning_compute_cluster local_auth_enabled',
      'azurerm_machine_learning_compute_instance local_auth_enabled',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inMachines('encryption_at_host_enabled'),
      'azurerm_virtual_machine_scale_set encryption_at_host_enabled',
      'Microsoft.Compute/virtualMachines properties.securityProfile.encryptionAtHost',
      'Microsoft.Compute/virtualMachineScaleSets properties.virtualMachineProfile.securityProfile.encryptionAtHost',
      'Microsoft.Compute/disks properties.encryptionSettingsCollection.enabled',
    ],
  },
  {
    control: 'customer-key',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: [
      ...inMachines('os_disk.disk_encryption_set_id'),
      'azurerm_managed_disk disk_encryption_set_id',
      'azurerm_batch_account encryption',
      'Microsoft.Compute/disks properties.encryption.diskEncryptionSetId',
    ],
  },
  {
    control: 'transit-encryption',
    safe: ['Http', 'Https'],
    default: '',
    atMost: 'medium',
    settings: [
      ...inMachines('winrm_listener[].protocol', ['windows_virtual_machine', 'windows_virtual_machine_scale_set']),
      'azurerm_virtual_machine os_profile_windows_config.winrm[].protocol',
    ],
  },
  {
    control: 'image-integrity',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      ...inMachines('secure_boot_enabled'),
      ...inMachines('vtpm_enabled'),
      'azurerm_managed_disk trusted_launch_enabled',
      'Microsoft.Compute/virtualMachines properties.securityProfile.uefiSettings.secureBootEnabled',
      'Microsoft.Compute/virtualMachines properties.securityProfile.uefiSettings.vTpmEnabled',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [
      ...inMachines('automatic_updates_enabled|enable_automatic_updates', [
        'windows_virtual_machine',
        'windows_virtual_machine_scale_set',
      ]),
      'Microsoft.Compute/virtualMachines properties.osProfile.windowsConfiguration.enableAutomaticUpdates',
    ],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: [
      'azurerm_virtual_machine os_profile_windows_config.enable_automatic_upgrades',
      'azurerm_virtual_machine_scale_set automatic_os_upgrade',
    ],
  },
  {
    control: 'patching',
    safe: ['Manual', 'ImageDefault', 'AutomaticByOS', 'AutomaticByPlatform'],
    default: '',
    atMost: 'low',
    settings: [...inMachines('patch_mode', ['linux_virtual_machine', 'windows_virtual_machine'])],
  },
  { control: 'audit', safe: 'set', default: '', atMost: 'medium', settings: [...inMachines('boot_diagnostics')] },
  {
    control: 'encryption',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['azurerm_batch_account encryption.key_vault_key_id'],
  },
  {
    control: 'patching',
    safe: 'on',
    default: false,
    atMost: 'low',
    settings: [
      'azurerm_linux_virtual_machine_scale_set automatic_os_upgrade_policy.enable_automatic_os_upgrade|automatic_os_upgrade_policy.automatic_os_upgrade_enabled',
      'azurerm_windows_virtual_machine_scale_set automatic_os_upgrade_policy.enable_automatic_os_upgrade|automatic_os_upgrade_policy.automatic_os_upgrade_enabled',
    ],
  },
  {
    control: 'customer-key',
    safe: ['EncryptionAtRestWithPlatformKey|', '*'],
    default: '',
    atMost: 'low',
    settings: ['Microsoft.Compute/disks properties.encryption.type'],
  },
  {
    control: 'exposure',
    safe: ['Enabled', 'Disabled|SecuredByPerimeter'],
    default: 'Enabled',
    atMost: 'medium',
    settings: [
      'Microsoft.Compute/disks properties.publicNetworkAccess',
      'Microsoft.Batch/batchAccounts properties.publicNetworkAccess',
    ],
  },
  {
    control: 'exposure',
    safe: ['AllowAll', 'AllowPrivate', 'DenyAll'],
    default: 'AllowAll',
    atMost: 'medium',
    settings: [
      ['azurerm_managed_disk network_access_policy', 'Microsoft.Compute/disks properties.networkAccessPolicy'],
      'azurerm_snapshot network_access_policy',
    ],
  },
  {
    control: 'encryption',
    safe: 'on',
    default: true,
    atMost: 'high',
    settings: ['azurerm_managed_disk encryption_settings.enabled'],
  },
  {
    control: 'rotation',
    safe: 'on',
    default: false,
    atMost: 'medium',
    settings: ['azurerm_disk_encryption_set auto_key_rotation_enabled'],
  },
];
